import { beforeAll, describe, expect, test } from "vitest";
import { createOramaEngine } from "../../adapters/orama.ts";
import type { Article } from "../article.ts";
import { extractFacts } from "../facts/extract-facts.ts";
import { factList } from "../facts/fact-list.ts";
import { linkFacts } from "../facts/link-facts.ts";
import { NO_KNOWLEDGE } from "../knowledge/knowledge.ts";
import { lexicon } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { articleList, passageList } from "../search/article-store.ts";
import { lookUp } from "./look-up.ts";
import { lookupRequest } from "./lookup-request.ts";
import { lookupResult } from "./lookup-result.ts";

const article = (id: string, published: string, title: string, body: string): Article => ({
  id,
  title,
  source: "示例日报",
  url: null,
  author: null,
  published,
  publishedBasis: "article",
  lang: "zh-Hans",
  scope: "zhenjiang",
  about: null,
  kind: "article",
  body,
  sha256: "0".repeat(64),
});

const articles = [
  article(
    "harbour-2023",
    "2024-01-10",
    "镇江示例港2023年成绩单",
    "2023年,镇江示例港完成货物吞吐量1.9亿吨。2023年,镇江示例港实现营业收入37.5亿元。",
  ),
  article(
    "harbour-2024",
    "2025-01-12",
    "镇江示例港2024年成绩单",
    "2024年,镇江示例港完成货物吞吐量2.4亿吨。港区面积达12.6平方公里。",
  ),
  article(
    "park-2024",
    "2025-03-01",
    "示例软件园签约企业再创新高",
    "2024年,示例软件园新签约企业58家。“示例软件园将建设青年公寓。”负责人说。",
  ),
];

const words = lexicon.parse({
  entities: [
    {
      id: "harbour",
      kind: "park",
      name: "镇江示例港",
      nameEn: "Zhenjiang Example Harbour",
      aliases: ["示例港"],
    },
    { id: "software-park", kind: "park", name: "示例软件园", nameEn: "Example Software Park", aliases: [] },
  ],
  synonyms: [{ say: ["营收"], find: ["营业收入"] }],
  glossary: [{ lang: "en", term: "cargo throughput", zh: ["货物吞吐量"] }],
  words: ["货物吞吐量", "营业收入", "签约", "企业"],
  functionWords: ["多少", "是"],
});

async function corpusOf(): Promise<Corpus> {
  const stored = articleList(articles);
  const passages = articles.map(({ id, body }) => ({
    id: `${id}:1`,
    articleId: id,
    start: 0,
    end: body.length,
    heading: null,
  }));
  const listed = passageList(passages, stored);
  const facts = factList(linkFacts(articles.flatMap((one) => extractFacts(one, words))));
  const quotation = { article: "park-2024", quote: "2024年,示例软件园新签约企业58家。" };
  return {
    info: {
      articles: 3,
      passages: 3,
      facts: facts.size,
      builtAt: "2025-03-01T00:00:00.000Z",
      asOf: "2025-03-01",
      sha256: "0".repeat(64),
    },
    lexicon: words,
    articles: stored,
    passages: listed,
    knowledge: {
      ...NO_KNOWLEDGE,
      parks: [
        {
          aliases: [],
          named: quotation,
          notes: [],
          positioning: [],
          industries: [],
          offices: [],
          id: "software-park",
          kind: "industrial-park",
          name: "示例软件园",
          nameEn: "Example Software Park",
        },
      ],
    },
    facts,
    engine: await createOramaEngine({ articles: stored, passages: listed, lexicon: words }),
  };
}

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf();
});

const found = async (q: string) =>
  lookupResult.parse(await lookUp(corpus, lookupRequest.parse({ q, limit: 5 })));
const firstFigure = async (q: string) => {
  const [first] = (await found(q)).facts;
  return first && `${first.value}${first.unit}`;
};

describe("lookUp", () => {
  test.each([
    "示例港 货物吞吐量",
    "示例港货物吞",
    "示例港 貨物吞吐量",
    "shiligang huowu",
    "shili gang hwttl",
    "slg hwttl",
    "slghwttl",
    "slg 货物吞吐",
    "slghuowu",
    "zjslg hw",
    "cargo throughput",
    "harbour cargo",
    "slg 2024",
  ])("%s finds the newest throughput first", async (q) => {
    expect(await firstFigure(q)).toBe("2.4亿吨");
  });

  test("a year that is typed comes before the newest", async () => {
    expect(await firstFigure("示例港 2023 货物吞吐量")).toBe("1.9亿吨");
    expect(await firstFigure("slg 2023 hwttl")).toBe("1.9亿吨");
  });

  test("what is said with another word is found", async () => {
    expect(await firstFigure("示例港 营收")).toBe("37.5亿元");
  });

  test("a figure tells all of itself: its source, its sentence, what supersedes it, and the others of its series", async () => {
    const [first] = (await found("示例港 2023 货物吞吐量")).facts;
    const [newer] = (await found("示例港 货物吞吐量")).facts;
    expect(first).toMatchObject({
      subject: { id: "harbour", name: "镇江示例港" },
      period: "2023",
      title: "镇江示例港2023年成绩单",
      source: "示例日报",
      published: "2024-01-10",
      quote: "2023年,镇江示例港完成货物吞吐量1.9亿吨。",
      supersededBy: { id: newer?.id, value: "2.4", unit: "亿吨", period: "2024" },
      others: [{ id: newer?.id, value: "2.4" }],
    });
    const body = corpus.articles.get("harbour-2023")?.body ?? "";
    expect(body.slice(first?.start, first?.end)).toBe(first?.quote);
    expect(newer?.supersededBy).toBeUndefined();
    expect(newer?.others.map(({ value }) => value)).toEqual(["1.9"]);
  });

  test("a figure that another supersedes stands behind it", async () => {
    const { facts } = await found("示例港 货物吞吐量");
    const values = facts.map(({ value }) => value);
    expect(values.indexOf("2.4")).toBeLessThan(values.indexOf("1.9"));
  });

  test("sentences are verbatim, with what was sought marked", async () => {
    const [first] = (await found("qingniangongyu")).sentences;
    expect(first?.text).toContain("青年公寓");
    const [[from, to] = [0, 0]] = first?.highlights ?? [];
    expect(first?.text.slice(from, to)).toBe("青年公寓");
    const body = corpus.articles.get("park-2024")?.body ?? "";
    expect(body.slice(first?.start, first?.end)).toBe(first?.text);
  });

  test.each(["示例软", "slrjy", "shiliruanj", "example soft", "software"])(
    "the beginning of a name, %s, finds the park",
    async (q) => {
      expect((await found(q)).records[0]).toMatchObject({ list: "parks", id: "software-park" });
    },
  );

  test("says how letters were read, and nothing where nothing was", async () => {
    expect((await found("slg 2023 hwttl")).corrected).toBe("示例港 2023 货物吞吐量");
    expect(await found("示例港 2023")).not.toHaveProperty("corrected");
  });

  test.each([
    "",
    " ",
    "？",
    "\u0000\ud800",
    "'\"<script>",
    "%%%",
    "的".repeat(200),
    "g".repeat(200),
    "1".repeat(200),
  ])("takes %j", async (q) => {
    expect((await found(q)).query).toBe(q);
  });

  test("nothing typed finds nothing", async () => {
    expect(await found("")).toEqual({
      query: "",
      facts: [],
      sentences: [],
      articles: [],
      records: [],
      asOf: "2025-03-01",
    });
  });

  test("every beginning of a look-up is answered", async () => {
    const query = "shiligang 2024 货物tunt亿吨 cargo";
    for (let length = 1; length <= query.length; length++)
      expect((await found(query.slice(0, length))).query).toBe(query.slice(0, length));
  });
});
