import { overlaps } from "../understand/period.ts";
import type { Term } from "../understand/terms.ts";
import { type FactIndex, type FoldedSentence, pairsOf } from "./fact-index.ts";
import type { FactQuestion } from "./fact-query.ts";

const SUBJECT = 2.5;
/** A thing whose name holds the one asked for: 镇江高新区招商公司 for 镇江高新区. */
const NEAR = 2;
const PERIOD = 1.5;
const GROUP = 1.2;
const STATUS = 0.8;

/** How well subject, metric, unit, period and status fit; 0 where nothing asked is met. */
export function briefScore(index: FactIndex, number: number, question: FactQuestion): number {
  const brief = index.briefs[number];
  if (brief === undefined) return 0;
  const { terms, subjects, near, periods, group, status } = question;
  const metric = index.metrics[number] ?? "";
  const said = terms.reduce(
    (sum, term) => sum + (1.6 + 0.6 * cover(metric, term)) * term.weight * holds(metric, term),
    0,
  );
  const whose = subjects.includes(brief.subject.id) ? SUBJECT : near.has(number) ? NEAR : 0;
  if (said === 0 && whose === 0) return 0;
  const period = index.periods[number] ?? null;
  const timely =
    periods.length === 0 || period === null
      ? 0
      : periods.some((one) => overlaps(period, one))
        ? PERIOD
        : -PERIOD;
  const fits = group !== null && index.groups[number] === group ? GROUP : 0;
  const asked =
    status === null ? (brief.status === "result" ? 0.3 : 0) : brief.status === status ? STATUS : 0;
  return Math.max(
    0.01,
    (said + timely + fits + asked) * (subjects.length > 0 && whose === 0 ? 0.4 : 1) + whose,
  );
}

/** How much of a metric a term makes up: 面积 more of 区域面积 than of 新增绿地面积. */
function cover(metric: string, { text }: Term): number {
  return Math.min(1, text.length / Math.max(1, metric.length));
}

/** 1 where a text holds a term, less where it holds a synonym or only half of its characters, 0 where nothing. */
function holds(text: string, { forms, own }: Term): number {
  const at = forms.findIndex((form) => text.includes(form));
  if (at >= 0) return at < own ? 1 : 0.8;
  const [first = ""] = forms;
  const pairs = [...pairsOf(first)];
  if (pairs.length < 2) return 0;
  return (0.6 * pairs.filter((pair) => text.includes(pair)).length) / pairs.length;
}

/** So far before a figure stand the words that it is most about. */
const CLOSE = 48;

/** What the sentence adds of the words that the metric lacks; those shortly before the figure count more. */
export function quoteScore(sentence: FoldedSentence | null, metric: string, terms: readonly Term[]): number {
  if (sentence === null) return 0;
  const { text, place } = sentence;
  const close = text.slice(Math.max(0, place - CLOSE), place + CLOSE / 2);
  return terms.reduce((sum, term) => {
    if (holds(metric, term) > 0) return sum;
    return sum + term.weight * (0.9 * holds(close, term) || 0.4 * holds(text, term));
  }, 0);
}
