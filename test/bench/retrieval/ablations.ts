import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFrom, DEFAULTS } from "../../../index/run.ts";
import { loadCorpus } from "../../../src/adapters/corpus.ts";
import type { Corpus, QueryClause } from "../../../src/core/ports.ts";
import { corrections } from "../../../src/core/search/corrections.ts";
import { expandQuery } from "../../../src/core/search/expand.ts";
import { detectLang } from "../../../src/core/text/script.ts";
import type { Table } from "../../golden/report.ts";
import type { Asked, BenchPassage, BenchSet } from "./data.ts";
import { DEPTH, foundBy, qualityOf } from "./measures.ts";
import type { Retrieve } from "./peer.ts";
import { asLine, retrieveByArticle } from "./peers/ours.ts";
import { findSets } from "./sets.ts";
import { variantsOf } from "./variant-questions.ts";

/** How our engine is put together. A new switch is a field here, its use in `retrieveWith`, and a line in `FEATURES`. */
export interface Setup {
  /** Names, domain words, synonyms and glossary of seeds/knowledge, in the index and in questions. */
  knowledge: boolean;
  /** What questions are widened by: synonyms, names of entities, Chinese for foreign phrases. */
  expansion: boolean;
  /** Pinyin, wrong and swapped characters, misspelt English. */
  corrections: boolean;
}

const WHOLE: Setup = { knowledge: true, expansion: true, corrections: true };

const FEATURES: ReadonlyArray<{ feature: string; without: Partial<Setup> }> = [
  { feature: "word knowledge", without: { knowledge: false } },
  { feature: "widened questions", without: { expansion: false } },
  { feature: "corrections", without: { corrections: false } },
];

export interface AblationRun {
  data: string;
  /** Ids of sets; empty: all small ones. */
  sets: readonly string[];
  /** Questions of each kind at most. */
  limit: number;
  progress: (line: string) => void;
}

const SMALL_SETS = ["seeds", "xquad", "cmrc", "drcd"];

/** What each feature brings: recall@1 of the whole engine on questions of each kind, and how it changes without the feature. */
export async function runAblations({ data, sets, limit, progress }: AblationRun): Promise<Table> {
  const wanted = sets.length === 0 ? SMALL_SETS : sets;
  const rows: string[][] = [];
  for (const spec of findSets({ data, sizes: [], limit }).sets.filter(({ id }) => wanted.includes(id))) {
    rows.push(...(await rowsFor(await spec.make(), progress)));
  }
  progress("");
  return {
    heading: "What each part brings: recall@1 of the whole, and its change without the part",
    rows: [["questions", "the whole", ...FEATURES.map(({ feature }) => `without ${feature}`)], ...rows],
  };
}

async function rowsFor(
  { name, passages, asked }: BenchSet,
  progress: (line: string) => void,
): Promise<string[][]> {
  const [first, ...others] = asked;
  const kinds = first === undefined ? [] : [first, ...variantsOf(first), ...others];
  const recalls: number[][] = [];
  for (const { feature, without } of [{ feature: "the whole", without: {} }, ...FEATURES]) {
    progress(`${name}: ${feature}`);
    const retrieve = await retrieveWith(passages, { ...WHOLE, ...without });
    const each: number[] = [];
    for (const kind of kinds) each.push(await recallOn(kind, retrieve));
    recalls.push(each);
  }
  return kinds.map((kind, at) => {
    const [whole = Number.NaN, ...without] = recalls.map((each) => each[at] ?? Number.NaN);
    return [
      `${kind.name} (${kind.queries.length})`,
      whole.toFixed(3),
      ...without.map((recall) => signed(recall - whole)),
    ];
  });
}

function signed(change: number): string {
  return `${change > 0 ? "+" : change < 0 ? "−" : "±"}${Math.abs(change).toFixed(3)}`;
}

async function recallOn({ queries }: Asked, retrieve: Retrieve): Promise<number> {
  const found = [];
  for (const { q, gold } of queries) found.push(foundBy(await retrieve(q, DEPTH), gold));
  return qualityOf(found).recall1;
}

/** Our engine in this process, put together as `setup` says. */
export async function retrieveWith(passages: readonly BenchPassage[], setup: Setup): Promise<Retrieve> {
  const corpus = await corpusOf(passages, setup);
  const { lexicon, engine } = corpus;
  return retrieveByArticle(corpus, (question): QueryClause[] => [
    ...(setup.expansion
      ? expandQuery(question, lexicon, detectLang(question))
      : [{ text: question, weight: 1 }]),
    ...(setup.corrections ? corrections(question, lexicon, (part) => engine.documentFrequency(part)) : []),
  ]);
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
