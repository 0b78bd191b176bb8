import { followVisualViewport } from "../chat/visual-viewport.ts";

/** Where the conversation stands: nowhere, in the page's text, above the page, or over all of the screen. */
export type Mode = "closed" | "inline" | "floating" | "full";

/** The elements that the widget's parts are drawn into, and what puts them in their place. */
export interface Frame {
  /** Everything of ours; carries the language. */
  body: HTMLElement;
  launcher: HTMLElement;
  panel: HTMLElement;
  /** Null before anything is shown. */
  mode(): Mode | null;
  show(mode: Mode): void;
  /** Says what the panel is called, and whether it is a dialog. */
  name(title: string): void;
  end(): void;
}

const hasPopover = "popover" in HTMLElement.prototype;

/**
 * Builds the frame in a shadow root. What floats stands in the browser's top layer where there is one: no `z-index`, `overflow` or
 * `transform` of the host page reaches there. A full screen is a modal dialog, which also makes the page behind it inert.
 * `onClosed`: the browser itself closed the full screen (Escape, the back gesture).
 */
export function createFrame(root: ShadowRoot, onClosed: () => void): Frame {
  const body = element("div", "zj");
  const launcher = element("div", "launch");
  const place = element("div", "panel");
  const full = element("dialog", "panel full");
  const panel = element("div", "app");
  place.part.add("panel");
  full.part.add("panel");
  launcher.hidden = true;
  place.hidden = true;
  place.append(panel);
  body.append(launcher, place, full);
  root.append(body);

  let mode: Mode | null = null;
  let unfollow = () => {};
  let top = 0;
  full.addEventListener("close", () => {
    if (mode === "full") onClosed();
  });

  function show(next: Mode) {
    const scroller = panel.querySelector(".scroller");
    if (scroller?.clientHeight) top = scroller.scrollTop;
    mode = next;
    body.dataset["mode"] = next;
    lift(launcher, next === "closed");
    unfollow();
    unfollow = next === "full" ? followVisualViewport(full) : () => {};
    moveTo(next === "full" ? full : place);
    if (next !== "full" && full.open) full.close();
    if (next === "inline") lower(place);
    else lift(place, next === "floating");
    if (next === "full" && !full.open) full.showModal();
    // What is moved or hidden loses its place.
    scroller?.scrollTo({ top, behavior: "instant" });
  }

  function moveTo(target: HTMLElement) {
    if (panel.parentElement === target) return;
    // Elsewhere an open article would stand in the text.
    for (const dialog of panel.querySelectorAll<HTMLDialogElement>("dialog[open]")) dialog.close();
    target.append(panel);
  }

  return {
    body,
    launcher,
    panel,
    mode: () => mode,
    show,
    name(title) {
      full.setAttribute("aria-label", title);
      // In the text of the page it is a part of it, with a heading of its own.
      if (mode === "inline") {
        place.removeAttribute("role");
        place.removeAttribute("aria-label");
      } else {
        place.setAttribute("role", "dialog");
        place.setAttribute("aria-label", title);
      }
    },
    end() {
      unfollow();
      mode = null;
      body.remove();
    },
  };
}

/** Shows or hides an element above the page. */
function lift(element: HTMLElement, shown: boolean): void {
  element.hidden = !shown;
  if (!hasPopover) return;
  element.popover = "manual";
  const isUp = element.matches(":popover-open");
  if (shown && !isUp && element.isConnected) element.showPopover();
  if (!shown && isUp) element.hidePopover();
}

/** Shows an element where it stands in the page. */
function lower(element: HTMLElement): void {
  element.hidden = false;
  if (hasPopover) element.popover = null;
}

function element<Tag extends "div" | "dialog">(tag: Tag, className: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
