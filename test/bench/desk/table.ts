import { markdownTable, type Table } from "../../golden/table.ts";
import { list } from "../report.ts";
import { type DeskFigures, RATE } from "./run.ts";

/** How many times its p99 alone a chat's p99 may be while enquiries arrive. */
const GOAL = 2;

/** Chats beside enquiries, the ratio first; enquiries by themselves in the last row. */
export function deskTable({ chats, enquiries }: DeskFigures): Table {
  const rows = chats.map(({ name, slower, alone, during }) => [
    name,
    `${slower.toFixed(2)}× (≤ ${GOAL}×) ${slower <= GOAL ? "met" : "missed"}`,
    alone.p99.toFixed(0),
    during.p99.toFixed(0),
    alone.p50.toFixed(0),
    during.p50.toFixed(0),
    alone.perSecond.toFixed(0),
    during.perSecond.toFixed(0),
    "–",
  ]);
  const alone = [
    `${RATE} enquiries a second, nothing else`,
    "–",
    enquiries.p99.toFixed(0),
    "–",
    enquiries.p50.toFixed(0),
    "–",
    enquiries.acknowledged.toFixed(0),
    "–",
    enquiries.cpu === null ? "–" : enquiries.cpu.toFixed(1),
  ];
  const head = [
    "",
    "p99 while enquiries arrive, beside alone",
    "p99 ms alone",
    "p99 ms during",
    "p50 ms alone",
    "p50 ms during",
    "a second, alone",
    "a second, during",
    "CPU ms each",
  ];
  return { heading: `Chats while ${RATE} enquiries a second arrive`, rows: [head, ...rows, alone] };
}

/** The generated part of docs/bench.md. */
export function deskMarkdown(figures: DeskFigures, notes: readonly string[]): string {
  return [markdownTable(deskTable(figures).rows), list(notes)].join("\n\n");
}
