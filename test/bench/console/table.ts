import { markdownTable, type Table } from "../../golden/table.ts";
import { percentile } from "../statistics.ts";
import type { ConsoleReport } from "./run.ts";

/** Milliseconds from a key to painted results that 95 of 100 keys keep to: on the seeds, on a large index. */
const GOALS = [50, 100];

/** Keystrokes of the console. */
export function consoleTable(reports: readonly ConsoleReport[]): Table {
  const rows = reports.map(({ name, cpu, browser }, at) => {
    const goal = GOALS[Math.min(at, GOALS.length - 1)] ?? 0;
    const painted = browser?.painted ?? [];
    const late = percentile(painted, 95);
    return [
      `${name}, ${cpu.passages.toLocaleString("en")} passages`,
      browser === null ? "–" : `${painted.length} of ${browser.keys}`,
      browser === null ? "–" : percentile(painted, 50).toFixed(0),
      browser === null ? "–" : `${late.toFixed(0)} (≤ ${goal}) ${late <= goal ? "met" : "missed"}`,
      percentile(cpu.each, 50).toFixed(1),
      percentile(cpu.each, 95).toFixed(1),
      cpu.first.toFixed(0),
      browser === null ? "–" : browser.firstLoad.toFixed(0),
      browser === null ? "–" : browser.keptLoad.toFixed(0),
    ];
  });
  const head = [
    "index",
    "keys that changed the list",
    "painted ms p50",
    "painted ms p95 (goal)",
    "look-up in Node, CPU ms p50",
    "CPU ms p95",
    "first look-up, CPU ms",
    "searched locally after ms, first visit",
    "… later visits",
  ];
  return { heading: "Keystrokes of the console", rows: [head, ...rows] };
}

/** The generated part of docs/bench.md. */
export function consoleMarkdown(reports: readonly ConsoleReport[], notes: readonly string[]): string {
  return [markdownTable(consoleTable(reports).rows), notes.map((note) => `- ${note}`).join("\n")].join(
    "\n\n",
  );
}
