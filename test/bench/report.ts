import { markdownTable, type Table } from "../golden/table.ts";
import type { HttpFigures } from "./http/run.ts";
import { goalsTable } from "./retrieval/goals.ts";
import type { PeerFigures } from "./retrieval/run.ts";
import { notesOf, qualityTables, sizeTable } from "./retrieval/tables.ts";

/** Requests beside the bare route of the same run: ratios first. */
export function httpTable(figures: readonly HttpFigures[]): Table {
  const rows = figures.map(({ name, aim, slower, dearer, perSecond, cpuMicros, p50, p99 }) => [
    name,
    `${slower.toFixed(1)}×`,
    dearer === null ? "–" : `${dearer.toFixed(1)}×`,
    aim === null ? "–" : `${aim}× ${slower <= aim ? "met" : "missed"}`,
    perSecond.toFixed(0),
    cpuMicros === null ? "–" : cpuMicros.toFixed(0),
    p50.toFixed(0),
    p99.toFixed(0),
  ]);
  const head = [
    "route",
    "slower than bare",
    "CPU beside bare",
    "aim",
    "requests/s",
    "CPU µs/request",
    "p50 ms",
    "p99 ms",
  ];
  return { heading: "Requests, beside a bare Hono route in the same run", rows: [head, ...rows] };
}

/** What is said of retrieval, in the order in which it is read. */
export function retrievalTables(figures: readonly PeerFigures[]): Table[] {
  return [goalsTable(figures), ...qualityTables(figures), sizeTable(figures)];
}

const CHART = "search-chart.svg";

/** The generated part of docs/search.md. */
export function retrievalMarkdown(figures: readonly PeerFigures[], notes: readonly string[]): string {
  const [goals, ...tables] = retrievalTables(figures).map(
    ({ heading, rows }) => `### ${heading}\n\n${markdownTable(rows)}`,
  );
  const chart = `![Quality against time per query of all engines; the tables below say the same](${CHART})`;
  return [goals, chart, ...tables, list([...notesOf(figures), ...notes])].join("\n\n");
}

export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
