import { renderedAt } from "../answer/rendered.ts";
import type { Article } from "../article.ts";
import type { Fact } from "../facts/fact.ts";
import type { Corpus } from "../ports.ts";
import { figureText } from "./cell-text.ts";
import type { Row } from "./comparison.ts";
import type { Figure } from "./park-figures.ts";
import type { Saying } from "./said.ts";
import { lastDay, samePeriodKind } from "./same-metric.ts";

/** A figure as the ledger of facts holds it. */
export interface LedgerLine {
  id: string;
  /** In the articles' words; Chinese in every language but in the reader's script. */
  metric: string;
  /** As written, with unit and what qualifies it. */
  text: string;
  period: string | null;
  status: Fact["status"];
  /** Id of the line that states the same measure for a later time. */
  supersededBy?: string;
  /** Ids of lines that say otherwise of the same time. */
  contradicts: readonly string[];
}

/** The figures of one sentence. */
export interface LedgerSentence {
  /** Verbatim; for readers of English our unofficial English of it, where there is one. */
  text: string;
  lang: Article["lang"];
  source: number;
  lines: LedgerLine[];
}

/** The figures of the ledger by the sentence that states them, the newest first. */
export function ledgerSentences(
  figures: readonly Figure[],
  corpus: Corpus,
  { speech, cites }: Saying,
): LedgerSentence[] {
  const there = new Set(figures.map(({ id }) => id));
  const newestFirst = [...figures].sort((a, b) => compare(lastDay(b), lastDay(a)));
  const bySource = Map.groupBy(newestFirst, ({ source }) => cites.number(source));
  bySource.delete(0);
  return [...bySource].flatMap(([source, some]): LedgerSentence[] => {
    const facts = some.flatMap((figure) =>
      figure.fact === undefined ? [] : [{ figure, fact: figure.fact }],
    );
    const [first] = facts;
    const article = first && corpus.articles.get(first.fact.articleId);
    if (first === undefined || article === undefined) return [];
    const english = speech.locale === "en" ? renderedAt(corpus, article, first.fact) : [];
    const isRendered = english.length > 0;
    const lines = facts.map(({ figure, fact }): LedgerLine => {
      const later = fact.supersededBy;
      return {
        id: fact.id,
        metric: speech.say(fact.metric, fact.metric),
        text: figureText({ ...cellOf(figure), source }, { unit: fact.unit }),
        period: fact.period,
        status: fact.status,
        ...(later !== undefined && there.has(later) && { supersededBy: later }),
        contradicts: (fact.contradicts ?? []).filter((id) => there.has(id)),
      };
    });
    return [
      {
        text: isRendered ? english.map((one) => one.english).join(" ") : first.fact.quote,
        lang: isRendered ? "en" : article.lang,
        source,
        lines,
      },
    ];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One measure in several periods, as a row whose columns are the periods. */
export interface FigureSeries {
  row: Row;
  periods: string[];
}

/** The measures that the ledger has for several periods of one length, the oldest period first; what is disputed is left out. */
export function seriesIn(figures: readonly Figure[], { speech, cites }: Saying): FigureSeries[] {
  const groups = Map.groupBy(figures, ({ fact }) => fact?.series);
  groups.delete(undefined);
  return [...groups.values()].flatMap((group): FigureSeries[] => {
    const [newest] = [...group].sort((a, b) => compare(lastDay(b), lastDay(a)));
    if (newest === undefined) return [];
    const clear = group
      .filter(({ period, fact }) => samePeriodKind(period, newest.period) && !fact?.contradicts)
      .sort((a, b) => compare(lastDay(a), lastDay(b)));
    const points = clear.filter(({ period }, at) => clear.findIndex((one) => one.period === period) === at);
    if (points.length < 2) return [];
    const cells = points.map((figure) => ({
      ...cellOf(figure),
      ...(figure.unit !== newest.unit && { unit: figure.unit }),
      source: cites.number(figure.source),
    }));
    const metric = speech.say(newest.metric, newest.metric);
    return [
      {
        row: { id: newest.id, metric, unit: newest.unit, period: null, cells },
        periods: points.map(({ period }) => period ?? ""),
      },
    ];
  });
}

const cellOf = ({ value, number, qualifier }: Figure) => ({
  value,
  ...(number !== undefined && { number }),
  ...(qualifier !== undefined && { qualifier }),
});
