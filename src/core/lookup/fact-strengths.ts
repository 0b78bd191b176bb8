import type { FactStore } from "../facts/fact.ts";
import { type FactIndex, pairsOf } from "../facts/fact-index.ts";
import { type Alternate, formsOf, type Part } from "./parts.ts";
import { subjectNames } from "./subject-names.ts";

/** What a part found in the facts: fact number → how well. */
export type Strengths = ReadonlyMap<number, number>;

const SUBJECT = 1.5;
const SUBJECT_HOLDS = 1.25;
const METRIC = 1;
/** What it adds that a measure is nothing else than what is asked for. */
const COVER = 0.6;
const SYNONYM = 0.75;
/** A measure that holds most of an unfinished or loosely said word. */
const HALF = 0.5;
/** What a word tells that nearly all measures hold. */
const COMMON = 0.35;

/** The facts whose subject or measure a part names, by number. */
export function strengthsOf(part: Part, store: FactStore, index: FactIndex): Strengths {
  const found = new Map<number, number>();
  const put = (number: number, strength: number): void => {
    if (strength > (found.get(number) ?? 0)) found.set(number, strength);
  };
  const names = subjectNames(store);
  for (const [form, said] of formsOf(part, SYNONYM)) {
    if (form.length > 1)
      for (const id of names.holding(form))
        for (const number of store.numbersOf(id)) put(number, SUBJECT_HOLDS * said);
    const rare = rarity(form, index);
    measured(form, index, (number, cover) => put(number, said * (METRIC + COVER * cover) * rare));
  }
  for (const alternate of part.alternates) {
    const { entity, weight } = alternate;
    if (entity !== null) for (const number of store.numbersOf(entity)) put(number, SUBJECT * weight);
    else halfMeasured(alternate, index, put);
  }
  return found;
}

/** Calls back for each fact whose measure holds a form; `cover`: how much of the measure it is. */
function measured(form: string, index: FactIndex, each: (number: number, cover: number) => void): void {
  for (const number of holding(form, index)) {
    const metric = index.metrics[number] ?? "";
    if (metric.includes(form)) each(number, form.length / metric.length);
  }
}

/** The facts whose measure holds the rarest pair of a form. */
function holding(form: string, index: FactIndex): readonly number[] {
  let least: readonly number[] | undefined;
  for (const pair of pairsOf(form)) {
    const numbers = index.holding(pair);
    if (least === undefined || numbers.length < least.length) least = numbers;
  }
  return least ?? [];
}

/** Words of three characters and more of which a measure holds some pairs (投资额 in 投资总额). */
function halfMeasured(
  { forms: [form = ""], weight }: Alternate,
  index: FactIndex,
  put: (number: number, strength: number) => void,
): void {
  const pairs = [...pairsOf(form)];
  if (pairs.length < 2 || !/\p{Script=Han}/u.test(form)) return;
  const met = new Map<number, number>();
  for (const pair of pairs)
    for (const number of index.holding(pair)) met.set(number, (met.get(number) ?? 0) + 1);
  const most = weight * HALF * METRIC * rarity(form, index);
  for (const [number, count] of met) put(number, most * (count / pairs.length));
}

/** 1 for what few measures hold, less for what many do. */
function rarity(form: string, index: FactIndex): number {
  const all = Math.log2(index.metrics.length + 2);
  const share = Math.log2(holding(form, index).length + 1) / all;
  return Math.max(COMMON, 1 - 0.6 * share);
}
