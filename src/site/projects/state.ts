import { html } from "hono/html";
import type { Timing } from "../../core/knowledge/project-timing.ts";
import type { Project } from "../../core/knowledge/records.ts";
import { fill } from "../../core/shown/fill.ts";
import { badge } from "../parts/badge.ts";
import { formatPeriod } from "../records/period.ts";
import { recordStrings } from "../records/strings.ts";
import { sourceMarker, type Telling } from "../records/told.ts";
import type { Html } from "../site.ts";
import { projectStrings } from "./strings.ts";

/** The state of a project and when it was so, each with its marker. */
export function stateOf(telling: Telling, { status }: Project): Html {
  const { site } = telling;
  const names = recordStrings[site.locale];
  if (status === undefined) return badge(names.statusUnknown);
  const name = names.projectStatus[status.value];
  const when = status.when === undefined ? "" : ` · ${formatPeriod(status.when, site)}`;
  return html`${badge(`${name}${when}`, "accent")}${sourceMarker(telling, status)}`;
}

/** What shows that a project is late, as far as articles tell; nothing where they do not. */
export function lateness(telling: Telling, { delayReason }: Project, { overdue }: Timing): Html {
  const { site } = telling;
  const t = projectStrings[site.locale];
  return html`${
    delayReason === undefined
      ? ""
      : html`<span class="late">${t.timings.delayed}${sourceMarker(telling, delayReason)}</span>`
  }${
    overdue === null
      ? ""
      : html`<span class="late">${fill(t.overdueAt, { due: formatPeriod(overdue.due, site) })}${sourceMarker(telling, overdue.from)}</span>`
  }`;
}
