import type { Period } from "../article.ts";
import type { Fact } from "../facts/fact.ts";
import { type FactIndex, factIndex } from "../facts/fact-index.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { months, overlaps } from "../understand/period.ts";
import { type Strengths, strengthsOf } from "./fact-strengths.ts";
import { formsOf, type Part } from "./parts.ts";
import type { Typed } from "./read-typed.ts";

type Known = Pick<Corpus, "facts" | "articles">;

/** So many of the best by subject, measure and period are read with their sentences. */
const READ = 48;
/** Of the facts in passages that were found, so many are read besides. */
const READ_IN_PASSAGES = 32;

const IN_PERIOD = 1;
const OUT_OF_PERIOD = -1.2;
const IN_MONTHS = 0.6;
const GROUP = 0.5;
const RESULT = 0.15;
const NOT_OURS = -0.4;
const SUPERSEDED = -0.8;
const NEWEST = 0.3;
const FIRST_YEAR = 2015;
const YEARS = 12;
/** The words as they were typed, unbroken, in the measure. */
const PHRASE = 0.8;
/** A part of what was typed in the sentence instead: near the figure, elsewhere, in the title. */
const CLOSE = 0.75;
const ELSEWHERE = 0.4;
const TITLE = 0.35;
/** So far before a figure stand the words that it is most about. */
const NEAR = 40;
/** A fact that meets a smaller share of what the best one meets only takes room. */
const FLOOR = 0.45;
const VALUE = 1.2;
const SYNONYM = 0.75;
/** A single character stands in many words by chance. */
const SINGLE = 0.4;
const NONE: ReadonlyMap<string, number> = new Map();

/**
 * The facts that what was typed means, the best first: subject, measure and period fit, then the newest; those that a newer
 * one supersedes stand behind it unless their period is asked for.
 * @param inPassages numbers of facts whose sentence lies in a passage that was found for the same words.
 */
export function rankFacts(
  corpus: Known,
  typed: Typed,
  inPassages: readonly number[],
): Array<{ fact: Fact; score: number }> {
  const { facts: store } = corpus;
  const index = factIndex(store);
  const strengths = typed.parts.map((part) => strengthsOf(part, store, index));
  const forms = typed.parts.map((part) => formsOf(part, SYNONYM));
  const scores = new Map<number, number>();
  for (const found of strengths)
    for (const number of found.keys())
      if (!scores.has(number)) scores.set(number, briefScore(number, typed, strengths, index));
  // Nothing but a time is typed: the figures of that time.
  if (typed.parts.length === 0)
    for (const [number, period] of index.periods.entries())
      if (timely(period, typed) > 0) scores.set(number, besides(number, typed, index));
  const best = [...scores].sort((a, b) => b[1] - a[1] || newer(index, a[0], b[0])).slice(0, READ);
  const read = new Set([...best.map(([number]) => number), ...inPassages.slice(0, READ_IN_PASSAGES)]);
  const ranked = [...read].flatMap((number) => {
    const fact = store.at(number);
    if (fact === undefined) return [];
    const score = fullScore(number, fact, typed, strengths, forms, index, corpus);
    return score > 0 ? [{ number, fact, score }] : [];
  });
  ranked.sort((a, b) => b.score - a.score || newer(index, a.number, b.number));
  const least = FLOOR * (ranked[0]?.score ?? 0);
  return ranked.filter(({ score }) => score >= least);
}

function briefScore(number: number, typed: Typed, strengths: readonly Strengths[], index: FactIndex): number {
  const met = strengths.map((found) => found.get(number) ?? 0);
  return weighed(met, typed.parts) + besides(number, typed, index);
}

function fullScore(
  number: number,
  fact: Fact,
  typed: Typed,
  strengths: readonly Strengths[],
  forms: ReadonlyArray<ReadonlyMap<string, number>>,
  index: FactIndex,
  { articles }: Known,
): number {
  const sentence = index.sentence(number);
  const title = foldText(articles.get(fact.articleId)?.title ?? "");
  const met = typed.parts.map((part, at) => {
    const told = strengths[at]?.get(number) ?? 0;
    if (part.kind === "number" && foldText(fact.value) === part.typed) return VALUE;
    return Math.max(told, sentence === null ? 0 : readStrength(forms[at] ?? NONE, sentence, title));
  });
  if (met.length > 0 && met.every((strength) => strength === 0)) return 0;
  const isOld = fact.supersededBy !== undefined && typed.periods.length === 0;
  return weighed(met, typed.parts) + besides(number, typed, index) + (isOld ? SUPERSEDED : 0);
}

function readStrength(
  forms: ReadonlyMap<string, number>,
  { text, place }: { text: string; place: number },
  title: string,
): number {
  const close = text.slice(Math.max(0, place - NEAR), place + NEAR / 2);
  let best = 0;
  for (const [form, said] of forms) {
    const most = said * (form.length > 1 ? 1 : SINGLE);
    if (most * CLOSE <= best) continue;
    const where = close.includes(form)
      ? CLOSE
      : text.includes(form)
        ? ELSEWHERE
        : title.includes(form)
          ? TITLE
          : 0;
    best = Math.max(best, most * where);
  }
  return best;
}

/** What the parts of the words found, all of them more than one of them well. */
function weighed(met: readonly number[], parts: readonly Part[]): number {
  let sum = 0;
  let all = 0;
  let covered = 0;
  for (const [at, strength] of met.entries()) {
    const weight = parts[at]?.weight ?? 0;
    sum += weight * strength;
    all += weight;
    covered += weight * Math.min(1, strength / 0.5);
  }
  return all === 0 ? 0 : sum * (0.35 + 0.65 * (covered / all));
}

/** What speaks for a fact besides its words. */
function besides(number: number, typed: Typed, index: FactIndex): number {
  const brief = index.briefs[number];
  if (brief === undefined) return 0;
  const metric = index.metrics[number] ?? "";
  const period = index.periods[number] ?? null;
  const phrase = PHRASE * phraseShare(metric, typed.phrases);
  const group = typed.group !== null && index.groups[number] === typed.group ? GROUP : 0;
  const result = brief.status === "result" ? RESULT : 0;
  const scope = brief.scope === "zhenjiang" ? 0 : NOT_OURS;
  return (
    phrase + group + result + scope + timely(period, typed) + recency(index.days[number] ?? "", typed.asOf)
  );
}

/** How much of what was typed unbroken stands unbroken in a text. */
export function phraseShare(text: string, phrases: readonly string[]): number {
  const [whole] = phrases;
  const met = phrases.find((phrase) => text.includes(phrase));
  return whole === undefined || met === undefined ? 0 : met.length / whole.length;
}

function timely(period: Period | null, { periods, months: asked }: Typed): number {
  if (period === null) return 0;
  if (asked !== null)
    return period.from.slice(5, 7) === asked.from && period.to.slice(5, 7) === asked.to ? IN_MONTHS : 0;
  if (periods.length === 0) return 0;
  const fits = periods.map((one) => {
    if (!overlaps(period, one)) return OUT_OF_PERIOD;
    const [short = 1, long = 1] = [months(period), months(one)].sort((a, b) => a - b);
    return IN_PERIOD * (0.4 + 0.6 * (short / long));
  });
  return Math.max(...fits);
}

/** A little for each year, so that of equals the newest comes first; what lasts beyond the newest article is not newer. */
function recency(day: string, asOf: string | null): number {
  const year = Math.min(Number(day.slice(0, 4)), Number((asOf ?? "9999").slice(0, 4)));
  return Number.isNaN(year) ? 0 : NEWEST * Math.max(0, Math.min(1, (year - FIRST_YEAR) / YEARS));
}

function newer(index: FactIndex, a: number, b: number): number {
  const [left = "", right = ""] = [index.days[a], index.days[b]];
  return left === right ? a - b : left < right ? 1 : -1;
}
