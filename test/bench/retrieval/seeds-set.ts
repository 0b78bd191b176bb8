import { buildFrom } from "../../../index/run.ts";
import { loadCorpus } from "../../../src/adapters/corpus.ts";
import type { Corpus } from "../../../src/core/ports.ts";
import { type GoldenCase, readCases } from "../../golden/cases.ts";
import { span } from "../../golden/grade.ts";
import type { BenchPassage, BenchQuery, BenchSet } from "./data.ts";

const ARTICLES = "seeds/articles";
/** The questions that the project is tuned with; those held out are not looked at here either. */
const QUESTIONS = ["seeds/questions/dev.jsonl", "seeds/questions/tuning.jsonl"];

/**
 * The project's own articles, cut into passages as the index cuts them, and the questions of one turn that they answer. Right
 * are the passages that hold a quote which a question names as its evidence.
 */
export async function seedsSet(): Promise<BenchSet> {
  const { files } = await buildFrom([ARTICLES]);
  const corpus = await loadCorpus(async (name) => files.get(name) ?? null);
  const cases = QUESTIONS.flatMap(readCases).filter(
    ({ expect, turns }) => expect === "answer" && turns.length === 1,
  );
  const passages = passagesOf(corpus);
  const queries = (chinese: boolean) =>
    cases.filter(({ lang }) => lang.startsWith("zh") === chinese).flatMap((one) => queryOf(one, passages));
  return {
    name: "seeds",
    passages,
    asked: [
      { name: "seeds", queries: queries(true) },
      { name: "seeds, asked in English or another language", queries: queries(false) },
    ],
  };
}

function passagesOf(corpus: Corpus): BenchPassage[] {
  return [...corpus.passages.values()].map(({ id, articleId }, number) => ({
    id: id.replaceAll(":", "_"),
    title: corpus.articles.get(articleId)?.title ?? "",
    text: corpus.passages.text(number),
  }));
}

/** Nothing where a quote runs over the border of two passages and so stands in none. */
function queryOf({ turns, evidence }: GoldenCase, passages: readonly BenchPassage[]): BenchQuery[] {
  const gold = passages.filter(({ text }) => evidence.some(({ quote }) => span(text, quote) !== null));
  return gold.length === 0 ? [] : [{ q: turns[0] ?? "", gold: gold.map(({ id }) => id) }];
}
