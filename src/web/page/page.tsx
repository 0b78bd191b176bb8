import { useEffect, useState } from "preact/hooks";
import type { Locale } from "../../core/answer/answer.ts";
import type { ArticleReader } from "../chat/article-reader.ts";
import { Chat } from "../chat/chat.tsx";
import type { ChatStore } from "../chat/chat-store.ts";
import { PlusIcon } from "../chat/icons.tsx";
import { isLocale, locales } from "../chat/language.ts";
import { useConversation } from "../chat/ui.ts";
import { strings } from "../strings/all-strings.ts";
import { languageNames } from "../strings/strings.ts";
import { Intro } from "./intro.tsx";

interface Props {
  store: ChatStore;
  readArticle: ArticleReader;
  initialLocale: Locale;
  onLocale(locale: Locale): void;
}

/** The page at `/`: a header, and the chat. */
export function Page({ store, readArticle, initialLocale, onLocale }: Props) {
  const [locale, setLocale] = useState(initialLocale);
  const conversation = useConversation(store);
  const t = strings[locale];
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t.title;
  }, [locale, t]);
  return (
    <>
      <header class="masthead">
        <h1 class="wordmark">
          <span class="mark" aria-hidden="true" />
          {t.title}
        </h1>
        {conversation.length > 0 && (
          <button
            type="button"
            class="button new-conversation"
            onClick={store.clear}
            aria-label={t.newConversation}
          >
            <PlusIcon />
            <span>{t.newConversation}</span>
          </button>
        )}
        <LanguageSwitch
          locale={locale}
          label={t.language}
          onChange={(chosen) => {
            setLocale(chosen);
            onLocale(chosen);
          }}
        />
      </header>
      <main>
        <Chat
          store={store}
          t={t}
          locale={locale}
          api=""
          readArticle={readArticle}
          intro={(ask) => <Intro t={t} locale={locale} onAsk={ask} />}
        />
      </main>
    </>
  );
}

interface SwitchProps {
  locale: Locale;
  label: string;
  onChange(locale: Locale): void;
}

function LanguageSwitch({ locale, label, onChange }: SwitchProps) {
  return (
    <select
      class="language"
      aria-label={label}
      value={locale}
      onChange={({ currentTarget: { value } }) => isLocale(value) && onChange(value)}
    >
      {locales.map((each) => (
        <option key={each} value={each} lang={each}>
          {languageNames[each]}
        </option>
      ))}
    </select>
  );
}
