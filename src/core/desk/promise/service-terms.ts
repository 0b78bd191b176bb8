import type { Allowances } from "./allowances.ts";
import type { WorkCalendar } from "./calendar.ts";

/** What the desk promises, and when it works: `Desk.terms`. */
export interface ServiceTerms {
  calendar: WorkCalendar;
  allowances: Allowances;
}
