import type { Site } from "../site.ts";
import { recordStrings } from "./strings.ts";

/** Forms that are worth reading; the others are for finding. */
const MOST = 3;

/** What else a record is called in Chinese, as a field; none for readers of English, and none where there is nothing. */
export function aliasField(
  { locale, speech }: Site,
  { name, aliases }: { name: string; aliases: readonly string[] },
): Array<{ name: string; value: string }> {
  if (speech.locale === "en") return [];
  const shown = aliases.filter((one) => /^\p{Script=Han}/u.test(one) && one !== name).slice(0, MOST);
  if (shown.length === 0) return [];
  return [
    { name: recordStrings[locale].aliases, value: shown.map((one) => speech.say(one, one)).join("、") },
  ];
}
