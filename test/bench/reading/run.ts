import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Step } from "../progress.ts";
import { thinned } from "../retrieval/data.ts";
import { figuresOf, type ReadingFigures, readAll } from "./measure.ts";
import type { Reader } from "./reader.ts";
import { OUR_READER, READERS } from "./readers.ts";
import { type ReadSet, readingSets } from "./sets.ts";

/** One reader on one kind of questions. */
export interface ReadingRow extends ReadingFigures {
  /** Key of `READERS`. */
  reader: string;
  name: string;
  kind: string;
  offTopic: boolean;
  passages: number;
}

export interface ReadingRun {
  data: string;
  /** Ids of sets and readers to be measured; empty: all. */
  onlySets: readonly string[];
  onlyReaders: readonly string[];
  /** Every so-many-th question. */
  step: number;
}

export interface ReadingReport {
  rows: ReadingRow[];
  /** One line for each set that could not be measured. */
  skipped: string[];
}

interface Turn {
  id: string;
  load: () => Promise<Reader>;
  set: ReadSet;
  step: Step;
}

/** What will be measured, known before it begins. Each reader takes all its turns before the next, in this one process. */
export function planReading({ data, onlySets, onlyReaders, step }: ReadingRun): {
  steps: Step[];
  run(onStep: (step: Step) => void): Promise<ReadingReport>;
} {
  const { sets, skipped } = readingSets(data, onlySets, step);
  const turns = [...READERS]
    .filter(([id]) => onlyReaders.length === 0 || onlyReaders.includes(id))
    .flatMap(([id, load]) => sets.map((set): Turn => ({ id, load, set, step: stepOf(id, set) })));
  return {
    steps: turns.map((turn) => turn.step),
    async run(onStep) {
      const rows: ReadingRow[] = [];
      for (const turn of turns) {
        onStep(turn.step);
        rows.push(...(await measure(turn)));
      }
      return { rows, skipped };
    },
  };
}

const WARM_UP_QUESTIONS = 200;
const WARM_UP_LENGTH = 16;

async function measure({ id, load, set }: Turn): Promise<ReadingRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-reading-"));
  const rows: ReadingRow[] = [];
  try {
    const reader = await load();
    const own = join(folder, id);
    mkdirSync(own);
    const read = await reader.open(set.passages, own);
    const warmUp = thinned(set.passages, WARM_UP_QUESTIONS).map(({ text }) => text.slice(0, WARM_UP_LENGTH));
    for (const { name: kind, offTopic, questions } of kindsFor(id, set)) {
      const outcomes = await readAll(read, questions, warmUp);
      const passages = set.passages.length;
      rows.push({ reader: id, name: reader.name, kind, offTopic, passages, ...figuresOf(outcomes) });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** The others never decline, so that questions off topic tell nothing of them. */
function kindsFor(id: string, { kinds }: ReadSet): ReadSet["kinds"] {
  return kinds.filter(({ offTopic }) => id === OUR_READER || !offTopic);
}

/** Seconds for 1,000 questions to 1,000 passages and for taking in 1,000 passages, very roughly: for the progress bar alone. */
const SECONDS: ReadonlyMap<string, { open: number; read: number }> = new Map([
  [OUR_READER, { open: 8, read: 8 }],
  ["orama", { open: 1, read: 8 }],
  ["overlap", { open: 0.3, read: 0.3 }],
]);

function stepOf(id: string, set: ReadSet): Step {
  const { open, read } = SECONDS.get(id) ?? { open: 1, read: 1 };
  const questions = kindsFor(id, set).reduce((sum, kind) => sum + kind.questions.length, 0);
  const weight = (set.passages.length / 1000) * open + (questions / 1000) * read;
  return { name: `reading ${set.id}: ${id}`, weight };
}
