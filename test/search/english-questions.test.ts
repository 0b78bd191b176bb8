import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { createOramaEngine } from "../../src/adapters/orama.ts";
import type { SearchEngine } from "../../src/core/ports.ts";
import { expandQuery } from "../../src/core/search/expand.ts";

const question = z.strictObject({ ask: z.string(), quote: z.string() });
const QUESTIONS = readFileSync(join(import.meta.dirname, "english-questions.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => question.parse(JSON.parse(line)));

const { files } = await buildFrom(DEFAULTS.from, DEFAULTS.lexicon, () => {}, { kind: "none" });
const corpus = await loadCorpus(async (name) => files.get(name) ?? null);
const { articles, passages, lexicon } = corpus;

const squash = (text: string): string => text.replace(/\s/g, "");
const holds = (id: string, quote: string): boolean =>
  squash(passages.text(passages.indexOf(id))).includes(squash(quote));

/** Sum of one over the place at which the passage with the quote is found, 0 where it is not among the first ten. */
async function reciprocalRanks(engine: SearchEngine): Promise<number> {
  let sum = 0;
  for (const { ask, quote } of QUESTIONS) {
    const hits = await engine.search({ clauses: expandQuery(ask, lexicon, "en"), limit: 10 });
    const at = hits.findIndex(({ passage }) => holds(passage.id, quote));
    sum += at < 0 ? 0 : 1 / (at + 1);
  }
  return sum;
}

test("the passage that each question asks for exists", () => {
  const missing = QUESTIONS.filter(
    ({ quote }) => !Array.from(passages.values()).some(({ id }) => holds(id, quote)),
  );
  expect(missing).toEqual([]);
});

test("questions in words of one's own find their passage earlier with English renderings than without", async () => {
  const without = await createOramaEngine({ articles, passages, lexicon });
  const [bare, rendered] = [await reciprocalRanks(without), await reciprocalRanks(corpus.engine)];
  expect(rendered).toBeGreaterThan(bare);
  expect(rendered / QUESTIONS.length).toBeGreaterThan(0.7);
});
