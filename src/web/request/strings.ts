import type { Locale } from "../../core/answer/answer.ts";
import type zhHans from "./strings/zh-Hans.json";

/** Everything that the form for a request says, in one language. */
export type RequestStrings = typeof zhHans;

/** Each language is a file of its own: nobody loads the four that they do not read. */
const files: Record<Locale, () => Promise<{ default: RequestStrings }>> = {
  "zh-Hans": () => import("./strings/zh-Hans.json", { with: { type: "json" } }),
  "zh-Hant": () => import("./strings/zh-Hant.json", { with: { type: "json" } }),
  en: () => import("./strings/en.json", { with: { type: "json" } }),
  ja: () => import("./strings/ja.json", { with: { type: "json" } }),
  ko: () => import("./strings/ko.json", { with: { type: "json" } }),
};

/** The form's strings in one language. Rejects where the file cannot be loaded. */
export async function loadRequestStrings(locale: Locale): Promise<RequestStrings> {
  return (await files[locale]()).default;
}
