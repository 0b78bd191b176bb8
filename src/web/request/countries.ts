import type { Locale } from "../../core/answer/answer.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** Codes that browsers have names for and that are no country or region of a firm. */
const none = new Set([
  "EU",
  "EZ",
  "UN",
  "XA",
  "XB",
  "XK",
  "ZZ",
  "QO",
  "AC",
  "CP",
  "DG",
  "EA",
  "IC",
  "TA",
  "CQ",
]);

/** As authorities of the mainland write it; browsers differ. */
const taiwan: Readonly<Record<Locale, string>> = {
  "zh-Hans": "中国台湾",
  "zh-Hant": "中國台灣",
  en: "Taiwan, China",
  ja: "中国台湾",
  ko: "중국 타이완",
};

let listed: { locale: Locale; countries: Array<[code: string, name: string]> } | null = null;

/** Countries and regions (ISO 3166-1 alpha-2) with their names, as the browser knows them, by name. */
export function countriesIn(locale: Locale): ReadonlyArray<readonly [code: string, name: string]> {
  if (listed?.locale === locale) return listed.countries;
  const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  const order = new Intl.Collator(locale);
  const countries = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !none.has(code) && new Intl.Locale("und", { region: code }).maximize().region === code)
    .flatMap((code): Array<[string, string]> => {
      const name = code === "TW" ? taiwan[locale] : names.of(code);
      return name === undefined ? [] : [[code, name]];
    })
    .sort(([, a], [, b]) => order.compare(a, b));
  listed = { locale, countries };
  return countries;
}
