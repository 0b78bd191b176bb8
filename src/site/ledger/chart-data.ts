import type { PublicLedger, PublicUpdate } from "../../core/desk/ledger/public-ledger.ts";
import type { Project } from "../../core/knowledge/records.ts";
import type { Site } from "../site.ts";
import { type Stretch, stretchOf } from "./time-scale.ts";

/** A step that articles tell of, at its time. */
export interface ChartStep extends Stretch {
  date: string;
  text: string;
}

/** A value that the office stated, at the end of its month. */
export interface ChartPoint {
  at: number;
  percent: number;
}

export const measures = ["planned", "actual", "paid"] as const;
export type Measure = (typeof measures)[number];

/** What the drawing of a project shows, all within `range`. */
export interface ChartData {
  range: Stretch;
  planned: readonly ChartStep[];
  done: readonly ChartStep[];
  /** Empty where the office stated no figure. */
  lines: ReadonlyArray<{ measure: Measure; points: readonly ChartPoint[] }>;
  /** Null: not within the range. */
  today: number | null;
  /** Since when updates are missing; null: none is late. */
  gapFrom: number | null;
  /** Steps outside of the range. */
  left: number;
}

const DAY = 86_400_000;
/** So much of what lies before the first update, and after the last one, is drawn. */
const BEFORE = 730 * DAY;
const AFTER = 1_100 * DAY;

/**
 * What articles planned and saw done, with what the office states of each month; null where that is not enough for a drawing.
 * @param today ISO date.
 */
export function chartDataOf(
  { speech }: Pick<Site, "speech">,
  { plan, actual }: Pick<Project, "plan" | "actual">,
  ledger: Pick<PublicLedger, "updates" | "nextUpdate">,
  today: string,
): ChartData | null {
  const stepOf = (value: string, en: string, date: string | undefined): ChartStep[] => {
    const stretch = date === undefined ? null : stretchOf(date);
    return date === undefined || stretch === null ? [] : [{ ...stretch, date, text: speech.say(value, en) }];
  };
  const planned = plan.flatMap(({ value, en, date }) => stepOf(value, en, date));
  const done = actual.flatMap(({ value, en, date, when }) => stepOf(value, en, date ?? when));
  const lines = measures
    .map((measure) => ({ measure, points: pointsOf(ledger.updates, measure) }))
    .filter(({ points }) => points.length > 0);
  const now = stretchOf(today)?.to ?? null;
  const range = rangeOf([...planned, ...done], ledger.updates, now);
  if (range === null) return null;
  const isWithin = ({ from, to }: Stretch) => to >= range.from && from <= range.to;
  const shown = { planned: planned.filter(isWithin), done: done.filter(isWithin) };
  const isLate = (ledger.nextUpdate?.monthsLate ?? 0) > 0;
  return {
    range,
    ...shown,
    lines,
    today: now !== null && isWithin({ from: now, to: now }) ? now : null,
    gapFrom: isLate ? (stretchOf(ledger.updates.at(-1)?.month ?? "")?.to ?? null) : null,
    left: planned.length + done.length - shown.planned.length - shown.done.length,
  };
}

function pointsOf(updates: readonly PublicUpdate[], measure: Measure): ChartPoint[] {
  return updates.flatMap((update) => {
    const percent = update[`${measure}Percent`];
    const end = stretchOf(update.month)?.to;
    return percent === null || end === undefined ? [] : [{ at: end, percent }];
  });
}

/** All that is told, and today where that is near; around the updates where there are any. At least three months. */
function rangeOf(
  steps: readonly Stretch[],
  updates: readonly PublicUpdate[],
  today: number | null,
): Stretch | null {
  const months = updates.flatMap(({ month }) => stretchOf(month) ?? []);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) {
    if (steps.length < 2) return null;
    const from = Math.min(...steps.map((one) => one.from));
    const end = Math.max(...steps.map((one) => one.to));
    return padded({ from, to: today !== null && end > today - BEFORE / 2 ? Math.max(end, today) : end });
  }
  const lastDay = Math.max(last.to, today ?? last.to);
  const near = steps.filter(({ from, to }) => to >= first.from - BEFORE && from <= lastDay + AFTER);
  const from = Math.min(first.from, ...near.map((one) => Math.max(one.from, first.from - BEFORE)));
  const to = Math.max(lastDay, ...near.map((one) => Math.min(one.to, lastDay + AFTER)));
  return padded({ from, to });
}

function padded({ from, to }: Stretch): Stretch {
  const missing = Math.max(0, 92 * DAY - (to - from));
  return { from: from - missing / 2, to: to + missing / 2 };
}
