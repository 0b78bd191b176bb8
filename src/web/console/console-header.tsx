import type { Locale } from "../../core/answer/answer.ts";
import { isLocale, locales } from "../../core/shown/locales.ts";
import { useUi } from "./ui.ts";

/** What each language calls itself. */
const languageNames: Record<Locale, string> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
  ja: "日本語",
  ko: "한국어",
};

interface Props {
  /** Null: the service keeps no enquiries. */
  enquiryForm: string | null;
  onLocale(locale: Locale): void;
  onHelp(): void;
}

export function ConsoleHeader({ enquiryForm, onLocale, onHelp }: Props) {
  const { t, locale, pageAddress } = useUi();
  return (
    <header class="console-head">
      <a class="skip-link" href="#console-list">
        {t.skip}
      </a>
      <h1>{t.title}</h1>
      <a class="console-home" href={pageAddress("/")}>
        {t.siteName}
      </a>
      {enquiryForm !== null && (
        <a class="button" href={enquiryForm} target="_blank" rel="noopener">
          {t.recordEnquiry}
        </a>
      )}
      <button type="button" class="button" onClick={onHelp}>
        {t.help.open}
        <span class="letter" aria-hidden="true">
          ?
        </span>
      </button>
      <select
        class="button"
        aria-label={t.language}
        value={locale}
        onChange={({ currentTarget: { value } }) => isLocale(value) && onLocale(value)}
      >
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    </header>
  );
}
