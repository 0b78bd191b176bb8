import type { Table } from "../../golden/table.ts";
import type { AskFigures } from "./measure.ts";
import { type Quality, qualityOf } from "./measures.ts";
import { OURS } from "./peers.ts";
import type { PeerFigures } from "./run.ts";

/** One engine asked one kind of questions, with what it did with the passages. */
export interface Row extends Quality {
  engine: PeerFigures;
  asked: AskFigures;
}

/** A row for each kind of questions that an engine was asked. */
export function rowsOf(figures: readonly PeerFigures[]): Row[] {
  return figures.flatMap((engine) =>
    engine.asked.map((asked) => ({ engine, asked, ...qualityOf(asked.found) })),
  );
}

/** Quality and time, a table for each kind of questions; ratios are to our engine. */
export function qualityTables(figures: readonly PeerFigures[]): Table[] {
  return [...Map.groupBy(rowsOf(figures), ({ asked }) => asked.name)].map(([name, rows]) => {
    const base = rows.find(({ engine }) => engine.peer === OURS);
    return { heading: name, rows: [QUALITY_HEAD, ...rows.map((row) => qualityRow(row, base))] };
  });
}

const QUALITY_HEAD = [
  "engine",
  "misses at rank 1",
  "time",
  "recall@1",
  "recall@5",
  "recall@10",
  "MRR@10",
  "nDCG@10",
  "p50 ms",
  "p99 ms",
  "CPU ms",
  "questions",
];

function qualityRow(row: Row, base: Row | undefined): string[] {
  return [
    row.engine.name,
    base === undefined ? "–" : ratio(1 - row.recall1, 1 - base.recall1),
    base === undefined ? "–" : ratio(row.asked.p50, base.asked.p50),
    ...[row.recall1, row.recall5, row.recall10, row.mrr, row.ndcg].map((value) => value.toFixed(3)),
    milliseconds(row.asked.p50),
    milliseconds(row.asked.p99),
    milliseconds(row.asked.cpu),
    row.questions === row.asked.of ? String(row.questions) : `${row.questions} of ${row.asked.of}`,
  ];
}

/** What an engine does with the passages of each set, ratios to our engine in brackets. */
export function sizeTable(figures: readonly PeerFigures[]): Table {
  const body = figures.map((figure) => {
    const base = figures.find(({ peer, set }) => peer === OURS && set === figure.set);
    const cell = (pick: (one: PeerFigures) => number | null, written: (value: number) => string) => {
      const value = pick(figure);
      const own = base === undefined ? null : pick(base);
      if (value === null) return "–";
      return own === null || figure.peer === OURS
        ? written(value)
        : `${written(value)} (${ratio(value, own)})`;
    };
    return [
      figure.set,
      String(figure.passages),
      figure.name,
      cell(({ buildMs }) => buildMs, seconds),
      cell(({ loadMs }) => loadMs, milliseconds),
      cell(({ bytes }) => bytes, megabytes),
      cell(({ memory }) => memory, megabytes),
    ];
  });
  const head = ["set", "passages", "engine", "build s", "load ms", "saved MB", "memory MB"];
  return { heading: "What an index costs", rows: [head, ...body] };
}

/** What went wrong, a line each. */
export function notesOf(figures: readonly PeerFigures[]): string[] {
  return figures.flatMap(({ set, name, peer, notes }) =>
    notes.map((note) => `${set}, ${name || peer}: ${note}.`),
  );
}

export function ratio(value: number, base: number): string {
  if (base === 0 || Number.isNaN(value / base)) return "–";
  const times = value / base;
  return times >= 100
    ? `${times.toFixed(0)}×`
    : times >= 0.1
      ? `${times.toFixed(1)}×`
      : `${times.toPrecision(1)}×`;
}

export function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function seconds(ms: number): string {
  return milliseconds(ms / 1000);
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1);
}
