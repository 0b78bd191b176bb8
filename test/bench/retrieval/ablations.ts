import { readLexicon } from "../../../index/lexicon.ts";
import { DEFAULTS } from "../../../index/run.ts";
import { createOramaEngine } from "../../../src/adapters/orama.ts";
import type { Corpus, QueryClause } from "../../../src/core/ports.ts";
import type { QueryTerm } from "../../../src/core/search/bm25f.ts";
import { collectionOf } from "../../../src/core/search/collection.ts";
import { expandQuery } from "../../../src/core/search/expand.ts";
import { queryTerms, queryWords } from "../../../src/core/search/query-terms.ts";
import { ALL_PARTS, type RankingParts, ranker } from "../../../src/core/search/ranker.ts";
import { clausesOf } from "../../../src/core/search/search-passages.ts";
import { foldText } from "../../../src/core/text/fold.ts";
import { detectLang } from "../../../src/core/text/script.ts";
import { termsOf } from "../../../src/core/text/tokens.ts";
import type { Table } from "../../golden/table.ts";
import { inMemory } from "./ablation-corpus.ts";
import type { Asked, BenchPassage, BenchSet } from "./data.ts";
import { DEPTH, foundBy, qualityOf } from "./measures.ts";
import { findSets } from "./sets.ts";
import { variantsOf } from "./variant-questions.ts";

/** How our engine is put together: one field for each part that can be left out. */
export interface Setup extends RankingParts {
  /** Traditional and Simplified are one. */
  folding: boolean;
  /** Names, domain words, synonyms and glossary of seeds/lexicon, in the index and in questions. */
  knowledge: boolean;
  /** Question words are cut; particles, figures, names and words are weighed. Without: every pair and word counts 1. */
  weighing: boolean;
  /** What questions are widened by: synonyms, names of entities, Chinese for foreign phrases. */
  expansion: boolean;
  /** Pinyin, wrong and swapped characters, misspelt English. */
  corrections: boolean;
}

const WHOLE: Setup = {
  ...ALL_PARTS,
  folding: true,
  knowledge: true,
  weighing: true,
  expansion: true,
  corrections: true,
};

const FEATURES: ReadonlyArray<{ feature: string; without: Partial<Setup> }> = [
  { feature: "one script", without: { folding: false } },
  { feature: "weighed terms", without: { weighing: false } },
  { feature: "reading", without: { reading: false } },
  { feature: "titles", without: { titles: false } },
  { feature: "knowledge", without: { knowledge: false } },
  { feature: "widening", without: { expansion: false } },
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
    const search = await searchWith(passages, { ...WHOLE, ...without });
    recalls.push(kinds.map((kind) => recallOn(kind, search)));
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
  const written = Math.abs(change).toFixed(3);
  return written === "0.000" ? "·" : `${change > 0 ? "+" : "−"}${written}`;
}

/** Ids of articles for a question, best first. */
type Search = (question: string) => string[];

function recallOn({ queries }: Asked, search: Search): number {
  return qualityOf(queries.map(({ q, gold }) => foundBy(search(q), gold))).recall1;
}

/** Hits are counted by article, of which several passages may come first. */
const MOST_HITS = 50;

/** Our engine in this process, put together as `setup` says, over the same functions as the service's. */
async function searchWith(passages: readonly BenchPassage[], setup: Setup): Promise<Search> {
  const written = setup.folding ? (text: string) => text : scriptsApart;
  const lexicon = await readLexicon(setup.knowledge ? DEFAULTS.lexicon : "");
  const stores = inMemory(
    passages.map((one) => ({ ...one, text: written(one.text), title: written(one.title) })),
  );
  const engine = await createOramaEngine({ ...stores, lexicon });
  const collection = collectionOf(engine.postings());
  const ranking = ranker(
    collection,
    {
      units: stores.passages.units,
      title: (passage) => stores.articles.title(stores.passages.articleOf(passage)),
    },
    setup,
  );
  const corpus = { lexicon, engine };
  const words = queryWords(lexicon);
  return (question) => {
    const clauses = clausesWith(written(question), corpus, setup);
    const terms = setup.weighing ? queryTerms(clauses, words) : plainTerms(clauses, words);
    const found = ranking.rank(clauses, terms, MOST_HITS);
    const ids = found.map(({ passage }) => stores.articles.id(stores.passages.articleOf(passage)));
    return [...new Set(ids)].slice(0, DEPTH);
  };
}

function clausesWith(
  question: string,
  corpus: Pick<Corpus, "lexicon" | "engine">,
  { corrections, expansion }: Setup,
): QueryClause[] {
  const widened = expandQuery(question, corpus.lexicon, detectLang(question));
  if (!corrections) return expansion ? widened : widened.slice(0, 1);
  const whole = clausesOf(question, corpus);
  const added = new Set(widened.slice(1).map(({ text }) => text));
  return expansion ? whole : whole.filter(({ text }) => !added.has(text));
}

function plainTerms(clauses: readonly QueryClause[], { words }: ReturnType<typeof queryWords>): QueryTerm[] {
  return clauses.flatMap(({ text, weight }) =>
    [...new Set(termsOf(foldText(text), words))].map((term) => ({ term, weight })),
  );
}

/** The first of the ideographs that no question uses (CJK Extension A). */
const UNUSED = 0x3400;
const apart = new Map<string, string>();

/** Text in which each character that folding would change is one of its own: as if the scripts were never made one. */
function scriptsApart(text: string): string {
  let out = "";
  for (const character of text) {
    const own = /\p{Script=Han}/u.test(character) && foldText(character) !== character;
    if (own && !apart.has(character)) apart.set(character, String.fromCodePoint(UNUSED + apart.size));
    out += own ? apart.get(character) : character;
  }
  return out;
}
