/** How long an office has: hours of its work, or whole working days. */
export interface Allowance {
  unit: "working-hours" | "working-days";
  /** Above 0; whole for days. */
  amount: number;
}

/** What a promise can be about, as far as the time that it gets is concerned: kinds of enquiry, and questions about a project. */
export type AllowanceFor = "consultation" | "park" | "site" | "incentive" | "project" | "project-question";

export type Allowances = Readonly<Record<AllowanceFor, Allowance>>;

const hours = (amount: number): Allowance => ({ unit: "working-hours", amount });
const days = (amount: number): Allowance => ({ unit: "working-days", amount });

/** Six working hours to answer a consultation, five working days where a park, a site or a project has to be looked into. */
export const usualAllowances: Allowances = {
  consultation: hours(6),
  incentive: hours(6),
  park: days(5),
  site: days(5),
  project: days(5),
  "project-question": days(5),
};

/** The time that each further level gets before the next one is told. */
export const escalationStep: Allowance = days(1);
