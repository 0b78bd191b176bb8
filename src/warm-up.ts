import { setImmediate as nextTurn } from "node:timers/promises";
import { answerQuestion } from "./core/answer/answer-question.ts";
import type { Ports } from "./core/ports.ts";
import en from "./web/strings/en.json" with { type: "json" };
import zhHans from "./web/strings/zh-Hans.json" with { type: "json" };
import zhHant from "./web/strings/zh-Hant.json" with { type: "json" };

/** How many articles are asked for by their titles, so that more than the usual questions has been seen. */
const TITLES = 12;

/**
 * Answers the questions that the chat suggests, and titles of articles, for nobody: the engine's code is compiled while it is first
 * used, and its tables are read then, about a second of CPU that the first visitor would wait for. Requests are served between
 * two answers. No model is asked.
 */
export async function warmUp({
  corpus: current,
  toTraditional,
}: Pick<Ports, "corpus" | "toTraditional">): Promise<void> {
  const corpus = await current();
  const { size } = corpus.articles;
  const count = Math.min(TITLES, size);
  const titles = Array.from({ length: count }, (_, at) =>
    corpus.articles.title(Math.floor((at * size) / count)),
  );
  const suggested = [zhHans, zhHant, en].flatMap(({ examples }) => examples.map(({ question }) => question));
  for (const question of [...suggested, ...titles]) {
    await nextTurn();
    const turns = [{ role: "user" as const, content: question }];
    await answerQuestion({ corpus, toTraditional, id: "warm-up" }, { turns });
  }
}
