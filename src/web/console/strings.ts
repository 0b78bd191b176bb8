import type { Locale } from "../../core/answer/answer.ts";
import type zhHans from "./strings/zh-Hans.json";

/** Everything that the console says, in one language. */
export type Strings = typeof zhHans;

/** The strings of one language, loaded when it is first asked for. */
export async function loadStrings(locale: Locale): Promise<Strings> {
  switch (locale) {
    case "zh-Hans":
      return (await import("./strings/zh-Hans.json")).default;
    case "zh-Hant":
      return (await import("./strings/zh-Hant.json")).default;
    case "en":
      return (await import("./strings/en.json")).default;
    case "ja":
      return (await import("./strings/ja.json")).default;
    case "ko":
      return (await import("./strings/ko.json")).default;
  }
}

/** Puts values into a string's `{names}`; a name without a value stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
