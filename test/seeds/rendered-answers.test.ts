import { describe, expect, test } from "vitest";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { answerQuestion } from "../../src/core/answer/answer-question.ts";
import { citationOf } from "../../src/core/answer/citation-of.ts";
import { englishNames } from "../../src/core/answer/english-names.ts";
import { renderedSentences } from "../../src/core/answer/rendered.ts";
import { faultsOf, type Statement } from "../../src/core/answer/verify.ts";
import { pick, random } from "../support/random.ts";

const { files } = await buildFrom(DEFAULTS.from, DEFAULTS.lexicon, () => {}, { kind: "none" });
const corpus = await loadCorpus(async (name) => files.get(name) ?? null);

/** Every rendered sentence of the articles as a statement of its own. */
const statements: Statement[] = Array.from(corpus.articles.values())
  .filter(({ scope }) => scope !== "other")
  .flatMap((article) =>
    renderedSentences(corpus, article).map(({ start, end, english }) => ({
      text: english,
      rendered: true,
      citations: [citationOf({ article, passage: { id: "" } }, start, end)],
    })),
  );

describe("English answers from the renderings of the articles", () => {
  test("may give every sentence as it is rendered", () => {
    expect(statements.length).toBeGreaterThan(300);
    expect(
      statements.flatMap((statement) => faultsOf(statement, corpus).map((fault) => [statement.text, fault])),
    ).toEqual([]);
  });

  test("are refused with any one digit changed", () => {
    const next = random(104);
    for (const statement of statements) {
      const digits = Array.from(statement.text.matchAll(/\d/g), ({ index }) => index);
      const [first, ...rest] = digits;
      if (first === undefined) continue;
      const at = pick(next, [first, ...rest]);
      const digit = (Number(statement.text.charAt(at)) + 1 + Math.floor(next() * 9)) % 10;
      const text = `${statement.text.slice(0, at)}${digit}${statement.text.slice(at + 1)}`;
      expect(faultsOf({ ...statement, text }, corpus), text).not.toEqual([]);
    }
  });

  test("are refused with the name of another park or district", () => {
    const next = random(4);
    const places = corpus.lexicon.entities.filter(({ kind }) => kind === "park" || kind === "district");
    const [first, ...rest] = places;
    if (first === undefined) throw new Error("The gazetteer has no park.");
    let swapped = 0;
    for (const statement of statements) {
      const name = englishNames(statement.text, corpus.lexicon).find(({ entities }) =>
        entities.some((entity) => places.includes(entity)),
      );
      if (name === undefined) continue;
      const other = pick(next, [first, ...rest]);
      if (name.entities.includes(other)) continue;
      swapped++;
      for (const nameEn of [other.nameEn, other.nameEn.toLowerCase()]) {
        const text = statement.text.slice(0, name.start) + nameEn + statement.text.slice(name.end);
        expect(faultsOf({ ...statement, text }, corpus), text).not.toEqual([]);
      }
      const article = corpus.articles.get(statement.citations[0]?.articleId ?? "");
      const speaksOfIt = [other.name, ...other.aliases].some((form) =>
        `${article?.title}${article?.body}`.includes(form),
      );
      const led = `${other.nameEn}: ${statement.text}`;
      if (!speaksOfIt) expect(faultsOf({ ...statement, text: led }, corpus), led).not.toEqual([]);
    }
    expect(swapped).toBeGreaterThan(50);
  });

  test("answer in English, with a verbatim Chinese quotation, every question that the articles suggest", async () => {
    const asked = corpus.lexicon.suggestions.flatMap(({ ask }) => (ask.en === undefined ? [] : [ask.en]));
    const lengths: number[] = [];
    for (const content of asked) {
      const { answer, abstained, citations } = await answerQuestion(
        { corpus, toTraditional: (text) => text, id: "1" },
        { turns: [{ role: "user", content }] },
      );
      if (abstained) continue;
      lengths.push(answer.length);
      // Chinese stands only in brackets, as the original of a figure.
      expect(answer.replace(/ \([^()]*\)/g, "").replace(/\([^()]*\)/g, ""), content).not.toMatch(
        /\p{Script=Han}/u,
      );
      for (const { articleId, quote, start, end } of citations)
        expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
    }
    expect(lengths.length).toBeGreaterThan(0.9 * asked.length);
  });
});
