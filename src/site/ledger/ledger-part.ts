import { html } from "hono/html";
import type { PublicLedger } from "../../core/desk/ledger/public-ledger.ts";
import type { Allowance } from "../../core/desk/promise/allowances.ts";
import type { Project } from "../../core/knowledge/records.ts";
import type { Html, Site } from "../site.ts";
import { chartDataOf } from "./chart-data.ts";
import { officeSection } from "./office-section.ts";
import { describeChart, progressChart } from "./progress-chart.ts";
import { questionsSection } from "./questions-section.ts";

/** What the desk adds to the page of a project. */
export interface DeskPart {
  /** Null: it cannot be read now. */
  ledger: PublicLedger | null;
  /** How long the office has for a reply. */
  allowance: Allowance;
}

/** Plan against actual as a drawing; nothing where too little is dated. `today`: ISO date. */
export function projectChart(site: Site, record: Project, part: DeskPart | null, today: string): Html | "" {
  const ledger = part?.ledger ?? { updates: [], nextUpdate: null };
  const data = chartDataOf(site, record, ledger, today);
  return data === null ? "" : progressChart(site, data, describeChart(site, data, ledger.updates));
}

/** The office's statements; nothing where the service has no desk. */
export function officePart(site: Site, part: DeskPart | null): Html | "" {
  return part === null ? "" : officeSection(site, part.ledger);
}

/** The public's questions; nothing where the service has no desk. */
export function questionsPart(site: Site, { id }: Project, part: DeskPart | null): Html | "" {
  return part?.ledger == null ? "" : html`${questionsSection(site, id, part.ledger, part.allowance)}`;
}
