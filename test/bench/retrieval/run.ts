import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type HeldByService, heldByService } from "../memory.ts";
import type { Step } from "../progress.ts";
import { type ChildReport, runChild } from "./child.ts";
import { type BenchSet, thinned } from "./data.ts";
import type { AskedFile, AskFigures } from "./measure.ts";
import { indexIn } from "./peers/ours-folder.ts";
import { OURS } from "./peers.ts";
import { findSets, type SetSpec } from "./sets.ts";

/** What one engine did with one set; null where it did not come so far. */
export interface PeerFigures {
  /** Key of `PEERS`. */
  peer: string;
  name: string;
  set: string;
  setId: string;
  passages: number;
  buildMs: number | null;
  /** Of the saved form; null: it cannot be saved, and `notes` says why. */
  bytes: number | null;
  loadMs: number | null;
  /** Held after loading (after building, where it cannot be saved), without what an empty process holds. */
  memory: number | null;
  /** Of our engine on large corpora: what the whole service holds over the saved index. */
  served: HeldByService | null;
  asked: AskFigures[];
  /** What went wrong, in one line each. */
  notes: string[];
}

export interface RetrievalRun {
  data: string;
  sizes: readonly number[];
  /** Questions of each kind at most. */
  limit: number;
  /** Ids of sets and engines to be measured; empty: as each set says. */
  onlySets: readonly string[];
  onlyPeers: readonly string[];
  /** For building, and for asking questions of one kind. */
  buildLimitMs: number;
  askLimitMs: number;
}

export interface RetrievalReport {
  figures: PeerFigures[];
  /** One line for each set that could not be measured. */
  skipped: string[];
}

interface Turn {
  set: SetSpec;
  peers: string[];
}

/** What will be measured, known before it begins; `run` does it and reports each step. */
export function planRetrieval(options: RetrievalRun): {
  steps: Step[];
  run(onStep: (step: Step) => void): Promise<RetrievalReport>;
} {
  const { onlySets, onlyPeers } = options;
  const { sets, skipped } = findSets(options);
  const turns: Turn[] = sets
    .filter(({ id }) => onlySets.length === 0 || onlySets.includes(id))
    .map((set) => ({ set, peers: [...(onlyPeers.length === 0 ? set.peers : onlyPeers)] }));
  const stepsOf = ({ set, peers }: Turn) =>
    peers.map((peer) => ({ name: `${set.id} ${set.passages}: ${peer}`, weight: weightOf(set, peer) }));
  return {
    steps: turns.flatMap(stepsOf),
    async run(onStep) {
      const figures: PeerFigures[] = [];
      for (const turn of turns) {
        const steps = stepsOf(turn);
        const [first] = steps;
        if (first !== undefined) onStep(first);
        await withFiles(await turn.set.make(), async (set, files) => {
          for (const [at, peer] of turn.peers.entries()) {
            const step = steps[at];
            if (step !== undefined) onStep(step);
            figures.push(await measure(peer, turn.set.id, set, files, options));
          }
        });
      }
      return { figures, skipped };
    },
  };
}

interface SetFiles {
  folder: string;
  passages: string;
  asked: string;
  warmUp: string;
}

const WARM_UP_QUESTIONS = 200;
const WARM_UP_LENGTH = 16;

/** Children read a set from files, so that nothing of it lies in their memory when an index is opened. */
async function withFiles(
  set: BenchSet,
  use: (set: BenchSet, files: SetFiles) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const files = {
    folder,
    passages: join(folder, "passages.jsonl"),
    asked: join(folder, "asked.json"),
    warmUp: join(folder, "warm-up.json"),
  };
  try {
    writeFileSync(files.passages, set.passages.map((one) => JSON.stringify(one)).join("\n"));
    writeFileSync(files.asked, JSON.stringify(set.asked));
    writeFileSync(files.warmUp, JSON.stringify(warmUpOf(set)));
    await use(set, files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pieces of passages: like questions, and none of those that count. */
function warmUpOf({ passages }: BenchSet): AskedFile {
  const queries = thinned(passages, WARM_UP_QUESTIONS).map(({ id, text }) => {
    const start = Math.floor(text.length / 3);
    return { q: text.slice(start, start + WARM_UP_LENGTH), gold: [id] };
  });
  return [{ name: "warm-up", queries }];
}

async function measure(
  peer: string,
  setId: string,
  set: BenchSet,
  files: SetFiles,
  { buildLimitMs, askLimitMs }: RetrievalRun,
): Promise<PeerFigures> {
  const folder = join(files.folder, peer);
  mkdirSync(folder);
  const limitMs = set.passages.length > HUGE ? Math.min(askLimitMs, HUGE_ASK_LIMIT_MS) : askLimitMs;
  const job = { ...files, peer, folder, askLimitMs: limitMs, saved: false };
  const askingMs = 2 * limitMs * (set.asked.length + 1);
  const built = await runChild(job, buildLimitMs + askingMs);
  const reports = [...built.reports];
  const notes = built.failure === null ? [] : [`${built.failure} while building`];
  let served: HeldByService | null = null;
  if (reports.some(({ kind }) => kind === "saved")) {
    const asked = await runChild({ ...job, saved: true }, askingMs + buildLimitMs);
    reports.push(...asked.reports);
    if (asked.failure !== null) notes.push(`${asked.failure} while loading or asking`);
    if (peer === OURS && set.passages.length >= LARGE) served = await heldByService(indexIn(folder));
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    ...figuresOf(reports),
    served,
    peer,
    set: set.name,
    setId,
    passages: set.passages.length,
    notes: [...notes, ...notesOf(reports)],
  };
}

/** Beyond so many passages an engine that takes seconds a question is asked a few only. */
const HUGE = 20_000;
const HUGE_ASK_LIMIT_MS = 30_000;

/** Below so many passages the program itself holds more than the index. */
const LARGE = 10_000;

type Told = Pick<PeerFigures, "name" | "buildMs" | "bytes" | "loadMs" | "memory" | "asked">;

function figuresOf(reports: readonly ChildReport[]): Told {
  const told: Told = { name: "", buildMs: null, bytes: null, loadMs: null, memory: null, asked: [] };
  for (const report of reports) {
    if (report.kind === "name") told.name = report.name;
    else if (report.kind === "built") told.buildMs = report.ms;
    else if (report.kind === "saved") told.bytes = report.bytes;
    else if (report.kind === "loaded") told.loadMs = report.ms;
    else if (report.kind === "memory") told.memory = report.bytes;
    else if (report.kind === "asked") told.asked.push(report.figures);
  }
  return told;
}

function notesOf(reports: readonly ChildReport[]): string[] {
  return reports.flatMap((report) => {
    if (report.kind === "unsaved") return [`cannot be saved: ${report.reason}`];
    if (report.kind !== "asked" || report.figures.found.length === report.figures.of) return [];
    return [
      `${report.figures.name}: time for ${report.figures.found.length} of ${report.figures.of} questions`,
    ];
  });
}

/** Seconds, very roughly: for the progress bar alone. */
const SECONDS: ReadonlyMap<string, { build: number; ask: number }> = new Map([
  ["ours", { build: 1, ask: 0.02 }],
  ["orama", { build: 1, ask: 8 }],
  ["orama-tokenizer", { build: 6, ask: 0.4 }],
  ["minisearch", { build: 4, ask: 2.4 }],
  ["flexsearch", { build: 2, ask: 0.05 }],
  ["fts5-bigram", { build: 0.5, ask: 0.3 }],
  ["fts5-trigram", { build: 0.8, ask: 0.2 }],
]);
const PROCESSES = 0.6;

/** `build`: of 1,000 passages; `ask`: of 1,000 questions to 1,000 passages. */
function weightOf({ passages, questions }: SetSpec, peer: string): number {
  const { build, ask } = SECONDS.get(peer) ?? { build: 1, ask: 1 };
  const thousands = passages / 1000;
  return PROCESSES + thousands * build + Math.min(60, (questions / 1000) * thousands * ask);
}
