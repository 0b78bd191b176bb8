import type { FigureInShort, LookupFact } from "../../core/lookup/lookup-result.ts";
import { periodEnd } from "./period.ts";
import { type Figure, figureOf } from "./pin.ts";

export interface SeriesFigure extends Figure {
  id: string;
  articleId: string;
  /** The figure of the card itself. */
  isCurrent: boolean;
}

/** A figure and the others of its series, the latest period first. */
export function seriesOf(fact: LookupFact): SeriesFigure[] {
  const entry = (one: FigureInShort | LookupFact): SeriesFigure => ({
    ...figureOf(one),
    id: one.id,
    articleId: one.articleId,
    isCurrent: one.id === fact.id,
  });
  return [fact, ...fact.others]
    .map(entry)
    .sort((a, b) => (periodEnd(a.period) < periodEnd(b.period) ? 1 : -1));
}

/**
 * Figures as points of a drawing `width` × `height`, the earliest on the left, zero at the bottom; null where they cannot stand
 * on one scale: fewer than two, another unit, none that is a number, or not all of known times.
 */
export function sparkline(
  series: readonly SeriesFigure[],
  width: number,
  height: number,
): Array<{ x: number; y: number; isCurrent: boolean }> | null {
  const figures = [...series]
    .reverse()
    .map((one) => ({ ...one, number: Number(one.value.replaceAll(",", "")) }));
  const unit = figures[0]?.unit;
  const fits = figures.every(
    (one) => one.unit === unit && one.period !== null && Number.isFinite(one.number) && one.number >= 0,
  );
  if (figures.length < 2 || !fits) return null;
  const most = Math.max(...figures.map(({ number }) => number), Number.MIN_VALUE);
  return figures.map(({ number, isCurrent }, at) => ({
    x: (at / (figures.length - 1)) * width,
    y: height - (number / most) * height,
    isCurrent,
  }));
}
