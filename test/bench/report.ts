import { markdownTable, type Table } from "../golden/table.ts";
import type { HttpReport } from "./http/run.ts";
import { BARE } from "./http/targets.ts";
import type { ReadingRow } from "./reading/run.ts";
import { readingTables } from "./reading/tables.ts";
import { goalsTable } from "./retrieval/goals.ts";
import type { PeerFigures } from "./retrieval/run.ts";
import { notesOf, qualityTables, sizeTable } from "./retrieval/tables.ts";

/** Processor time that an answer may take, p50. */
const ANSWER_GOAL_MS = 5;

export function httpTables(report: HttpReport): Table[] {
  return [requestsTable(report), answersTable(report)];
}

/** The generated part of docs/bench.md. */
export function httpMarkdown(report: HttpReport, notes: readonly string[]): string {
  const { rows } = requestsTable(report);
  const { heading, rows: answers } = answersTable(report);
  return [markdownTable(rows), `### ${heading}`, markdownTable(answers), list(notes)].join("\n\n");
}

/** An answer by itself, beside a whole request that does nothing. */
function answersTable({ figures, answers }: HttpReport): Table {
  const bare = figures.find(({ name }) => name === BARE.name)?.cpuMicros ?? null;
  const bareMs = bare === null ? null : bare / 1000;
  const ratio = bareMs === null ? "–" : `${(answers.p50 / bareMs).toFixed(0)}×`;
  const outcome = answers.p50 <= ANSWER_GOAL_MS ? "met" : "missed";
  return {
    heading: "Processor time of an answer from the seeds, beside a request to bare Hono",
    rows: [
      ["", "beside bare", "CPU ms p50", "CPU ms p99", "goal"],
      [`${BARE.name} (mean)`, "1×", bareMs === null ? "–" : bareMs.toFixed(3), "–", "–"],
      [
        `one of ${answers.answers} answers, no HTTP`,
        ratio,
        answers.p50.toFixed(2),
        answers.p99.toFixed(2),
        `p50 ≤ ${ANSWER_GOAL_MS} ms ${outcome}`,
      ],
    ],
  };
}

/** Requests beside the bare route of the same run: ratios first. */
function requestsTable({ figures }: HttpReport): Table {
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

/** The generated part of docs/answers.md. */
export function readingMarkdown(rows: readonly ReadingRow[], notes: readonly string[]): string {
  const tables = readingTables(rows).map(
    ({ heading, rows: cells }) => `### ${heading}\n\n${markdownTable(cells)}`,
  );
  return [...tables, list(notes)].join("\n\n");
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
