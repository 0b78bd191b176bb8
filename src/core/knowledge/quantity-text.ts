import { foldText } from "../text/fold.ts";
import { unitAtStart } from "../text/quantities.ts";
import { figureText } from "./cell-text.ts";
import type { Speech } from "./speech.ts";

/** Qualifiers that English has a word for before the figure. */
const QUALIFIERS: Readonly<Record<string, string>> = {
  约: "about ",
  近: "nearly ",
  超: "over ",
  超过: "over ",
  逾: "over ",
  达: "",
  最高: "up to ",
};

/**
 * A quantity as an article would write it; in English with the unit in English (44.03 square kilometres), or as written where
 * unit or qualifier has no plain English word.
 */
export function quantityText(
  { value, unit, qualifier }: { value: string; unit: string; qualifier?: string | undefined },
  speech: Speech,
): string {
  const cell = { value, source: 0, ...(qualifier !== undefined && { qualifier }) };
  const written = figureText(cell, { unit });
  const before = qualifier === undefined ? "" : QUALIFIERS[qualifier];
  const known = unitAtStart(foldText(unit));
  const isPlain = known?.length === unit.length && /^[a-z ]+$/.test(known.unit.en);
  const isFigure = /^[\d.,]+$/.test(value);
  const english =
    isPlain && isFigure && before !== undefined ? `${before}${value} ${known.unit.en}` : written;
  return speech.say(written, english);
}
