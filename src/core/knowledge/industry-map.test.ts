import { expect, test } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Corpus } from "../ports.ts";
import { industryMap } from "./industry-map.ts";
import { industryMapText } from "./industry-map-text.ts";
import { NO_KNOWLEDGE } from "./knowledge.ts";
import { company, industry, park } from "./records.ts";
import { speechOf } from "./speech.ts";

const body =
  "江湾园区发展船舶产业，形成“设计—总装—配套”链条。远航船厂负责总装。半导体产业方兴未艾。芯谷公司从事半导体封装。";
const cited = (quote: string) => ({ article: "a", quote });

const corpus: Corpus = {
  ...corpusOf(
    [articleOf("a", body)],
    lexiconOf({ entities: [entityOf("ind-chips", "industry", "半导体产业", ["芯片"])] }),
  ),
  knowledge: {
    ...NO_KNOWLEDGE,
    parks: [
      park.parse({
        id: "bay-park",
        name: "江湾园区",
        nameEn: "Bay Park",
        kind: "industrial-park",
        named: cited("江湾园区发展"),
        industries: [{ value: "ind-ships", ...cited("江湾园区发展船舶产业") }],
      }),
    ],
    companies: [
      company.parse({
        id: "far-yard",
        name: "远航船厂",
        nameEn: "Yuanhang Shipyard",
        kind: "manufacturer",
        named: cited("远航船厂"),
      }),
      company.parse({
        id: "chip-valley",
        name: "芯谷公司",
        nameEn: "Xingu",
        kind: "technology",
        named: cited("芯谷公司"),
        industries: [{ value: "ind-chips", ...cited("芯谷公司从事半导体封装") }],
      }),
    ],
    industries: [
      industry.parse({
        id: "ind-ships",
        name: "船舶产业",
        nameEn: "Shipbuilding",
        kind: "pillar",
        named: cited("船舶产业"),
        chain: [
          { name: "设计", nameEn: "Design", ...cited("设计—总装—配套") },
          {
            name: "总装",
            nameEn: "Assembly",
            ...cited("形成“设计—总装—配套”链条"),
            companies: [{ value: "far-yard", ...cited("远航船厂负责总装") }],
          },
        ],
      }),
      industry.parse({
        id: "ind-chips",
        name: "半导体产业",
        nameEn: "Semiconductors",
        kind: "emerging",
        named: cited("半导体产业"),
      }),
    ],
  },
};

test("links of a chain keep their order and their firms; firms and parks that name the industry stand under it", () => {
  const { industries, citations } = industryMap(corpus, {});
  const [ships, chips] = industries;
  expect(ships?.chain.map(({ name, companies }) => [name, companies.map(({ id }) => id)])).toEqual([
    ["设计", []],
    ["总装", ["far-yard"]],
  ]);
  expect(ships?.parks).toMatchObject([{ id: "bay-park", name: "江湾园区" }]);
  expect(ships?.companies).toMatchObject([{ id: "far-yard" }]);
  expect(chips).toMatchObject({ chain: [], companies: [{ id: "chip-valley" }], parks: [] });
  expect(citations.every(({ quote, start, end }) => body.slice(start, end) === quote)).toBe(true);
});

test("an industry is found by id, name, a part of its name, a word for it and a link of its chain", () => {
  for (const asked of ["ind-ships", "船舶产业", "船舶", "總裝", "shipbuilding industry"]) {
    expect(industryMap(corpus, { industry: asked }).industries.map(({ id }) => id)).toEqual(["ind-ships"]);
  }
  expect(industryMap(corpus, { industry: "芯片" }).industries.map(({ id }) => id)).toEqual(["ind-chips"]);
});

test("a park narrows the map to the industries that it is named for", () => {
  expect(industryMap(corpus, { park: "江湾园区" }).industries.map(({ id }) => id)).toEqual(["ind-ships"]);
});

test("an unknown industry or park is refused, with what there is", () => {
  expect(() => industryMap(corpus, { industry: "核电" })).toThrow(
    /No industry is named "核电".*船舶产业 \(ind-ships\)/,
  );
  expect(() => industryMap(corpus, { park: "江湾园" })).toThrow(/near: 江湾园区 \(bay-park\)/);
});

test("as text the map says where the articles are silent", () => {
  const text = industryMapText(
    industryMap(corpus, {}),
    speechOf("zh-Hans", (given) => given),
  );
  expect(text).toContain("  - 环节：设计[2]\n    - 企业：资料未载明");
  expect(text).toMatch(/\*\*半导体产业\[\d+\]\*\* · 新兴产业\n {2}- 产业链：资料未载明/);
  expect(text).toMatch(/- \[2\] “设计—总装—配套”/);
});
