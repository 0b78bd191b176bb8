import type { Table } from "../../golden/table.ts";
import { ISOLATE_BYTES, passagesThatFit } from "../memory.ts";
import { OURS } from "./peers.ts";
import type { PeerFigures } from "./run.ts";
import { megabytes, milliseconds, type Row, rowsOf } from "./tables.ts";

/** A goal and what was measured of it; `met`: null where it was not measured. */
export interface Goal {
  name: string;
  goal: string;
  measured: string;
  met: boolean | null;
}

/** Recall@1 within this of ours counts as comparable. */
const COMPARABLE = 0.02;

/** The goals that the project sets itself for search, beside the figures of this run. */
export function goalsOf(figures: readonly PeerFigures[]): Goal[] {
  const rows = rowsOf(figures);
  const own = (name: string) => rows.find(({ engine, asked }) => engine.peer === OURS && asked.name === name);
  const peersOf = (name: string) =>
    rows.filter(({ engine, asked }) => engine.peer !== OURS && asked.name === name);
  const ten = figures.find(
    ({ setId, peer, passages }) => peer === OURS && setId === "pool" && passages === 10_000,
  );
  const hundred = figures.find(({ peer, passages }) => peer === OURS && passages === 100_000);
  return [
    recallGoal("cmrc, recall@1", own("cmrc"), ({ recall1 }) => recall1, 0.985),
    aheadOfAll("cmrc, recall@1 beside the best peer", own("cmrc"), peersOf("cmrc")),
    recallGoal("drcd, recall@1", own("drcd"), ({ recall1 }) => recall1, 0.93),
    recallGoal("drcd asked in 简体, recall@1", own("drcd, asked in 简体"), ({ recall1 }) => recall1, 0.93),
    recallGoal("xquad, recall@5", own("xquad"), ({ recall5 }) => recall5, 0.97),
    recallGoal(
      "xquad asked in English, recall@5",
      own("xquad, asked in English"),
      ({ recall5 }) => recall5,
      0.55,
    ),
    ...timeGoals("10,000 passages", rowOf(ten, rows), rows, [
      { name: "stock Orama's", times: 250, of: ({ engine }) => engine.peer === "orama" },
      {
        name: "the fastest peer's with comparable recall",
        times: 3,
        of: ({ recall1 }, base) => recall1 >= base.recall1 - COMPARABLE,
      },
    ]),
    ...timeGoals("100,000 passages", rowOf(hundred, rows), rows, [
      { name: "stock Orama's", times: 1000, of: ({ engine }) => engine.peer === "orama" },
      { name: "FTS5's with bigrams", times: 8, of: ({ engine }) => engine.peer === "fts5-bigram" },
    ]),
    memoryGoal(hundred),
    bytesGoal(ten),
    loadGoal(ten, figures),
  ];
}

export function goalsTable(figures: readonly PeerFigures[]): Table {
  const rows = goalsOf(figures).map(({ name, goal, measured, met }) => [
    name,
    goal,
    measured,
    met === null ? "not measured" : met ? "met" : "missed",
  ]);
  return { heading: "Goals", rows: [["measure", "goal", "measured", ""], ...rows] };
}

function recallGoal(name: string, row: Row | undefined, of: (row: Row) => number, least: number): Goal {
  const goal = `≥ ${least}`;
  return row === undefined
    ? { name, goal, measured: "–", met: null }
    : { name, goal, measured: of(row).toFixed(3), met: of(row) >= least };
}

function aheadOfAll(name: string, row: Row | undefined, peers: readonly Row[]): Goal {
  const best = peers.toSorted((a, b) => b.recall1 - a.recall1)[0];
  if (row === undefined || best === undefined) return { name, goal: "ahead", measured: "–", met: null };
  const measured = `${row.recall1.toFixed(3)}; ${best.engine.name} ${best.recall1.toFixed(3)}`;
  return { name, goal: "ahead", measured, met: row.recall1 > best.recall1 };
}

function rowOf(figure: PeerFigures | undefined, rows: readonly Row[]): Row | undefined {
  return rows.find(({ engine }) => engine === figure);
}

interface TimeGoal {
  name: string;
  times: number;
  of: (row: Row, base: Row) => boolean;
}

/** The fastest of the peers that a goal speaks of is the one that counts. */
function timeGoals(where: string, base: Row | undefined, rows: readonly Row[], goals: TimeGoal[]): Goal[] {
  return goals.map(({ name: whose, times, of }) => {
    const name = `p50 in ${where} beside ${whose}`;
    const goal = `≤ 1/${times}`;
    if (base === undefined) return { name, goal, measured: "–", met: null };
    const peers = rows.filter(
      (row) => row.engine.peer !== OURS && row.asked.name === base.asked.name && of(row, base),
    );
    const fastest = peers.toSorted((a, b) => a.asked.p50 - b.asked.p50)[0];
    if (fastest === undefined) return { name, goal, measured: "no such peer in this run", met: null };
    const slower = fastest.asked.p50 / base.asked.p50;
    const measured = `1/${slower.toFixed(slower < 10 ? 1 : 0)} (${milliseconds(base.asked.p50)} ms; ${fastest.engine.name} ${milliseconds(fastest.asked.p50)} ms)`;
    return { name, goal, measured, met: slower >= times };
  });
}

/** Of the whole service. How many passages fit is reckoned from those measured: what an index holds grows with them. */
function memoryGoal(large: PeerFigures | undefined): Goal {
  const name = `memory of the service at ${large?.passages.toLocaleString("en") ?? "100,000"} passages`;
  const goal = "≤ 128 MiB, or say how many fit";
  const served = large?.served;
  if (!served) return { name, goal, measured: "–", met: null };
  const met = served.service <= ISOLATE_BYTES;
  const fits = (passagesThatFit(served) / served.passages) * large.passages;
  const about = (Math.floor(fits / 1000) * 1000).toLocaleString("en");
  const measured = `${(served.service / 2 ** 20).toFixed(0)} MiB${met ? "" : `; about ${about} fit`}`;
  return { name, goal, measured, met };
}

function bytesGoal(ten: PeerFigures | undefined): Goal {
  const name = "index files per 1,000 passages, at 10,000";
  const goal = "≤ 1.1 MB";
  if (ten === undefined || ten.bytes === null) return { name, goal, measured: "–", met: null };
  const each = ten.bytes / (ten.passages / 1000);
  return { name, goal, measured: `${megabytes(each)} MB`, met: each <= 1.1e6 };
}

function loadGoal(ten: PeerFigures | undefined, figures: readonly PeerFigures[]): Goal {
  const name = "load time at 10,000 passages beside stock Orama's";
  const goal = "≤ 1/30";
  const stock = figures.find(({ peer, set }) => peer === "orama" && set === ten?.set);
  if (ten === undefined || ten.loadMs === null || stock === undefined || stock.loadMs === null)
    return { name, goal, measured: "–", met: null };
  const slower = stock.loadMs / ten.loadMs;
  const measured = `1/${slower.toFixed(0)} (${milliseconds(ten.loadMs)} ms; ${milliseconds(stock.loadMs)} ms)`;
  return { name, goal, measured, met: slower >= 30 };
}
