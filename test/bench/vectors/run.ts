import { embedPassages } from "../../../index/embed-passages.ts";
import { readLexicon } from "../../../index/lexicon.ts";
import { DEFAULTS } from "../../../index/run.ts";
import { createOramaEngine } from "../../../src/adapters/orama.ts";
import type { SearchEngine, SearchHit } from "../../../src/core/ports.ts";
import { articleList, passageList } from "../../../src/core/search/article-store.ts";
import { chunk } from "../../../src/core/search/chunk.ts";
import { expandQuery } from "../../../src/core/search/expand.ts";
import { foldText } from "../../../src/core/text/fold.ts";
import { detectLang } from "../../../src/core/text/script.ts";
import { termsOf } from "../../../src/core/text/tokens.ts";
import { wordSet } from "../../../src/core/text/word-set.ts";
import { fusedEngine } from "../../../src/core/vectors/fused-engine.ts";
import { embedTerms } from "../../../src/core/vectors/lsa.ts";
import { nearest, type PassageVectors } from "../../../src/core/vectors/passage-vectors.ts";
import { articleOf } from "../../support/tiny-corpus.ts";
import { type PublicSet, readPublicSet, thinned } from "../retrieval/data.ts";
import { foundBy, qualityOf } from "../retrieval/measures.ts";
import { noisyOracle } from "./noisy-oracle.ts";

const USAGE = `Usage: ./bin/node test/bench/vectors/run.ts

Prints what vectors bring to the ranking: recall@1 / recall@5 of keywords fused with LSA and with simulated embedders of
several qualities, at several weights, on half of the questions of the public sets (BENCH_DATA, default ../shared/bench).`;

const WEIGHTS = [0, 0.1, 0.3, 0.5, 1];
const NOISES = [6, 4, 3, 2];
const lexicon = await readLexicon(DEFAULTS.lexicon);
const words = wordSet(lexicon);

/** Who embeds: rows of passages, and a vector for each question. */
interface Tried {
  name: string;
  passages: PassageVectors;
  embed(question: string, gold: number): Float32Array;
}

async function prepared({ passages: given }: PublicSet) {
  const articles = articleList(
    given.map(({ id, title, text }) => articleOf(id, text, { title: title.trim() || id })),
  );
  const passages = passageList(
    [...articles.values()].flatMap(({ id, body }) => chunk(id, body)),
    articles,
  );
  const engine = await createOramaEngine({ articles, passages, lexicon });
  const texts = { size: passages.size, text: (at: number) => passages.text(at) };
  const vectors = await embedPassages(texts, words, { kind: "lsa" }, () => {});
  const lsa = vectors?.lsa;
  if (!vectors || !lsa) throw new Error("the set teaches nothing");
  const embedLsa = (text: string) => embedTerms(lsa, termsOf(foldText(text), words));
  const subjects = Array.from({ length: passages.size }, (_, at) => embedLsa(passages.text(at)));
  const tried: Tried[] = [
    { name: "LSA, 64", passages: vectors.passages, embed: embedLsa },
    ...NOISES.map((noise): Tried => {
      const oracle = noisyOracle(subjects, (at) => passages.articleOf(at), noise);
      return {
        name: `simulated, noise ${noise}`,
        passages: oracle.passages,
        embed: (_, gold) => oracle.embed(gold),
      };
    }),
  ];
  const first = new Map<string, number>();
  for (const [at, { articleId }] of [...passages.values()].entries())
    if (!first.has(articleId)) first.set(articleId, at);
  return { articles, passages, engine, tried, first };
}

type Prepared = Awaited<ReturnType<typeof prepared>>;
interface Question {
  text: string;
  gold: string[];
}

const share = (value: number) => value.toFixed(3).replace(/^0/, "");

async function row(
  { articles, passages, engine, first }: Prepared,
  { name, passages: rows, embed }: Tried,
  questions: readonly Question[],
) {
  const hits = (found: ReturnType<typeof nearest>): SearchHit[] =>
    found.flatMap(({ passage, score }) => {
      const one = passages.at(passage);
      return one === undefined ? [] : [{ passage: one, score }];
    });
  const near: SearchEngine["nearest"] = async (vector, limit, floor) =>
    hits(nearest(rows, vector, limit, floor));
  const made = questions.map(({ text, gold }) => embed(text, first.get(gold[0] ?? "") ?? 0));
  const rate = async (find: (question: Question, at: number) => Promise<SearchHit[]>) => {
    const found = [];
    for (const [at, question] of questions.entries()) {
      const ids = [...new Set((await find(question, at)).map(({ passage }) => passage.articleId))];
      found.push(foundBy(ids, question.gold));
    }
    const { recall1, recall5 } = qualityOf(found);
    return `${share(recall1)} / ${share(recall5)}`;
  };
  const cells = [await rate(async (_, at) => hits(nearest(rows, made[at] ?? new Float32Array(), 30, -1)))];
  for (const weight of WEIGHTS) {
    let asked = 0;
    const fused = fusedEngine({
      engine: { ...engine, nearest: near },
      vectors: {
        embedder: { id: name, dimensions: rows.dimensions },
        passages: rows,
        lsa: null,
        floor: null,
      },
      embed: async () => made[asked] ?? null,
      indexOf: ({ id }) => passages.indexOf(id),
      langOf: ({ articleId }) => articles.get(articleId)?.lang,
      weights: { own: weight, foreign: weight },
    });
    cells.push(
      await rate(({ text }, at) => {
        asked = at;
        return fused.search({ clauses: expandQuery(text, lexicon, detectLang(text)), text, limit: 30 });
      }),
    );
  }
  return `| ${name} | ${cells.join(" | ")} |`;
}

if (process.argv.includes("--help")) {
  console.log(USAGE);
  process.exit();
}
const folder = process.env["BENCH_DATA"] ?? "../shared/bench";
for (const name of ["cmrc", "drcd", "xquad"]) {
  const set = readPublicSet(folder, name);
  if (set === null) {
    console.log(
      `skipped ${name}: ${folder} holds no ${name}.corpus.jsonl and ${name}.queries.jsonl (set BENCH_DATA)`,
    );
    continue;
  }
  const ready = await prepared(set);
  const half = thinned(set.queries, Math.ceil(set.queries.length / 2));
  const ways = [
    { way: name, questions: half.map(({ q, gold }) => ({ text: q, gold })) },
    {
      way: `${name}, asked in English`,
      questions: half.flatMap(({ en, gold }) => (en === undefined ? [] : [{ text: en, gold }])),
    },
  ];
  for (const { way, questions } of ways.filter(({ questions }) => questions.length > 0)) {
    console.log(`\n**${way}** (${questions.length} questions)\n`);
    console.log(`| embedder | alone | ${WEIGHTS.map((weight) => `w = ${weight}`).join(" | ")} |`);
    console.log(`| --- | ${["alone", ...WEIGHTS].map(() => "---").join(" | ")} |`);
    for (const one of ready.tried) console.log(await row(ready, one, questions));
  }
}
