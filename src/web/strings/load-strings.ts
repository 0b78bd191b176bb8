import type { Locale } from "../../core/answer/answer.ts";
import type { Strings } from "./strings.ts";

/** Each language is a file of its own: nobody loads the four that they do not read. */
const files: Record<Locale, () => Promise<{ default: Strings }>> = {
  "zh-Hans": () => import("./zh-Hans.json", { with: { type: "json" } }),
  "zh-Hant": () => import("./zh-Hant.json", { with: { type: "json" } }),
  en: () => import("./en.json", { with: { type: "json" } }),
  ja: () => import("./ja.json", { with: { type: "json" } }),
  ko: () => import("./ko.json", { with: { type: "json" } }),
};

/** The interface's strings in one language. Rejects where the file cannot be loaded. */
export async function loadStrings(locale: Locale): Promise<Strings> {
  return (await files[locale]()).default;
}
