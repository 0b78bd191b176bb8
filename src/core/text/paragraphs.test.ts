import { describe, expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { isRunOf, paragraphsOf, piecesOf, sentenceAt } from "./paragraphs.ts";
import { splitSentences } from "./sentences.ts";

const body = `全面提速

第一段第一句。第二句！
第二段,一句在分栏处断开的长句子,在这里没有结束,而是到下面一行才
结束的。

尾段没有句号`;

const parts = [
  "镇江",
  "高新区",
  "。",
  "！”",
  "\n",
  "\n\n",
  " ",
  "，",
  "2025年",
  "🏭",
  "Co. Ltd. ",
  "End. Next",
] as const;

function randomText(next: () => number): string {
  return Array.from({ length: 1 + Math.floor(next() * 60) }, () => pick(next, parts)).join("");
}

describe("paragraphs", () => {
  test("are what line breaks part, but for a break inside a sentence", () => {
    const texts = paragraphsOf(body).map(({ start, end, heading }) => [body.slice(start, end), heading]);
    expect(texts).toEqual([
      ["全面提速\n\n", true],
      ["第一段第一句。第二句！\n", false],
      ["第二段,一句在分栏处断开的长句子,在这里没有结束,而是到下面一行才\n结束的。\n\n", false],
      ["尾段没有句号", true],
    ]);
  });

  test("of a text that is one short line have no heading", () => {
    expect(paragraphsOf("镇江高新区").map(({ heading }) => heading)).toEqual([false]);
    expect(paragraphsOf(" \n ")).toEqual([]);
  });

  test("of any text cover it without a gap and number its sentences from 1", () => {
    const next = random(20_251);
    for (let run = 0; run < 400; run++) {
      const text = randomText(next);
      const paragraphs = paragraphsOf(text);
      const sentences = paragraphs.flatMap((one) => one.sentences);
      expect(sentences.map(({ start, end }) => ({ start, end }))).toEqual(splitSentences(text));
      expect(sentences.map(({ number }) => number)).toEqual(sentences.map((_, at) => at + 1));
      if (sentences.length > 0)
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    }
  });
});

describe("pieces", () => {
  test("of any text and mark hold each unit once, with its sentence, marked where a slow look says so", () => {
    const next = random(77);
    for (let run = 0; run < 400; run++) {
      const text = randomText(next);
      const [one, other] = [next(), next()].map((share) => Math.floor(share * (text.length + 1)));
      const mark = { start: Math.min(one ?? 0, other ?? 0), end: Math.max(one ?? 0, other ?? 0) };
      const marked = mark.start < mark.end && run % 5 > 0 ? mark : null;
      const sentences = splitSentences(text);
      if (sentences.length === 0) continue;
      const units = paragraphsOf(text)
        .flatMap((paragraph) => piecesOf(paragraph, marked))
        .flatMap(({ start, end, sentence, marked: isMarked }) =>
          Array.from({ length: end - start }, (_, at) => [start + at, sentence, isMarked]),
        );
      const slow = Array.from(text.split(""), (_, at) => {
        const number = sentences.findIndex((span) => span.start <= at && at < span.end) + 1;
        return [at, number === 0 ? null : number, marked !== null && marked.start <= at && at < marked.end];
      });
      expect(units).toEqual(slow);
    }
  });
});

test("a place of a text belongs to the sentence that holds it, or to the next one", () => {
  const paragraphs = paragraphsOf(body);
  expect(sentenceAt(paragraphs, body.indexOf("第二句"))).toBe(3);
  expect(sentenceAt(paragraphs, body.indexOf("\n\n第一段"))).toBe(2);
  expect(sentenceAt(paragraphs, body.length)).toBeNull();
});

test.each([
  [{ start: 0, end: 3 }, true],
  [{ start: 1, end: 3 }, true],
  [{ start: 2, end: 3 }, false],
  [{ start: 0, end: 2 }, false],
  [{ start: 1, end: 1 }, false],
  [{ start: 2, end: 1 }, false],
  [{ start: -1, end: 1 }, false],
  [{ start: 0, end: 9 }, false],
  [{ start: Number.NaN, end: 2 }, false],
])("%j is a run of 厂🏭区: %s", (span, is) => {
  expect(isRunOf("厂🏭区", span)).toBe(is);
});
