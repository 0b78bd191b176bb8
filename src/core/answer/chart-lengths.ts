import type { Fact } from "../facts/fact.ts";
import { fullNumber } from "../facts/same-number.ts";
import { foldText } from "../text/fold.ts";
import { convert, unitAtStart } from "../text/quantities.ts";
import { groupOfUnit } from "../understand/unit-group.ts";

/** A figure with the number that its article gives. */
export type Measured = Fact & { number: number };

/**
 * How long the bars of figures are beside each other, from 0 to 1; null where they cannot be measured: a figure below nought, a
 * place in a ranking, units that cannot be exchanged, or nothing that differs.
 */
export function barLengths(facts: readonly Measured[]): number[] | null {
  const [first] = facts;
  if (first === undefined || groupOfUnit(first.unit) === "rank") return null;
  const sizes = facts.map((fact) => sizeIn(fact, first.unit));
  const most = Math.max(...sizes);
  if (sizes.some((size) => !Number.isFinite(size) || size < 0) || most <= 0) return null;
  return new Set(sizes).size > 1 ? sizes.map((size) => Number((size / most).toFixed(4))) : null;
}

/** A figure in the scale of `unit`; NaN where it cannot be put there. */
function sizeIn(fact: Measured, unit: string): number {
  if (fact.unit === unit) return fact.number;
  const [from, to] = [wholeUnit(fact.unit), wholeUnit(unit)];
  if (from !== null && to !== null)
    return Number(convert(String(fact.number), from, to)?.value ?? Number.NaN);
  const scaled = fullNumber(fact);
  const one = fullNumber({ number: 1, unit });
  return scaled !== undefined && one !== undefined && counted(fact.unit) === counted(unit)
    ? scaled / one
    : Number.NaN;
}

function wholeUnit(written: string) {
  const folded = foldText(written);
  const found = unitAtStart(folded);
  return found?.length === folded.length ? found.unit : null;
}

/** What is counted, without 百, 千, 万 before it. */
function counted(unit: string): string {
  return foldText(unit).replace(/^[十百千万亿兆]+/, "");
}
