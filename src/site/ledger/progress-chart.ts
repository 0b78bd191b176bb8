import { html } from "hono/html";
import { fill } from "../../core/shown/fill.ts";
import { formatPeriod } from "../records/period.ts";
import type { Html, Site } from "../site.ts";
import { type ChartData, type ChartStep, type Measure, measures } from "./chart-data.ts";
import { type LedgerStrings, ledgerStrings } from "./strings.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

/**
 * The widths that a drawing is made in, in pixels, of which the style sheet shows one. Each is near the least that it is shown at:
 * the text of 12 px stays above 11 px on a window of 320 px and of 640 px.
 */
const WIDTHS = { narrow: 270, middle: 580, wide: 760 } as const;
type Size = keyof typeof WIDTHS;
const sizes: readonly Size[] = ["narrow", "middle", "wide"];
const LANE = 42;
const PLOT = 132;
const TOP = 20;
/** What is kept free on the right of the plot, for the newest value of each line, and then for the scale of percentages. */
const VALUES = 38;
const PERCENTS = 26;
/** Room for the name of a month. */
const TICK = 48;

/**
 * Plan against actual in time: steps that articles tell of in two lanes, and below them the shares that the office states each
 * month. Shapes and dashes tell them apart without colour; the description says all of it in words.
 */
export function progressChart(site: Site, data: ChartData, described: readonly string[]): Html {
  const t = ledgerStrings[site.locale].chart;
  const used = new Set(data.lines.map(({ measure }) => measure));
  return html`<figure class="progress-figure">
${sizes.map((size) => drawing(size, data, t, described.join("\n")))}
<figcaption><ul class="legend">
<li>${key(html`<path class="step-planned" d="M10 3l5 5l-5 5l-5 -5z"/>`)}${t.articlesPlanned}</li>
<li>${key(html`<circle class="step-done" cx="10" cy="8" r="5"/>`)}${t.articlesDone}</li>
${measures
  .filter((one) => used.has(one))
  .map(
    (one) =>
      html`<li>${key(html`<path class="line line-${one}" d="M0 8h20"/>${point(one, 10, 8)}`)}${t[one]}</li>`,
  )}
${data.gapFrom === null ? "" : html`<li>${key(html`<rect class="gap" width="20" height="16" rx="3"/>`)}${t.gap}</li>`}
</ul>
${data.left === 0 ? "" : html`<p class="meta">${fill(t.left, { count: data.left })}</p>`}</figcaption></figure>`;
}

const key = (shape: Html): Html =>
  html`<svg class="legend-key" width="20" height="16" viewBox="0 0 20 16" aria-hidden="true" focusable="false">${shape}</svg>`;

function drawing(size: Size, data: ChartData, t: LedgerStrings["chart"], described: string): Html {
  const width = WIDTHS[size];
  const hasLines = data.lines.length > 0;
  const to = hasLines ? width - PERCENTS : width;
  const scale = timeScale(data.range, { left: 6, width: to - (hasLines ? VALUES : 0) - 12, apart: 64 });
  const plotTop = TOP + 2 * LANE + 22;
  const bottom = hasLines ? plotTop + PLOT : TOP + 2 * LANE;
  const id = `progress-${size}`;
  return html`<svg class="progress progress-${size}" viewBox="0 0 ${width} ${bottom + 22}" width="${width}" height="${bottom + 22}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${t.title}</title><desc id="${id}-desc">${described}</desc>
${gap(data, scale, bottom, t)}
${scale.ticks.map(
  ({ month, x, isYear }) => html`<path class="grid" d="M${round(x)} ${TOP}V${bottom}"/>
${x > width - TICK ? "" : html`<text class="small" x="${round(x)}" y="${bottom + 16}">${isYear ? month.slice(0, 4) : month}</text>`}`,
)}
${lane(t.articlesPlanned, TOP, to, data.planned, (step, y) => plannedStep(step, y, scale))}
${lane(t.articlesDone, TOP + LANE, to, data.done, (step, y) => doneStep(step, y, scale))}
<path class="axis" d="M0 ${bottom}H${to}"/>
${data.today === null ? "" : today(data.today, scale, { bottom, to }, t)}
${hasLines ? plot(data, scale, { top: plotTop, to }, t) : ""}
</svg>`;
}

function lane(
  name: string,
  top: number,
  to: number,
  steps: readonly ChartStep[],
  draw: (step: ChartStep, y: number) => Html,
): Html {
  const y = top + 28;
  return html`<text class="small" x="0" y="${top + 12}">${name}</text><path class="lane-line" d="M0 ${y}H${to}"/>
${steps.map((step) => draw(step, y))}`;
}

/** A month, quarter or year is as long as it is; a day is a mark. */
function plannedStep(step: ChartStep, y: number, scale: TimeScale): Html {
  const { x, band } = placed(step, y, scale, "planned");
  return html`<g><title>${step.date} ${step.text}</title>${band}<path class="step-planned" d="M${x} ${y - 6}l6 6l-6 6l-6 -6z"/></g>`;
}

function doneStep(step: ChartStep, y: number, scale: TimeScale): Html {
  const { x, band } = placed(step, y, scale, "done");
  return html`<g><title>${step.date} ${step.text}</title>${band}<circle class="step-done" cx="${x}" cy="${y}" r="5.5"/></g>`;
}

function placed({ from, to }: ChartStep, y: number, scale: TimeScale, name: string) {
  const [first, last] = [Math.max(6, scale.at(from)), scale.at(to)];
  const band =
    last - first > 8
      ? html`<path class="band band-${name}" d="M${round(first)} ${y}H${round(last)}"/>`
      : html``;
  // What is planned for a stretch is due at its end; what was done in one was done somewhere in it.
  return { x: round(name === "planned" ? last : (first + last) / 2), band };
}

function plot(
  { lines }: ChartData,
  scale: TimeScale,
  { top, to }: { top: number; to: number },
  t: LedgerStrings["chart"],
): Html {
  const y = (percent: number) => round(top + PLOT - (percent / 100) * PLOT);
  const labels = spread(
    lines.map(({ measure, points }) => {
      const last = points.at(-1) ?? { at: 0, percent: 0 };
      return { measure, percent: last.percent, x: scale.at(last.at), y: y(last.percent) };
    }),
    { least: top + 8, most: top + PLOT },
  );
  return html`<text class="small" x="0" y="${top - 8}">${t.percent}</text>
${[0, 50, 100].map(
  (percent) => html`${percent === 0 ? "" : html`<path class="grid" d="M0 ${y(percent)}H${to}"/>`}
<text class="small scale" x="${to + 4}" y="${y(percent) + 4}">${percent}</text>`,
)}
${lines.map(
  ({ measure, points }) =>
    html`<path class="line line-${measure}" d="${points
      .map(({ at, percent }, place) => `${place === 0 ? "M" : "L"}${round(scale.at(at))} ${y(percent)}`)
      .join("")}"/>${points.map(({ at, percent }) => point(measure, round(scale.at(at)), y(percent)))}`,
)}
${labels.map(
  ({ measure, percent, x, y: at }) =>
    html`<text class="value value-${measure}" x="${round(x + 8)}" y="${round(at - 6)}">${percent}%</text>`,
)}`;
}

function point(measure: Measure, x: number, y: number): Html {
  switch (measure) {
    case "planned":
      return html`<rect class="point point-planned" x="${x - 3.5}" y="${y - 3.5}" width="7" height="7"/>`;
    case "actual":
      return html`<circle class="point point-actual" cx="${x}" cy="${y}" r="4"/>`;
    case "paid":
      return html`<path class="point point-paid" d="M${x} ${y - 4.5}l4.5 8h-9z"/>`;
  }
}

/** Labels that would lie upon each other are moved apart. */
function spread<Label extends { y: number }>(
  labels: readonly Label[],
  { least, most }: { least: number; most: number },
): Label[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let above = least - 14;
  const down = sorted.map((label) => {
    above = Math.max(label.y, above + 14);
    return { ...label, y: above };
  });
  let below = most + 14;
  return down
    .reverse()
    .map((label) => {
      below = Math.min(label.y, below - 14);
      return { ...label, y: below };
    })
    .reverse();
}

function gap(
  { gapFrom, today }: ChartData,
  scale: TimeScale,
  bottom: number,
  t: LedgerStrings["chart"],
): Html {
  if (gapFrom === null || today === null) return html``;
  const [from, to] = [scale.at(gapFrom), scale.at(today)];
  return html`<g><title>${t.gap}</title><rect class="gap" x="${round(from)}" y="${TOP}" width="${round(Math.max(2, to - from))}" height="${bottom - TOP}"/>${to - from < 90 ? "" : html`<text class="small" x="${round((from + to) / 2)}" y="${TOP + 14}" text-anchor="middle">${t.gap}</text>`}</g>`;
}

function today(
  at: number,
  scale: TimeScale,
  { bottom, to }: { bottom: number; to: number },
  t: LedgerStrings["chart"],
): Html {
  const x = round(scale.at(at));
  const anchor = x > to / 2 ? "end" : "start";
  return html`<path class="today" d="M${x} 4V${bottom}"/><text class="small" x="${x + (anchor === "end" ? -5 : 5)}" y="12" text-anchor="${anchor}">${t.today}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What a drawing shows, one line for each thing. */
export function describeChart(
  site: Site,
  { planned, done, lines }: ChartData,
  updates: ReadonlyArray<{ month: string } & Record<`${Measure}Percent`, number | null>>,
): string[] {
  const t = ledgerStrings[site.locale].chart;
  const told = (template: string, steps: readonly ChartStep[]) =>
    steps.map(({ date, text }) => fill(template, { date: formatPeriod(date, site), text }));
  const used = lines.map(({ measure }) => measure);
  const statements = updates.flatMap((update) => {
    const figures = used.flatMap((measure) => {
      const percent = update[`${measure}Percent`];
      return percent === null ? [] : [fill(t.figure, { name: t[measure], percent })];
    });
    const month = formatPeriod(update.month, site);
    return figures.length === 0
      ? []
      : [fill(t.statement, { month, figures: figures.join(site.locale === "en" ? ", " : "，") })];
  });
  return [...told(t.plannedPoint, planned), ...told(t.donePoint, done), ...statements];
}
