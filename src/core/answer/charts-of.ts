import type { Fact } from "../facts/fact.ts";
import { isGeneralMeasure } from "../facts/measure-core.ts";
import { lastDay, metricCore, sameMetric, samePeriodKind, sameUnits } from "../knowledge/same-metric.ts";
import type { Corpus, ToTraditional } from "../ports.ts";
import type { Answer, Citation, Locale } from "./answer.ts";
import type { Chart, ChartPoint } from "./chart.ts";
import { barLengths, type Measured } from "./chart-lengths.ts";
import { asWritten, type CitedFact, holds, saidFacts } from "./cited-facts.ts";
import { inScript } from "./dress.ts";
import { seriesOf } from "./fact-series.ts";

/** More in one answer would hide it. */
const MOST_CHARTS = 2;
/** More bars than these nobody reads. */
const MOST_POINTS = 12;

interface Reader {
  locale: Locale;
  toTraditional: ToTraditional;
}

/**
 * The citations of an answer, and what it says that can be drawn: figures of one measure of several subjects, and those of one
 * subject in several periods, which the fact ledger may continue. A figure is drawn only with the citation whose quotation holds
 * it, added behind the others where the answer has none; nothing is computed.
 */
export function charted(
  corpus: Corpus,
  { text, citations }: { text: string; citations: readonly Citation[] },
  reader: Reader,
): Pick<Answer, "citations" | "charts"> {
  const said = saidFacts(corpus, citations, text);
  const drafts = [...comparisonsIn(said), ...seriesIn(said, corpus)].slice(0, MOST_CHARTS);
  const cited = [...citations];
  const cite = ({ fact, citation }: CitedFact): number => {
    const held = cited.find((one) => one.articleId === fact.articleId && holds(one, fact));
    if (held) return held.index;
    cited.push({ ...citation, index: cited.length + 1 });
    return cited.length;
  };
  const charts = drafts.flatMap(({ kind, facts }) => {
    const lengths = barLengths(facts.map(({ fact }) => fact));
    if (lengths === null) return [];
    const bars = facts.map((one, at) => ({ fact: one.fact, length: lengths[at] ?? 0, index: cite(one) }));
    return [chartFrom(kind, bars, corpus, reader)];
  });
  return { citations: cited, ...(charts.length > 0 && { charts }) };
}

/** Figures to draw, in order. */
interface Draft {
  kind: Chart["kind"];
  facts: readonly CitedFact[];
}

/** One measure of two or more subjects, each with its latest figure. */
function comparisonsIn(said: readonly CitedFact[]): Draft[] {
  return grouped(said, sameMeasure).flatMap((group): Draft[] => {
    const latest = [...Map.groupBy(group, ({ fact }) => fact.subject.id).values()].flatMap((own) => {
      const [first, second] = own.sort((a, b) => (lastDay(a.fact) < lastDay(b.fact) ? 1 : -1));
      // Two figures of one measure and time: nothing tells which of them is meant.
      const isUnclear = second !== undefined && first?.fact.period === second.fact.period;
      return first === undefined || isUnclear ? [] : [first];
    });
    if (latest.length < 2) return [];
    const facts = latest.sort((a, b) => b.fact.number - a.fact.number).slice(0, MOST_POINTS);
    return [{ kind: "comparison", facts }];
  });
}

/** One measure of one subject in two or more periods: those that the answer says, and those that the ledger links to them. */
function seriesIn(said: readonly CitedFact[], corpus: Corpus): Draft[] {
  const own = grouped(
    said,
    (a, b) => a.fact.subject.id === b.fact.subject.id && a.fact.period !== null && sameMeasure(a, b),
  );
  return own.flatMap((group): Draft[] => {
    const facts = seriesOf(group, corpus).slice(-MOST_POINTS);
    return facts.length < 2 ? [] : [{ kind: "series", facts }];
  });
}

function sameMeasure(a: CitedFact, b: CitedFact): boolean {
  const [left, right] = [metricCore(a.fact.metric), metricCore(b.fact.metric)];
  if (!sameUnits(a.fact.unit, b.fact.unit) || !samePeriodKind(a.fact.period, b.fact.period)) return false;
  const oneSentence = a.fact.articleId === b.fact.articleId && a.fact.start === b.fact.start;
  // Words that many measures share tell nothing across sentences.
  if (!oneSentence && (isGeneralMeasure(left) || isGeneralMeasure(right))) return false;
  return sameMetric(left, right);
}

/** Figures in groups, each like the first of its group. */
function grouped(said: readonly CitedFact[], alike: (a: CitedFact, b: CitedFact) => boolean): CitedFact[][] {
  const groups: CitedFact[][] = [];
  for (const one of said) {
    const group = groups.find(([first]) => first !== undefined && alike(first, one));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function chartFrom(
  kind: Chart["kind"],
  bars: ReadonlyArray<{ fact: Measured; length: number; index: number }>,
  corpus: Corpus,
  { locale, toTraditional }: Reader,
): Chart {
  const script = (text: string): string => inScript(text, locale, "zh-Hans", toTraditional);
  const nameOf = ({ id, name }: Fact["subject"]): string => {
    const entity = corpus.lexicon.entities.find((one) => one.id === id);
    return entity && (locale === "en" || locale === "ko") ? entity.nameEn : script(name);
  };
  const points = bars.map(({ fact, length, index }): ChartPoint => {
    const { subject, value, number, unit, period, articleId } = fact;
    const label = kind === "series" ? (period ?? "") : nameOf(subject);
    const text = asWritten(fact, corpus.articles.get(articleId)?.body ?? "");
    return { label, text, value, number, unit, period, index, length };
  });
  const { subject, metric } = bars[0]?.fact ?? { subject: null, metric: "" };
  const english = corpus.lexicon.glossary.find(({ lang, zh }) => lang === "en" && zh.includes(metric));
  return {
    kind,
    metric: script(metric),
    ...(english && { metricEn: english.term }),
    ...(kind === "series" && subject && { subject: nameOf(subject) }),
    points,
  };
}
