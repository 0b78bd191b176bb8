import { countryCodes, nearCountries } from "../../core/desk/request/countries.ts";
import type { Site } from "../site.ts";
import { enquiryStrings } from "./strings.ts";

/** Countries and regions by their names in the reader's language: the near ones first, then all others in its order. */
export function countryOptions({ locale }: Pick<Site, "locale">): Array<{ value: string; label: string }> {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const own = new Map<string, string>(Object.entries(enquiryStrings[locale].regions));
  const option = (value: string) => ({ value, label: own.get(value) ?? names.of(value) ?? value });
  const { compare } = new Intl.Collator(locale);
  const others = countryCodes.filter((code) => !nearCountries.includes(code)).map(option);
  return [...nearCountries.map(option), ...others.sort((a, b) => compare(a.label, b.label))];
}
