import type { Locale } from "../answer.ts";
import { unsupportedFigures, withOriginals } from "../rendered-support.ts";
import { unsupportedNumbers } from "../verify.ts";

/**
 * A statement in words whose figures all stand in its quotation: for readers of English its English, a figure in another scale with
 * the original in brackets; else, and where that says more, the Chinese (简体). Null where that has a figure of its own too.
 */
export function supportedText(
  { value, en }: { value: string; en: string },
  quote: string,
  locale: Locale,
): string | null {
  if (locale === "en" && unsupportedFigures(en, [quote]).length === 0) return withOriginals(en, [quote]);
  return unsupportedNumbers(value, [quote]).length === 0 ? value : null;
}
