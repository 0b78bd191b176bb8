import type { Locale } from "../../core/answer/answer.ts";
import { fill } from "../../core/shown/fill.ts";
import { isLocale, languageNames, locales } from "../../core/shown/locales.ts";
import type { Strings } from "../strings/strings.ts";

/** The mark: three hills and the river, in the accent. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" fill="none">
      <rect class="mark-ground" width="32" height="32" rx="7" />
      <g class="mark-lines" stroke-linecap="round" stroke-linejoin="round">
        <path
          d="M4.5 19.5c2.3 0 3-5 5.6-5s3.2 4 4.4 4 1.4-9 4.4-9 3.6 8 5 8 1.5-2.5 3.6-2.5"
          stroke-width="2"
        />
        <path
          d="M6 24.5c2.5-1.4 4.5-1.4 6.7 0s4.3 1.4 6.6 0 4.3-1.4 6.7 0"
          stroke-width="1.8"
          opacity=".62"
        />
      </g>
    </svg>
  );
}

interface LauncherProps {
  t: Strings;
  /** Answers that came while the panel was closed. */
  unread: number;
  onOpen(): void;
}

/** The button that opens the panel. */
export function Launcher({ t, unread, onOpen }: LauncherProps) {
  return (
    <button type="button" class="launcher" part="launcher" aria-haspopup="dialog" onClick={onOpen}>
      <Mark />
      <span>{t.launcher}</span>
      {unread > 0 && (
        <span class="unread" part="unread">
          <span class="visually-hidden">{fill(t.unread, { count: unread })}</span>
        </span>
      )}
    </button>
  );
}

interface SwitchProps {
  t: Strings;
  locale: Locale;
  onChange(locale: Locale): void;
}

export function LanguageSwitch({ t, locale, onChange }: SwitchProps) {
  return (
    <select
      class="language"
      part="language"
      aria-label={t.language}
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
