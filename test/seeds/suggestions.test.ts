import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { toTraditional } from "../../src/adapters/opencc.ts";
import type { Answer } from "../../src/core/answer/answer.ts";
import { answerQuestion } from "../../src/core/answer/answer-question.ts";
import { suggestion } from "../../src/core/lexicon.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { readArticles } from "./corpus.ts";
import { EVIDENCE } from "./suggested-evidence.ts";

const file = join(import.meta.dirname, "../../seeds/lexicon/suggestions.yaml");
const suggestions = z.array(suggestion).parse(parse(readFileSync(file, "utf8")));
const articles = readArticles();
const LOCALES = ["zh-Hans", "en", "ja", "ko"] as const;

const questions = suggestions.map(({ article, ask }) => ({ article, hans: ask["zh-Hans"] }));
const foreign = suggestions.flatMap(({ article, ask }) =>
  [ask.en, ask.ja, ask.ko].flatMap((question) =>
    question ? [{ article, hans: ask["zh-Hans"], question }] : [],
  ),
);

const countOf = (id: string) => suggestions.filter(({ article }) => article === id).length;

describe("the suggested questions", () => {
  test("belong to articles that exist", () => {
    const known = new Set(articles.map(({ head }) => head.id));
    expect(suggestions.map(({ article }) => article).filter((id) => !known.has(id))).toEqual([]);
  });

  test("number at least three for every whole article and one for every teaser", () => {
    const short = articles.filter(({ head }) => countOf(head.id) < (head.kind === "teaser" ? 1 : 3));
    expect(short.map(({ head }) => head.id)).toEqual([]);
  });

  test("stand together by article", () => {
    const runs = suggestions.filter(({ article }, i) => article !== suggestions[i - 1]?.article);
    expect(runs.length).toBe(new Set(runs.map(({ article }) => article)).size);
  });

  test.each(LOCALES)("are each offered once in %s", (locale) => {
    const texts = suggestions.flatMap(({ ask }) => ask[locale] ?? []);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  test.each(LOCALES)("are written in the script of %s and end as questions", (locale) => {
    const script = {
      "zh-Hans": /^[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]*[？]$/u,
      en: /^[^\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]*\?$/u,
      ja: /[\p{Script=Hiragana}].*か？$/u,
      ko: /[\p{Script=Hangul}].*요\?$/u,
    }[locale];
    expect(suggestions.flatMap(({ ask }) => ask[locale] ?? []).filter((text) => !script.test(text))).toEqual(
      [],
    );
  });

  test("name a place of Zhenjiang in each question, so that they stand alone", () => {
    expect(suggestions.map(({ ask }) => ask["zh-Hans"]).filter((text) => !/镇江|扬中/.test(text))).toEqual(
      [],
    );
  });

  test("have evidence each, and no evidence stands without its question", () => {
    expect(Object.keys(EVIDENCE).sort()).toEqual(suggestions.map(({ ask }) => ask["zh-Hans"]).sort());
  });

  test.each(questions)("the article answers: $hans", ({ article, hans }) => {
    const body = articles.find(({ head }) => head.id === article)?.body ?? "";
    expect(EVIDENCE[hans]?.filter((words) => !body.includes(words))).toEqual([]);
  });
});

describe("a suggested question that is asked", () => {
  let corpus: Corpus;
  const ask = (content: string): Promise<Answer> =>
    answerQuestion({ corpus, toTraditional, id: "" }, { turns: [{ role: "user", content }] });

  beforeAll(async () => {
    const { files } = await buildFrom(DEFAULTS.from);
    const named = new Map<string, Uint8Array>(files);
    corpus = await loadCorpus(async (name) => named.get(name) ?? null);
  }, 60_000);

  const chinese = questions.flatMap(({ article, hans }) => [
    { article, hans, question: hans },
    { article, hans, question: toTraditional(hans) },
  ]);

  test.each([...chinese, ...foreign])(
    "is answered in the words of its article: $question",
    async ({ article, hans, question }) => {
      const { citations } = await ask(question);
      const quotes = citations.filter(({ articleId }) => articleId === article).map(({ quote }) => quote);
      expect(EVIDENCE[hans]?.filter((words) => !quotes.join("\n").includes(words))).toEqual([]);
    },
  );
});
