import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFrom, DEFAULTS } from "../../../index/run.ts";
import { loadCorpus } from "../../../src/adapters/corpus.ts";
import type { Corpus } from "../../../src/core/ports.ts";
import { expandQuery } from "../../../src/core/search/expand.ts";
import { detectLang } from "../../../src/core/text/script.ts";
import type { Table } from "../../golden/report.ts";
import type { Asked, BenchPassage, BenchSet } from "./data.ts";
import { foundBy, type Quality, qualityOf } from "./measures.ts";
import type { Retrieve } from "./peer.ts";
import { asLine, retrieveByArticle } from "./peers/ours.ts";
import { findSets } from "./sets.ts";

/** How our engine is put together; a feature is switched off by one of these. A new switch is a field here and a line in `FEATURES`. */
export interface Setup {
  /** Names, domain words, synonyms and the glossary of seeds/knowledge, at index and query time. */
  knowledge: boolean;
  /** What questions are widened by: synonyms, entities' names, Chinese for foreign phrases. */
  expansion: boolean;
}

const WHOLE: Setup = { knowledge: true, expansion: true };

export const FEATURES: ReadonlyArray<{ feature: string; without: Partial<Setup> }> = [
  { feature: "word knowledge (gazetteer, synonyms, glossary)", without: { knowledge: false } },
  { feature: "widened questions (synonyms, names, glossary)", without: { expansion: false } },
];

export interface AblationRun {
  data: string;
  /** Ids of sets; empty: all small ones. */
  sets: readonly string[];
  limit: number;
  progress: (line: string) => void;
}

const SMALL_SETS = ["seeds", "xquad", "cmrc", "drcd"];

/** What each feature brings: recall@1 of the whole engine, and of the engine without the feature with the difference it makes. */
export async function runAblations({ data, sets, limit, progress }: AblationRun): Promise<Table> {
  const wanted = sets.length === 0 ? SMALL_SETS : sets;
  const specs = findSets({ data, sizes: [], limit }).sets.filter(({ id }) => wanted.includes(id));
  const columns: Array<{ name: string; cells: string[] }> = [];
  for (const spec of specs) {
    const set = await spec.make();
    const measured: Quality[][] = [];
    for (const { feature, without } of [{ feature: "the whole", without: {} }, ...FEATURES]) {
      progress(`${set.name}: ${feature}`);
      measured.push(await qualities(set, { ...WHOLE, ...without }));
    }
    columns.push(...set.asked.map(({ name }, at) => ({ name, cells: column(measured, at) })));
  }
  progress("");
  const rows = ["everything on", ...FEATURES.map(({ feature }) => `without ${feature}`)];
  return {
    heading: "What each part brings: recall@1 (and what its absence changes)",
    rows: [
      ["", ...columns.map(({ name }) => name)],
      ...rows.map((name, at) => [name, ...columns.map(({ cells }) => cells[at] ?? "–")]),
    ],
  };
}

function column(measured: readonly Quality[][], at: number): string[] {
  const base = measured[0]?.[at]?.recall1 ?? Number.NaN;
  return measured.map((qualities, row) => {
    const recall = qualities[at]?.recall1 ?? Number.NaN;
    const change = recall - base;
    return row === 0
      ? recall.toFixed(3)
      : `${recall.toFixed(3)} (${change > 0 ? "+" : ""}${change.toFixed(3)})`;
  });
}

async function qualities({ passages, asked }: BenchSet, setup: Setup): Promise<Quality[]> {
  const retrieve = await retrieveWith(passages, setup);
  const each: Quality[] = [];
  for (const kind of asked) each.push(await qualityOn(kind, retrieve));
  return each;
}

async function qualityOn({ queries }: Asked, retrieve: Retrieve): Promise<Quality> {
  const found = [];
  for (const { q, gold } of queries) found.push(foundBy(await retrieve(q, 10), gold));
  return qualityOf(found);
}

/** Our engine in this process, put together as `setup` says. */
export async function retrieveWith(passages: readonly BenchPassage[], setup: Setup): Promise<Retrieve> {
  const corpus = await corpusOf(passages, setup);
  return retrieveByArticle(corpus, (question) =>
    setup.expansion
      ? expandQuery(question, corpus.lexicon, detectLang(question))
      : [{ text: question, weight: 1 }],
  );
}

async function corpusOf(passages: readonly BenchPassage[], { knowledge }: Setup): Promise<Corpus> {
  const folder = await mkdtemp(join(tmpdir(), "bench-ablation-"));
  try {
    const source = join(folder, "articles.jsonl");
    await writeFile(source, passages.map(asLine).join("\n"));
    const { files } = await buildFrom([source], knowledge ? DEFAULTS.knowledge : folder);
    return await loadCorpus(async (name) => files.get(name) ?? null);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
