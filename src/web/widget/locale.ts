import type { Locale } from "../../core/answer/answer.ts";
import { locales, preferredLocale } from "../../core/shown/locales.ts";

/** The interface language that a tag (`zh-TW`, `en-GB`, `zh-Hans`) means; null for languages that are not spoken here. */
export function localeOfTag(tag: string): Locale | null {
  const lower = tag.trim().toLowerCase();
  const language = lower.split("-")[0];
  const isSpoken = locales.some((locale) => locale.split("-")[0] === language);
  return isSpoken ? preferredLocale([lower]) : null;
}

/** The language of a widget: its own `lang`, else the nearest one around it in the host page, else the reader's. */
export function localeAround(element: Element | null): Locale {
  for (let at = element; at; at = parentOf(at)) {
    const locale = localeOfTag(at.getAttribute("lang") ?? "");
    if (locale) return locale;
  }
  return localeOfTag(element ? "" : document.documentElement.lang) ?? preferredLocale(navigator.languages);
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
