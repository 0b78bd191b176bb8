import { html } from "hono/html";
import type { ProjectUpdate } from "../../core/desk/ledger/project-update.ts";
import type { PublicLedger } from "../../core/desk/ledger/public-ledger.ts";
import { awaitedUpdate } from "../../core/desk/ledger/update-due.ts";
import type { Allowance } from "../../core/desk/promise/allowances.ts";
import type { Project } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { formatPeriod } from "../records/period.ts";
import type { Html, Site } from "../site.ts";
import { chartDataOf, measures } from "./chart-data.ts";
import { officeSection } from "./office-section.ts";
import { describeChart, progressChart } from "./progress-chart.ts";
import { questionsSection } from "./questions-section.ts";
import { ledgerStrings } from "./strings.ts";

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

/** What the office last stated of a project, in one line of a list. */
export function newestLine(
  site: Site,
  update: Pick<ProjectUpdate, "month" | "plannedPercent" | "actualPercent" | "paidPercent" | "isFinal">,
  now: number,
): Html {
  const { office, chart } = ledgerStrings[site.locale];
  const figures = measures.flatMap((measure) => {
    const percent = update[`${measure}Percent`];
    return percent === null ? [] : [fill(chart.figure, { name: chart[measure], percent })];
  });
  const isLate = (awaitedUpdate(update, now)?.late ?? 0) > 0;
  const month = formatPeriod(update.month, site);
  const text =
    figures.length === 0
      ? fill(office.latest, { month })
      : fill(chart.statement, { month, figures: figures.join(site.locale === "en" ? ", " : "，") });
  return html`<p class="meta">${office.title} · ${text}${isLate ? html` <span class="late">${chart.gap}</span>` : ""}</p>`;
}
