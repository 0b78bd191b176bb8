import { type Allowances, usualAllowances } from "./allowances.ts";
import type { WorkCalendar } from "./calendar.ts";

/** What the desk promises, and when it works: `Desk.terms`. */
export interface ServiceTerms {
  calendar: WorkCalendar;
  allowances: Allowances;
  /** After so many days without anything happening, the personal data of an answered or closed request is erased. */
  retentionDays: number;
}

/** Two years. */
export const USUAL_RETENTION = 730;

/** The terms of a desk whose operator decided nothing. */
export function usualTerms(calendar: WorkCalendar): ServiceTerms {
  return { calendar, allowances: usualAllowances, retentionDays: USUAL_RETENTION };
}
