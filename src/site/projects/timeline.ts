import { html } from "hono/html";
import { firstDay, lastDay } from "../../core/knowledge/project-timing.ts";
import type { Project } from "../../core/knowledge/records.ts";
import type { Source } from "../../core/knowledge/stated.ts";
import { formatPeriod } from "../records/period.ts";
import { type Telling, told } from "../records/told.ts";
import type { Html } from "../site.ts";
import { projectStrings } from "./strings.ts";

type Lane = "plan" | "actual";
type Step = Source & { value: string; en: string };

interface Event {
  date: string;
  day: string;
  lane: Lane;
  steps: Step[];
}

/**
 * What was planned and what was done, by date, with the date of the newest article between what lies before and after it. A planned
 * step stands where it was to be done, one that was done where the articles say that it was; steps without a date stand below.
 */
export function timeline(telling: Telling, project: Project): Html {
  const { site } = telling;
  const t = projectStrings[site.locale];
  const { events, undated } = eventsOf(project);
  const now = site.asOf === null ? null : { day: lastDay(site.asOf) ?? site.asOf, date: site.asOf };
  const before = events.filter(({ day }) => now === null || day <= now.day);
  const after = events.filter((event) => !before.includes(event));
  return html`${
    events.length === 0
      ? html`<p class="not-stated">${t.noDates}</p>`
      : html`<ol class="plan-line">
${before.map((event) => eventItem(telling, event, false))}
${now === null ? "" : html`<li class="plan-now"><span>${t.newest} <time datetime="${now.date}">${formatPeriod(now.date, site)}</time></span></li>`}
${after.map((event) => eventItem(telling, event, true))}
</ol>`
  }
${
  undated.length === 0
    ? ""
    : html`<h3>${t.undated}</h3><ul class="undated">${undated.map(
        ({ lane, step }) =>
          html`<li><span class="lane lane-${lane}">${t.lane[lane]}</span> ${told(telling, step)}</li>`,
      )}</ul>`
}`;
}

function eventsOf({ plan, actual }: Project): {
  events: Event[];
  undated: Array<{ lane: Lane; step: Step }>;
} {
  const steps = [
    // The time that a planned step speaks of may be that of the plan, not that of the step.
    ...plan.map((step) => ({ lane: "plan" as const, step, date: step.date })),
    ...actual.map((step) => ({ lane: "actual" as const, step, date: step.date ?? step.when })),
  ];
  const events: Event[] = [];
  const undated: Array<{ lane: Lane; step: Step }> = [];
  for (const { lane, step, date } of steps) {
    const day = date === undefined ? null : lastDay(date);
    const same = events.find((one) => one.date === date && one.lane === lane);
    if (date === undefined || day === null) undated.push({ lane, step });
    else if (same === undefined) events.push({ date, day, lane, steps: [step] });
    else same.steps.push(step);
  }
  events.sort((a, b) => compare(a.day, b.day) || compare(firstDay(a.date), firstDay(b.date)));
  return { events, undated };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function eventItem(telling: Telling, { date, lane, steps }: Event, isAhead: boolean): Html {
  const { site } = telling;
  const t = projectStrings[site.locale];
  return html`<li class="plan-event plan-${lane}${isAhead ? " ahead" : ""}">
<p class="when"><span class="lane lane-${lane}">${t.lane[lane]}</span> ${formatPeriod(date, site)}</p>
${steps.map((step) => html`<p>${told(telling, step)}</p>`)}</li>`;
}
