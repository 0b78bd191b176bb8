import { z } from "zod";
import { nearIds } from "../src/core/knowledge/near-ids.ts";
import { findChineseFigures, namedFigures } from "../src/core/text/chinese-figures.ts";
import { findEnglishNumbers } from "../src/core/text/english-numbers.ts";
import { foldText } from "../src/core/text/fold.ts";
import { canonicalDecimal, findNumbers } from "../src/core/text/numbers.ts";
import type { FieldPath } from "./knowledge-document.ts";
import { quoteFault } from "./knowledge-quotes.ts";

/** What is wrong with one field of a record. */
export interface FieldFault {
  field: FieldPath;
  message: string;
}

/** Anything in a record that quotes an article. */
const quoting = z.looseObject({ article: z.string(), quote: z.string() });
const quantity = z.looseObject({
  value: z.string(),
  unit: z.string(),
  qualifier: z.string().optional().catch(undefined),
});
const words = z.looseObject({ value: z.string(), en: z.string() });

/** What every statement in a value claims beyond its article: quotations that do not stand there, figures without support. */
export function statementFaults(
  value: unknown,
  bodies: ReadonlyMap<string, string>,
  path: FieldPath = [],
): FieldFault[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, at) => statementFaults(one, bodies, [...path, at]));
  if (typeof value !== "object" || value === null) return [];
  const found = quoting.safeParse(value);
  const own = found.success ? sourceFaults(found.data, bodies, path) : [];
  const below = Object.entries(value).flatMap(([key, one]) => statementFaults(one, bodies, [...path, key]));
  return [...own, ...below];
}

function sourceFaults(
  statement: z.infer<typeof quoting>,
  bodies: ReadonlyMap<string, string>,
  path: FieldPath,
): FieldFault[] {
  const { article, quote } = statement;
  if (!bodies.has(article))
    return [
      {
        field: [...path, "article"],
        message: `there is no article ${JSON.stringify(article)}${nearId(article, bodies.keys())}`,
      },
    ];
  const faults: FieldFault[] = [];
  const wrong = quoteFault(quote, article, bodies);
  if (wrong !== null) faults.push({ field: [...path, "quote"], message: `the quotation ${wrong}` });
  const figure = quantity.safeParse(statement);
  if (figure.success) faults.push(...quantityFaults(figure.data, quote, path));
  const said = words.safeParse(statement);
  if (said.success) faults.push(...numberFaults(said.data, quote, path));
  return faults;
}

/** ` (is it x?)` for the ids that a wrong one may be meant for; nothing where none comes near. */
export function nearId(wrong: string, ids: Iterable<string>): string {
  const near = nearIds(wrong, ids);
  return near.length === 0 ? "" : ` (is it ${near.join(" or ")}?)`;
}

function quantityFaults(
  { value, unit, qualifier }: z.infer<typeof quantity>,
  quote: string,
  path: FieldPath,
): FieldFault[] {
  const fault = (field: string, message: string) => [{ field: [...path, field], message }];
  const ends = placesOf(value, quote);
  if (ends.length === 0)
    return fault("value", `${JSON.stringify(value)} does not stand in the quotation as a number of its own`);
  // A range, a list and 余 may stand between a number and its unit: 4000—5000亩, 500余套.
  const follows = (end: number) =>
    quote
      .slice(end)
      .replace(/^[\d.,，、~～至到或和—–\-多余來来几\s]*/u, "")
      .startsWith(unit) || quote.startsWith(unit, end);
  if (!ends.some(follows))
    return fault("unit", `${JSON.stringify(unit)} does not follow ${JSON.stringify(value)} in the quotation`);
  return qualifier === undefined || quote.includes(qualifier)
    ? []
    : fault("qualifier", `${JSON.stringify(qualifier)} does not stand in the quotation`);
}

/** Where a number ends in a quotation, each time that it is not a part of a longer one. */
function placesOf(value: string, quote: string): number[] {
  const ends: number[] = [];
  for (let at = quote.indexOf(value); at >= 0; at = quote.indexOf(value, at + 1)) {
    const end = at + value.length;
    const cuts =
      (/^\d/.test(value) && /\d[.,]?$/.test(quote.slice(0, at))) ||
      (/\d$/.test(value) && /^[.,]?\d/.test(quote.slice(end)));
    if (!cuts) ends.push(end);
  }
  return ends;
}

const DIGITS = /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?/g;

function digitsIn(folded: string): string[] {
  return (folded.match(DIGITS) ?? []).map(canonicalDecimal);
}

/** Numbers of a text and of its English that the quotation does not hold, in digits or in characters. */
function numberFaults({ value, en }: z.infer<typeof words>, quote: string, path: FieldPath): FieldFault[] {
  const folded = foldText(quote);
  const held = new Set([...digitsIn(folded), ...findNumbers(folded).map((found) => found.value)]);
  // 3.5亿元 is 350 million in English.
  const scaled = new Set([
    ...held,
    ...findChineseFigures(quote).map((found) => found.value),
    ...namedFigures(quote),
  ]);
  const fault = (field: string, number: string): FieldFault => ({
    field: [...path, field],
    message: `the number ${number} does not stand in the quotation; quote what holds it, or leave it out`,
  });
  return [
    ...digitsIn(foldText(value))
      .filter((number) => !held.has(number))
      .map((number) => fault("value", number)),
    ...findEnglishNumbers(en)
      .filter((number) => !scaled.has(number.value))
      .map(({ start, end }) => fault("en", en.slice(start, end))),
  ];
}
