import { render } from "preact";
import type { Locale } from "../../core/answer/answer.ts";
import { isOpen, longestQuestion } from "../chat/conversation.ts";
import { loadStrings } from "../strings/load-strings.ts";
import type { Strings } from "../strings/strings.ts";
import { serviceOf } from "./attributes.ts";
import { tell } from "./events.ts";
import { createFrame, type Mode } from "./frame.ts";
import { keepKeys } from "./keys.ts";
import { localeAround, localeOfTag } from "./locale.ts";
import { Panel } from "./panel.tsx";
import { Launcher } from "./parts.tsx";
import { openSession, type Session } from "./session.ts";
import { dress } from "./sheet.ts";
import { watchConversation } from "./watch-conversation.ts";

/** A widget that stands in a page. */
export interface Running {
  /** An attribute has another value. */
  changed(name: string): void;
  /** The element was taken out of its page and put back. */
  moved(): void;
  focusPanel(): void;
  ask(question: string): boolean;
  clear(): void;
  end(): void;
}

/** A phone, upright or lying: a panel beside the page would leave room for neither. */
const phone = "(max-width: 40rem), (max-height: 28rem)";

/** Draws the widget into its shadow root, keeps it as its attributes say, and tells the page what happens. */
export function run(host: HTMLElement, root: ShadowRoot): Running {
  const small = matchMedia(phone);
  const close = () => host.removeAttribute("open");
  const frame = createFrame(root, close);
  let words: { locale: Locale; t: Strings } | null = null;
  let wanted: Locale = "en";
  let unread = 0;
  let shown = false;
  let ended = false;
  let unwatch = () => {};
  let session = begin();

  function begin(): Session {
    const opened = openSession(serviceOf(host), host.id, () => wanted);
    unwatch = watchConversation(opened.store, {
      asked(turn) {
        if (isInline() && small.matches) host.setAttribute("open", "");
        tell(host, "zhenjiang-ask", { turn });
      },
      ended({ state, problem, result }) {
        if (problem) tell(host, "zhenjiang-error", { kind: problem.kind });
        if (state !== "done") return;
        if (frame.mode() === "closed") unread += 1;
        draw();
        const { id = "", abstained = false, citations = [] } = result ?? {};
        tell(host, "zhenjiang-answer", { id, abstained, citations: citations.length });
      },
      rated({ result, feedback }) {
        if (!result || !feedback) return;
        const { rating, reason = null } = feedback;
        tell(host, "zhenjiang-feedback", { id: result.id, rating, reason });
      },
    });
    return opened;
  }

  function isInline(): boolean {
    return host.getAttribute("position") === "inline";
  }

  function modeNow(): Mode {
    const isOpened = host.hasAttribute("open");
    if (isOpened && small.matches) return "full";
    if (isInline()) return "inline";
    return isOpened ? "floating" : "closed";
  }

  function place() {
    if (!words) return;
    const mode = modeNow();
    const hadFocus = root.activeElement !== null;
    if (mode !== frame.mode()) frame.show(mode);
    const isShown = mode === "floating" || mode === "full";
    if (mode !== "closed") unread = 0;
    draw();
    if (isShown === shown) return;
    shown = isShown;
    if (!isShown && hadFocus) root.querySelector<HTMLElement>(".launcher")?.focus();
    tell(host, isShown ? "zhenjiang-open" : "zhenjiang-close", null);
  }

  function draw() {
    if (!words || ended) return;
    const { t, locale } = words;
    const mode = frame.mode() ?? modeNow();
    frame.body.lang = locale;
    frame.name(t.title);
    render(<Launcher t={t} unread={unread} onOpen={openByHand} />, frame.launcher);
    render(
      <Panel
        key={session.api}
        session={session}
        t={t}
        locale={locale}
        mode={mode}
        isInline={isInline()}
        onLocale={(chosen) => {
          session.chooseLocale(chosen);
          host.lang = chosen;
          speak();
        }}
        onClose={close}
      />,
      frame.panel,
    );
  }

  function openByHand() {
    host.setAttribute("open", "");
    focusPanel();
  }

  function focusPanel() {
    const touch = matchMedia("(pointer: coarse)").matches;
    root.querySelector<HTMLElement>(touch ? ".scroller" : ".composer textarea")?.focus();
  }

  /** Loads the words of the language that is wanted now; what is shown stays until they are there. */
  function speak() {
    wanted = session.chosenLocale ?? localeAround(host);
    const locale = wanted;
    if (words?.locale === locale) return;
    loadStrings(locale).then(
      (t) => {
        if (ended || locale !== wanted) return;
        if (!words) dressUp();
        words = { locale, t };
        place();
      },
      () => tell(host, "zhenjiang-error", { kind: "unreachable" }),
    );
  }

  /** Only now, with something to show: until then the page's own content of the element is seen. */
  function dressUp() {
    dress(root);
    root.querySelector("slot")?.remove();
    // Within our style sheet the host has the reader's own letter size, whatever the page's.
    frame.body.style.setProperty("--reader-rem", getComputedStyle(host).fontSize);
  }

  const unkeep = keepKeys(root, frame, close);
  small.addEventListener("change", place);
  // A page that begins covered by a panel nobody asked for is unkind on a phone.
  if (small.matches) close();
  speak();

  return {
    changed(name) {
      if (name === "lang" && localeOfTag(host.lang) !== session.chosenLocale) session.chooseLocale(null);
      if (name === "lang") speak();
      else if (name === "api") {
        unwatch();
        session.end();
        session = begin();
      }
      place();
    },
    moved() {
      // Whoever leaves the page leaves its top layer.
      frame.show(modeNow());
      speak();
    },
    focusPanel,
    ask(question) {
      const isTaken =
        !session.store.conversation().some(isOpen) &&
        question.trim() !== "" &&
        question.length <= longestQuestion;
      if (isTaken) session.store.ask(question);
      return isTaken;
    },
    clear: () => session.store.clear(),
    end() {
      ended = true;
      unwatch();
      unkeep();
      small.removeEventListener("change", place);
      session.end();
      render(null, frame.launcher);
      render(null, frame.panel);
      frame.end();
    },
  };
}
