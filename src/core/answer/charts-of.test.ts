import { describe, expect, it } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Corpus } from "../ports.ts";
import type { Citation, Locale } from "./answer.ts";
import { charted } from "./charts-of.ts";
import { citationOf } from "./citation-of.ts";

const lexicon = lexiconOf({
  entities: [
    entityOf("north", "park", "北岸产业园"),
    entityOf("south", "park", "南岸产业园"),
    entityOf("east", "park", "东岸产业园"),
  ],
  glossary: [{ lang: "en", term: "start rate", zh: ["开工率"] }],
});

const half = { about: { from: "2025-01", to: "2025-06" } };
const year = (written: string) => ({ about: { from: written, to: written }, published: `${written}-12` });

/** A citation of a run of an article, numbered. */
function cite(corpus: Corpus, id: string, run: string, index = 1): Citation {
  const article = corpus.articles.get(id);
  const start = article?.body.indexOf(run) ?? -1;
  if (!article || start < 0) throw new Error(`${run} is not in ${id}.`);
  return { ...citationOf({ article, passage: { id: `${id}:1` } }, start, start + run.length), index };
}

function drawn(corpus: Corpus, text: string, citations: Citation[], locale: Locale = "zh-Hans") {
  return charted(corpus, { text, citations }, { locale, toTraditional: (one) => `〔繁〕${one}` });
}

const RATES = "北岸产业园开工率71.4%、南岸产业园开工率超80%、东岸产业园开工率66.7%。";

describe("a chart of several subjects", () => {
  const corpus = corpusOf([articleOf("rates", `上半年，${RATES}`, half)], lexicon);
  const cited = [cite(corpus, "rates", RATES)];

  it("has each figure as written with the citation that holds it, the largest first", () => {
    const { charts, citations } = drawn(corpus, `${RATES}[1]`, cited);
    expect(citations).toEqual(cited);
    expect(charts).toHaveLength(1);
    expect(charts?.[0]).toMatchObject({ kind: "comparison", metric: "开工率", metricEn: "start rate" });
    expect(charts?.[0]?.points.map(({ label, text, index, length }) => [label, text, index, length])).toEqual(
      [
        ["南岸产业园", "超80%", 1, 1],
        ["北岸产业园", "71.4%", 1, 0.8925],
        ["东岸产业园", "66.7%", 1, 0.8337],
      ],
    );
    for (const { text, index } of charts?.[0]?.points ?? [])
      expect(citations.find((one) => one.index === index)?.quote).toContain(text);
  });

  it("shows only what the answer says", () => {
    const { charts } = drawn(corpus, "北岸产业园71.4%[1]，东岸产业园66.7%[1]。", cited);
    expect(charts?.[0]?.points.map(({ value }) => value)).toEqual(["71.4", "66.7"]);
  });

  it("shows only what the citations hold", () => {
    const part = [cite(corpus, "rates", "北岸产业园开工率71.4%")];
    expect(drawn(corpus, RATES, part).charts).toBeUndefined();
  });

  it("is not made of a part of a longer number", () => {
    expect(drawn(corpus, "北岸产业园71.45%[1]，东岸产业园166.7%[1]。", cited).charts).toBeUndefined();
  });

  it("has names in the reader's language and script", () => {
    const labels = (locale: Locale) =>
      drawn(corpus, RATES, cited, locale).charts?.[0]?.points.map(({ label }) => label)[0];
    expect(labels("en")).toBe("south");
    expect(labels("zh-Hant")).toBe("〔繁〕南岸产业园");
  });
});

describe("no chart", () => {
  it.each([
    ["of one figure", "北岸产业园开工率71.4%。"],
    ["of equal figures", "北岸产业园开工率71.4%、南岸产业园开工率71.4%。"],
    ["of different measures", "北岸产业园开工率71.4%，南岸产业园出口占比66.7%。"],
    ["of different units", "北岸产业园标准厂房31栋，南岸产业园标准厂房17万平方米。"],
    ["of an aim beside a result", "北岸产业园开工率71.4%，南岸产业园开工率力争达到80%。"],
  ])("is made %s", (_, body) => {
    const corpus = corpusOf([articleOf("one", `上半年，${body}`, half)], lexicon);
    expect(drawn(corpus, body, [cite(corpus, "one", body)]).charts).toBeUndefined();
  });

  it("is made of the same general word in two sentences, which may mean two measures", () => {
    const corpus = corpusOf(
      [articleOf("one", "北岸产业园面积31亩。", half), articleOf("two", "南岸产业园面积17亩。", half)],
      lexicon,
    );
    const citations = [
      cite(corpus, "one", "北岸产业园面积31亩。"),
      cite(corpus, "two", "南岸产业园面积17亩。", 2),
    ];
    expect(drawn(corpus, "31亩[1]，17亩[2]", citations).charts).toBeUndefined();
  });
});

describe("a chart of one subject in several periods", () => {
  const told = (written: string, value: string) => `${written}年，北岸产业园规上工业产值${value}亿元。`;
  const articles = [
    articleOf("a2023", told("2023", "52.8"), year("2023")),
    articleOf("a2024", told("2024", "61.5"), year("2024")),
    articleOf("a2025", told("2025", "70.2"), year("2025")),
  ];
  const corpus = corpusOf(articles, lexicon);
  const cited = [cite(corpus, "a2025", told("2025", "70.2"))];

  it("goes on from the figure said with what the ledger links to it, cited verbatim behind the others", () => {
    const { charts, citations } = drawn(corpus, `${told("2025", "70.2")}[1]`, cited);
    expect(charts?.[0]).toMatchObject({ kind: "series", subject: "北岸产业园" });
    expect(charts?.[0]?.points.map(({ label, text, index }) => [label, text, index])).toEqual([
      ["2023", "52.8亿元", 2],
      ["2024", "61.5亿元", 3],
      ["2025", "70.2亿元", 1],
    ]);
    expect(citations.map(({ index }) => index)).toEqual([1, 2, 3]);
    for (const { articleId, quote, start, end } of citations)
      expect(corpus.articles.get(articleId)?.body.slice(start, end)).toBe(quote);
  });

  it("leaves out a period of which articles say different things", () => {
    const disputed = corpusOf([...articles, articleOf("b2024", told("2024", "40.1"), year("2024"))], lexicon);
    const { charts } = drawn(disputed, `${told("2025", "70.2")}[1]`, cited);
    expect(charts?.[0]?.points.map(({ label }) => label)).toEqual(["2023", "2025"]);
  });

  it("measures units of one dimension against each other and leaves the figures as they are", () => {
    const scaled = corpusOf(
      [articleOf("a2023", "2023年，北岸产业园规上工业产值9000万元。", year("2023")), ...articles.slice(2)],
      lexicon,
    );
    const { charts } = drawn(scaled, `${told("2025", "70.2")}[1]`, cited);
    expect(charts?.[0]?.points.map(({ text, length }) => [text, length])).toEqual([
      ["9000万元", 0.0128],
      ["70.2亿元", 1],
    ]);
  });
});
