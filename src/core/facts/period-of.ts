import type { Clause } from "./clauses.ts";
import { type DateContext, type DateSpan, periodText } from "./dates.ts";
import type { FactStatus } from "./fact.ts";
import type { FigureSpan } from "./figure-spans.ts";

/** What lasts: an area or a height has no period but that of the text. */
const LASTING = /面积|长度|全长|总长|海拔|高度|宽度|距离|深度|半径|直径|海岸线|经度|纬度/;

/** What is to be after the day it was written of has not been. */
export function isAhead(from: string | undefined, published: string | null): boolean {
  return from !== undefined && published !== null && from > published && !published.startsWith(from);
}

/** The date of the sentences before that still holds; a single day belongs to its own sentence, a time to come to its aim. */
export function carriedPeriod(dates: readonly DateSpan[], published: string | null): DateSpan | null {
  const last = dates.findLast(({ from }) => !isAhead(from, published));
  return last === undefined || /^\d{4}-\d\d-\d\d$/.test(last.from) ? null : last;
}

export interface PeriodPlace {
  dates: readonly DateSpan[];
  carried: DateSpan | null;
  clause: Clause;
  figure: FigureSpan;
  metric: string;
  status: FactStatus;
  context: DateContext;
}

/** The period of a figure: named in its clause, else before it in the sentence, else carried on, else what the article is about. */
export function periodOf({
  dates,
  carried,
  clause,
  figure,
  metric,
  status,
  context,
}: PeriodPlace): string | null {
  const before = dates.filter(({ end }) => end <= figure.start);
  const own = before.findLast(({ start }) => start >= clause.start) ?? before.at(-1);
  // 人口64万人(2010年): the brackets behind a figure date it.
  const bracketed = dates.find(({ start }) => start > figure.end && start <= figure.end + 2);
  if (bracketed !== undefined) return periodText(bracketed);
  if (own !== undefined) return periodText(own);
  const after = dates.find(({ start }) => start >= figure.end && start < clause.end);
  if (after !== undefined) return periodText(after);
  // What is aimed at or expected is so at no time that was spoken of before.
  if (status === "target" || status === "forecast") return null;
  if (carried !== null && !LASTING.test(metric)) return periodText(carried);
  return context.about === null ? null : periodText(context.about);
}
