import { foldText } from "../text/fold.ts";
import { convert, UNIT, type Unit, unitAtStart } from "../text/quantities.ts";
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

/** Amounts in English count millions and billions; the largest first. */
const MONEY: readonly Unit[] = [UNIT.billionYuan, UNIT.millionYuan, UNIT.yuan];

/**
 * A quantity as an article would write it; in English with the unit in English (44.03 square kilometres), money in millions or
 * billions of yuan, or as written where unit or qualifier has no plain English word.
 */
export function quantityText(
  { value, unit, qualifier }: { value: string; unit: string; qualifier?: string | undefined },
  speech: Speech,
): string {
  const cell = { value, source: 0, ...(qualifier !== undefined && { qualifier }) };
  const written = figureText(cell, { unit });
  const before = qualifier === undefined ? "" : QUALIFIERS[qualifier];
  const said = before === undefined ? null : englishQuantity(value, unit);
  return speech.say(written, said === null ? written : `${before}${said}`);
}

function englishQuantity(value: string, unit: string): string | null {
  const known = unitAtStart(foldText(unit));
  if (known?.length !== unit.length || !/^[\d.]+$/.test(value.replaceAll(",", ""))) return null;
  if (/^[a-z ]+$/.test(known.unit.en)) return `${value} ${known.unit.en}`;
  for (const target of known.unit.dimension === "money" ? MONEY : []) {
    const converted = convert(value.replaceAll(",", ""), known.unit, target);
    if (converted?.exact && !/^0/.test(converted.value)) return `${converted.value} ${target.en}`;
  }
  return null;
}
