import { expect, test } from "vitest";
import { articleOf, corpusOf } from "../test/support/tiny-corpus.ts";
import type { Corpus } from "./core/ports.ts";
import { warmUp } from "./warm-up.ts";

const corpus = corpusOf([
  articleOf("one", "镇江高新区2025年签约44个项目。", { title: "高新区签约" }),
  articleOf("two", "丹阳市有2个园区。", { title: "丹阳的园区" }),
]);

test("suggested questions in each language and titles of articles are searched before anybody asks", async () => {
  const searched: string[] = [];
  const watched: Corpus = {
    ...corpus,
    engine: {
      ...corpus.engine,
      search(request) {
        searched.push(request.clauses.map(({ text }) => text).join(" "));
        return corpus.engine.search(request);
      },
    },
  };
  await warmUp({ corpus: async () => watched, toTraditional: (text) => text });
  const all = searched.join("\n");
  expect(all).toMatch(/开工率/);
  expect(all).toMatch(/[a-z]{4}/i);
  expect(all).toContain("丹阳的园区");
});

test("an empty corpus has nothing to warm up with, and is no fault", async () => {
  const empty = corpusOf([]);
  await expect(warmUp({ corpus: async () => empty, toTraditional: (text) => text })).resolves.toBeUndefined();
});
