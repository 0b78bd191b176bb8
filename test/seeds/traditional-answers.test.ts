import { expect, test } from "vitest";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { answerQuestion } from "../../src/core/answer/answer-question.ts";

const { files } = await buildFrom(DEFAULTS.from, DEFAULTS.lexicon, () => {}, { kind: "none" });
const corpus = await loadCorpus(async (name) => files.get(name) ?? null);
const asked = [
  ...corpus.lexicon.suggestions.map(({ ask }) => ask["zh-Hans"]),
  // Not answered by the articles: what is said then is Traditional too.
  "镇江的房价是多少？",
  "武汉东湖高新区有多少家企业？",
  "你好",
];

const answerIn = (locale: "zh-Hans" | "zh-Hant", content: string) =>
  answerQuestion(
    { corpus, toTraditional, id: "1" },
    { turns: [{ role: "user", content: locale === "zh-Hant" ? toTraditional(content) : content }], locale },
  );

/** Figures and markers, which no script changes. */
const figuresIn = (text: string): string[] => text.match(/\[\d+\]|\d+(?:[.,]\d+)*%?|[A-Za-z]+/g) ?? [];

test.each(asked)(
  "%s is answered in Traditional throughout, with the same figures and markers",
  async (content) => {
    const hant = await answerIn("zh-Hant", content);
    const hans = await answerIn("zh-Hans", content);
    // What is Traditional already stays as it is.
    const said = [
      hant.answer,
      ...hant.suggestions,
      hant.clarify?.question ?? "",
      ...(hant.clarify?.options ?? []),
    ];
    expect(said.map(toTraditional)).toEqual(said);
    expect(hant.abstained).toBe(hans.abstained);
    expect(figuresIn(hant.answer)).toEqual(figuresIn(hans.answer));
    for (const { articleId, quote, start, end } of hant.citations)
      expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
  },
);
