import { markdownTable, type Table } from "../../golden/table.ts";
import { median, percentile } from "../statistics.ts";
import { HOME, type WebFigures } from "./figures.ts";

/** Largest Contentful Paint and first answer text in milliseconds, Cumulative Layout Shift without a unit. */
const GOALS = { lcp: 1000, cls: 0.02, firstText: 100 };

/** What a person waits for, ratios first. */
export function webTable(figures: readonly WebFigures[]): Table {
  const bare = figures[0];
  const floor = {
    lcp: median(bare?.loading.map(({ lcp }) => lcp) ?? []),
    text: median(bare?.firstText ?? []),
  };
  const rows = figures.map(({ name, loading, firstText }) => {
    const lcp = loading.map((one) => one.lcp);
    const shift = Math.max(...loading.map(({ cls }) => cls));
    const late = percentile(firstText, 95);
    const goal = (isMet: boolean) => (name === HOME ? (isMet ? " met" : " missed") : "");
    return [
      name,
      `${(median(lcp) / floor.lcp).toFixed(1)}×`,
      `${(median(firstText) / floor.text).toFixed(1)}×`,
      median(lcp).toFixed(0),
      `${percentile(lcp, 95).toFixed(0)}${goal(percentile(lcp, 95) <= GOALS.lcp)}`,
      `${shift.toFixed(3)}${goal(shift <= GOALS.cls)}`,
      median(firstText).toFixed(0),
      `${late.toFixed(0)}${goal(late <= GOALS.firstText)}`,
    ];
  });
  const head = [
    "",
    "LCP beside bare",
    "first text beside bare",
    "LCP ms p50",
    `LCP ms p95 (≤ ${GOALS.lcp})`,
    `worst CLS (≤ ${GOALS.cls})`,
    "first text ms p50",
    `first text ms p95 (≤ ${GOALS.firstText})`,
  ];
  return { heading: "What a person at the page waits for", rows: [head, ...rows] };
}

/** The generated part of docs/bench.md. */
export function webMarkdown(figures: readonly WebFigures[], notes: readonly string[]): string {
  return [markdownTable(webTable(figures).rows), notes.map((note) => `- ${note}`).join("\n")].join("\n\n");
}
