import type { Table } from "../golden/report.ts";
import type { HttpFigures } from "./http/run.ts";
import type { RetrievalFigures } from "./retrieval/run.ts";

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

/** Engines on public sets; a peer's ratio is its errors at rank 1 beside ours on the same set. */
export function retrievalTable(figures: readonly RetrievalFigures[]): Table {
  const oursOn = new Map<string, RetrievalFigures>();
  for (const figure of figures) if (!oursOn.has(figure.set)) oursOn.set(figure.set, figure);
  const rows = figures.map((figure) => {
    const base = oursOn.get(figure.set) ?? figure;
    return [
      figure.set,
      figure.peer,
      ratio(1 - figure.recall1, 1 - base.recall1),
      ratio(figure.milliseconds, base.milliseconds),
      figure.recall1.toFixed(3),
      figure.recall5.toFixed(3),
      figure.mrr.toFixed(3),
      figure.milliseconds.toFixed(2),
      String(figure.questions),
    ];
  });
  const head = [
    "set",
    "engine",
    "misses at rank 1",
    "time",
    "recall@1",
    "recall@5",
    "MRR@10",
    "median ms",
    "questions",
  ];
  return { heading: "Retrieval on public sets; ratios are to our engine", rows: [head, ...rows] };
}

function ratio(value: number, base: number): string {
  return base === 0 ? "–" : `${(value / base).toFixed(1)}×`;
}
