import { z } from "zod";
import type { LiveCorpus } from "../../core/desk/articles/live-corpus.ts";
import { type GoldenQuestion, goldenQuestion } from "../../core/desk/articles/trial.ts";
import type { ArticleWorkshop } from "../../core/desk/articles/workshop.ts";
import { webHash } from "../index-files.ts";

/** Where the built files of a service say which questions are asked before an article is published. */
export const GOLDEN_FILE = "desk/golden-questions.json";

export interface WorkshopInput {
  live: LiveCorpus;
  read: ArticleWorkshop["read"];
  /** Absent: pages are not fetched. */
  fetchPage?: NonNullable<ArticleWorkshop["fetchPage"]>;
  /** A built file by its path, or null where there is none. */
  file(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The workshop of either runtime; questions that the index itself suggests are asked too. */
export function articleWorkshop({ live, read, fetchPage, file }: WorkshopInput): ArticleWorkshop {
  return {
    live,
    read,
    ...(fetchPage && { fetchPage }),
    async goldenQuestions() {
      const bytes = await file(GOLDEN_FILE);
      const kept =
        bytes === null ? [] : z.array(goldenQuestion).parse(JSON.parse(new TextDecoder().decode(bytes)));
      return [...kept, ...suggested(await live.corpus())];
    },
    sha256: async (text) => webHash(new TextEncoder().encode(text)),
    rest: () => new Promise((resolve) => void setTimeout(resolve, 0)),
  };
}

type Corpus = Awaited<ReturnType<LiveCorpus["corpus"]>>;

function suggested({ lexicon, articles }: Corpus): GoldenQuestion[] {
  return lexicon.suggestions
    .filter(({ article }) => articles.has(article))
    .map(({ ask, article }) => ({ question: ask["zh-Hans"], cites: [article] }));
}
