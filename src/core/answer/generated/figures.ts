import { findChineseFigures, namedFigures } from "../../text/chinese-figures.ts";
import type { Figure, Reading } from "./reading.ts";
import type { Source } from "./source.ts";

/** Dates of several parts, and ranges: each is one. */
const WHOLE =
  /\d[\d.,]*[%年月日号万亿元]{0,2}[-~—–至到]\d[\d.,]*%?|\d{2,4}年\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}月\d{1,2}[日号]/g;

/**
 * Whether every figure of a sentence stands in one of its quotations with the same unit, dates and ranges as a whole. An English figure
 * stands in the English of the quotation, with what it counts, and by its value in the quotation itself.
 */
export function supportsFigures(
  sentence: Reading,
  quotes: readonly Reading[],
  cited: readonly Source[],
): boolean {
  const wholes = sentence.text.match(WHOLE) ?? [];
  if (!wholes.every((whole) => quotes.some(({ text }) => text.includes(whole)))) return false;
  return sentence.figures.every((figure) =>
    quotes.some(
      (quote, at) =>
        quote.figures.some((one) => alike(one, figure)) &&
        (!sentence.english || standsIn(cited[at]?.citation.quote ?? "", figure.value)),
    ),
  );
}

function alike(a: Figure, b: Figure): boolean {
  return a.value === b.value && a.kind === b.kind;
}

function standsIn(quote: string, value: string): boolean {
  return findChineseFigures(quote).some((one) => one.value === value) || namedFigures(quote).has(value);
}

/** Letters with digits in them, or digits joined by signs: C919, 1+4. */
const CODED = /[a-z]+-?\d[\w+.-]*|\d+(?:\+\w+)+/g;

/** Whether the coded names and the named entities of an English sentence stand in its sources. */
export function supportsNames(sentence: Reading, wide: readonly Reading[]): boolean {
  const coded = (sentence.text.match(CODED) ?? []).map((name) => name.replace(/[.-]+$/, ""));
  return (
    coded.every((name) => wide.some(({ text }) => text.includes(name))) &&
    sentence.names.every(({ entity }) =>
      wide.some(({ names }) => names.some((name) => name.entity === entity)),
    )
  );
}
