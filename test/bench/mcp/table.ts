import { markdownTable, type Table } from "../../golden/table.ts";
import { BARE } from "../http/targets.ts";
import { type McpFigures, OURS } from "./run.ts";

/** Processor time of a call beyond the bare route, microseconds. */
const GOAL_MICROS = 350;

/** What MCP costs, ratios first. */
export function mcpTable(figures: readonly McpFigures[]): Table {
  const bare = figures.find(({ name }) => name === BARE.name)?.cpuMicros ?? null;
  const rows = figures.map(({ name, dearer, slower, cpuMicros, perSecond }) => {
    const beyond = cpuMicros === null || bare === null ? null : cpuMicros - bare;
    return [
      name,
      dearer === null ? "–" : `${dearer.toFixed(1)}×`,
      `${slower.toFixed(1)}×`,
      cpuMicros === null ? "–" : cpuMicros.toFixed(0),
      beyond === null || name === BARE.name ? "–" : beyond.toFixed(0),
      beyond === null || !name.startsWith(OURS)
        ? "–"
        : `≤ ${GOAL_MICROS} ${beyond <= GOAL_MICROS ? "met" : "missed"}`,
      perSecond.toFixed(0),
    ];
  });
  const head = ["", "CPU beside bare", "slower than bare", "CPU µs", "beyond bare", "goal", "requests/s"];
  return { heading: "What a tools/call costs beyond its tool", rows: [head, ...rows] };
}

/** The generated part of docs/bench.md. */
export function mcpMarkdown(figures: readonly McpFigures[], notes: readonly string[]): string {
  return [markdownTable(mcpTable(figures).rows), notes.map((note) => `- ${note}`).join("\n")].join("\n\n");
}
