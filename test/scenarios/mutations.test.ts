import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_INDEX_FOLDER, loadFolder } from "../../src/adapters/index-folder.ts";
import { ensureBuilt } from "../../src/build.ts";
import type { Citation } from "../../src/core/answer/answer.ts";
import { faultIn, type Grounds } from "../../src/core/answer/generated/check.ts";
import { type Reading, readChinese } from "../../src/core/answer/generated/reading.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { isHeading, splitSentences } from "../../src/core/text/sentences.ts";
import { understand } from "../../src/core/understand/question.ts";
import { vocabularyOf } from "../../src/core/understand/vocabulary.ts";
import { readArticles } from "../seeds/corpus.ts";

/** A sentence of the articles as the one source, in Chinese and in our English. */
interface Stated {
  quote: string;
  reading: Reading;
  english: string | null;
  chinese: Grounds;
}

const LONGEST = 380;
let stated: Stated[];

beforeAll(async () => {
  await ensureBuilt({ web: false });
  const { corpus } = await loadFolder(DEFAULT_INDEX_FOLDER);
  stated = readArticles().flatMap(({ head }) => statedBy(head.id, corpus));
  expect(stated.length).toBeGreaterThan(300);
});

function statedBy(id: string, corpus: Corpus): Stated[] {
  const article = corpus.articles.get(id);
  if (article === undefined) return [];
  const { entities } = vocabularyOf(corpus.lexicon);
  const question = understand([{ role: "user", content: "怎么样？" }], corpus.lexicon, null);
  const rendered = corpus.renderings?.of(article);
  return splitSentences(article.body).flatMap((span, at) => {
    const quote = article.body.slice(span.start, span.end);
    if (isHeading(article.body, span) || quote.length > LONGEST || quote.includes("\n")) return [];
    const { title, source, published, url, lang } = article;
    const place = { articleId: id, passageId: `${id}:1`, ...span };
    const citation: Citation = { index: 1, title, source, published, url, lang, quote, ...place };
    const english = rendered ? { title: rendered.title, text: rendered.sentences[at] ?? "" } : null;
    const sources = [{ citation, heading: "", about: article.about, english }];
    return [
      {
        quote,
        reading: readChinese(quote, entities),
        english: english?.text ?? null,
        chinese: { locale: "zh-Hans", question, sources, corpus, entities },
      },
    ];
  });
}

const fault = (text: string, grounds: Grounds) => faultIn({ text, markers: [1], item: false }, grounds);

/** Every mutation of every sentence, as [mutated, original] where it is let through. */
function letThrough(mutate: (one: Stated) => readonly string[]): { tried: number; through: string[][] } {
  let tried = 0;
  const through: string[][] = [];
  for (const one of stated) {
    for (const text of mutate(one)) {
      tried++;
      if (fault(text, one.chinese) === null) through.push([text, one.quote]);
    }
  }
  return { tried, through };
}

const replaced = (text: string, { start, end }: { start: number; end: number }, by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const otherDigit = (digit: string): string => String((Number(digit) + 1) % 10 || 1);

describe("what the articles state", () => {
  test("may be said in their own words, in Chinese and, where it is not too long, in our English", () => {
    const refused = stated.flatMap(({ quote, english, chinese }) => {
      const short = english !== null && english.length <= LONGEST ? english : null;
      return [
        ...[quote, `据报道，${quote}`].filter((text) => fault(text, chinese) !== null),
        ...(short !== null && fault(short, { ...chinese, locale: "en" }) !== null ? [short] : []),
      ];
    });
    expect(refused).toEqual([]);
  });
});

const MUTATIONS: ReadonlyArray<[what: string, mutate: (one: Stated) => string[]]> = [
  [
    "a digit of a figure is another",
    ({ reading: { text, figures } }) =>
      figures
        .filter(({ start, end }) => /\d/.test(text.slice(start, end)))
        .map((figure) =>
          replaced(text, figure, text.slice(figure.start, figure.end).replace(/\d/, otherDigit)),
        ),
  ],
  [
    "a year is the one before",
    ({ reading: { text } }) =>
      Array.from(text.matchAll(/20\d\d(?=年)/g), ({ index, 0: year }) =>
        replaced(text, { start: index, end: index + 4 }, String(Number(year) - 1)),
      ),
  ],
  [
    "two figures of a kind change places",
    ({ reading: { text, figures } }) =>
      figures.flatMap((a, at) =>
        figures
          .slice(at + 1)
          .filter((b) => b.kind === a.kind && b.value !== a.value)
          .map((b) => replaced(replaced(text, b, text.slice(a.start, a.end)), a, text.slice(b.start, b.end))),
      ),
  ],
  [
    "a word that limits or turns a statement is left out",
    ({ reading: { text } }) =>
      Array.from(
        text.matchAll(/计划|预计|力争|最高|不超过|(?<!签)约|近(?=\d)|超过|超(?=\d)|至少|不低于|未(?!来)/g),
        ({ index, 0: word }) => replaced(text, { start: index, end: index + word.length }, ""),
      ),
  ],
  ["praise is added", ({ reading: { text } }) => [text.replace(/[。！]?$/, "，位居全国前列。")]],
  ["a promise is added", ({ reading: { text } }) => [text.replace(/[。！]?$/, "，企业可享受免费用地。")]],
];

describe("what the articles do not state", () => {
  test.each(MUTATIONS)("is refused where %s", (_, mutate) => {
    const { tried, through } = letThrough(mutate);
    expect(tried).toBeGreaterThan(20);
    expect(through).toEqual([]);
  });

  test("is refused in English where a statement is turned round or loses what limits it", () => {
    const through = stated.flatMap(({ english, chinese }) => {
      if (english === null || english.length > LONGEST) return [];
      const limits = english.matchAll(/\b(?:about|nearly|up to|more than|plans? to|aims? to|expected to) /g);
      return [
        ...(/\bnot?\b/.test(english) ? [] : [english.replace(/\b(is|has|was|will)\b/, "$1 not")]),
        ...Array.from(limits, ({ index, 0: word }) =>
          replaced(english, { start: index, end: index + word.length }, ""),
        ),
      ].filter((text) => text !== english && fault(text, { ...chinese, locale: "en" }) === null);
    });
    expect(through).toEqual([]);
  });
});
