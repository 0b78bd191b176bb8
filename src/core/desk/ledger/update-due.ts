import { monthOf } from "../promise/local-time.ts";
import { endOfDay, type Month, monthAfter, monthsFrom } from "./month.ts";
import type { ProjectUpdate } from "./project-update.ts";

/** Day of the following month by whose end the update on a month is posted. */
export const DUE_DAY = 10;

/** The update that a project waits for. */
export interface AwaitedUpdate {
  month: Month;
  /** Milliseconds since the epoch. */
  dueAt: number;
  /** Months whose updates are late: 0 where none is. */
  late: number;
}

/** When the update on a month is due: at the end of the due day of the month that follows it, in Shanghai. */
export const updateDueAt = (month: Month): number => endOfDay(monthAfter(month), DUE_DAY);

/**
 * What a project waits for after its newest update; null where that was the last one. A project without any update waits for none:
 * its office has not taken it into the ledger.
 * @param now milliseconds since the epoch.
 */
export function awaitedUpdate(
  newest: Pick<ProjectUpdate, "month" | "isFinal"> | undefined,
  now: number,
): AwaitedUpdate | null {
  if (newest === undefined || newest.isFinal) return null;
  const month = monthAfter(newest.month);
  const dueAt = updateDueAt(month);
  if (now <= dueAt) return { month, dueAt, late: 0 };
  // The newest month that could be late is the last one that is over; it is late once its own due day is over.
  const over = monthAfter(monthOf(now), -1);
  const lastLate = now > updateDueAt(over) ? over : monthAfter(over, -1);
  return { month, dueAt, late: monthsFrom(month, lastLate) + 1 };
}
