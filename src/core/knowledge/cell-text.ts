import { choiceText } from "./choice-words.ts";
import type { Cell, Row } from "./comparison.ts";
import { listed, type Speech } from "./speech.ts";

/** Qualifiers that Chinese writes after the figure, and those that stand between the number and what it counts (200多家). */
const AFTER = /^(?:以上|以下|左右|以内|之内)$/;
const WITHIN = /^(?:余|多)$/;

/** A figure of a cell as an article would write it: 超834.5亿元. */
export function figureText({ value, unit, qualifier = "" }: Cell, row: Pick<Row, "unit">): string {
  const counted = unit ?? row.unit ?? "";
  if (WITHIN.test(qualifier)) {
    const [scale = ""] = /^[百千万亿]*/.exec(counted) ?? [];
    // 20余万元, but 3万余元: a round number is followed by the qualifier, any other by its place word.
    const at = /0$|十$/.test(value) ? 0 : scale.length;
    return `${value}${counted.slice(0, at)}${qualifier}${counted.slice(at)}`;
  }
  const figure = `${value}${counted}`;
  return AFTER.test(qualifier) ? `${figure}${qualifier}` : `${qualifier}${figure}`;
}

/** What a figure's cell says besides: what was measured, when, and whether it is an aim. Empty where the row says it all. */
export function asideText({ metric, period, status }: Cell, speech: Speech): string {
  const said = [metric, period, status === undefined ? undefined : choiceText(status, speech)];
  return said.filter((one) => one !== undefined).join(speech.say("，", ", "));
}

/** What a cell says, in words; of a list at most so many parts, and how many there are. */
export function cellText(
  cell: Cell,
  row: Pick<Row, "unit">,
  speech: Speech,
  most = Number.POSITIVE_INFINITY,
): string {
  const parts = cell.parts?.map(({ value, period }) => value + bracketed(period, speech));
  if (parts !== undefined) {
    const rest = parts.length - most;
    const more = rest > 0 ? speech.say(`等${parts.length}项`, `; and ${rest} more`) : "";
    return listed(parts.slice(0, most), speech) + more;
  }
  return figureText(cell, row) + bracketed(asideText(cell, speech), speech);
}

/** What stands in brackets behind something; empty where there is nothing. */
export function bracketed(text: string | undefined, speech: Speech): string {
  return text ? speech.say(`（${text}）`, ` (${text})`) : "";
}
