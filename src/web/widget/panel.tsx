import type { Locale } from "../../core/answer/answer.ts";
import { Chat } from "../chat/chat.tsx";
import { CloseIcon, PlusIcon } from "../chat/icons.tsx";
import { useConversation } from "../chat/ui.ts";
import type { Strings } from "../strings/strings.ts";
import type { Mode } from "./frame.ts";
import { Intro } from "./intro.tsx";
import { LanguageSwitch, Mark } from "./parts.tsx";
import type { Session } from "./session.ts";

interface Props {
  session: Session;
  t: Strings;
  locale: Locale;
  mode: Mode;
  /** Whether the widget belongs in the page's text: its full screen is left for there. */
  isInline: boolean;
  onLocale(locale: Locale): void;
  onClose(): void;
}

/** The conversation with its heading and buttons. */
export function Panel({ session, t, locale, mode, isInline, onLocale, onClose }: Props) {
  const { api, store, readArticle, service } = session;
  const conversation = useConversation(store);
  return (
    <section class="surface" aria-label={mode === "inline" ? t.title : undefined}>
      <header
        class="masthead"
        // A page whose own heading says as much may hide this one until there is a conversation.
        part={mode === "inline" && conversation.length === 0 ? "header header-idle" : "header"}
      >
        <Mark />
        <h2 class="wordmark" part="heading">
          {t.title}
        </h2>
        {conversation.length > 0 && (
          <button
            type="button"
            class="head-button new-conversation"
            part="new-conversation"
            onClick={store.clear}
            aria-label={t.newConversation}
            title={t.newConversation}
          >
            <PlusIcon />
          </button>
        )}
        <LanguageSwitch t={t} locale={locale} onChange={onLocale} />
        {mode !== "inline" && (
          <button
            type="button"
            class="head-button"
            part="close"
            onClick={onClose}
            aria-label={isInline ? t.back : t.close}
            title={isInline ? t.back : t.close}
          >
            <CloseIcon />
          </button>
        )}
      </header>
      <Chat
        store={store}
        t={t}
        locale={locale}
        api={api}
        readArticle={readArticle}
        service={service}
        intro={(ask) => <Intro t={t} locale={locale} service={service} onAsk={ask} />}
      />
    </section>
  );
}
