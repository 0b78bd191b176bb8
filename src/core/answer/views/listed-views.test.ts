import { describe, expect, it } from "vitest";
import { matchCorpus, wrongCitations } from "../../../../test/support/match-corpus.ts";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../../test/support/tiny-corpus.ts";
import { NO_KNOWLEDGE, RECORDS } from "../../knowledge/knowledge.ts";
import type { Corpus } from "../../ports.ts";
import { chainView, ladderView, projectsView } from "./listed-views.ts";
import type { CitedView } from "./view.ts";
import { LEADS } from "./words.ts";

const BODY = [
  "北岸园的制茶产业从采摘、炒制到包装。炒制环节有青山茶厂,落在北岸园。",
  "一号茶仓计划投资3亿元,已完成地基,因雨延期,下一步封顶。",
  "二号茶仓已竣工。三号茶仓已签约。四号茶仓在建。五号茶仓在建。六号茶仓在建。七号茶仓在建。",
].join("\n");
const at = (quote: string) => ({ article: "tea", quote });
const say = (value: string, en: string, quote: string) => ({ value, en, ...at(quote) });

const stores = "一二三四五六七".split("").map((number, place) =>
  RECORDS.projects.parse({
    id: `store-${place + 1}`,
    name: `${number}号茶仓`,
    nameEn: `Tea store ${place + 1}`,
    named: at(`${number}号茶仓`),
    kind: "industrial",
    park: { value: "north", ...at("落在北岸园") },
    ...(place === 1 && { status: { value: "completed", ...at("二号茶仓已竣工") } }),
    ...(place === 0 && {
      plan: [say("旧计划", "old plan", "一号茶仓"), say("投资3亿元", "CNY 300 million", "计划投资3亿元")],
      actual: [say("已完成地基", "foundations done", "已完成地基")],
      delayReason: say("因雨延期", "rain", "因雨延期"),
      nextStep: say("封顶", "topping out", "下一步封顶"),
    }),
  }),
);

const corpus: Corpus = {
  ...corpusOf(
    [articleOf("tea", BODY)],
    lexiconOf({
      entities: [
        entityOf("north", "park", "北岸园"),
        entityOf("ind-tea", "industry", "制茶", ["茶业"]),
        entityOf("ind-silk", "industry", "丝绸"),
      ],
    }),
  ),
  knowledge: {
    ...NO_KNOWLEDGE,
    parks: [
      RECORDS.parks.parse({
        id: "north",
        name: "北岸园",
        nameEn: "North Park",
        named: at("北岸园的"),
        kind: "industrial-park",
      }),
    ],
    companies: [
      RECORDS.companies.parse({
        id: "green-hill",
        name: "青山茶厂",
        nameEn: "Green Hill Tea",
        named: at("青山茶厂"),
        kind: "manufacturer",
      }),
    ],
    industries: [
      RECORDS.industries.parse({
        id: "ind-tea",
        name: "制茶",
        nameEn: "Tea",
        named: at("制茶产业"),
        kind: "leading",
        chain: [
          { name: "采摘", nameEn: "Picking", ...at("从采摘") },
          {
            name: "炒制",
            nameEn: "Roasting",
            ...at("炒制到"),
            companies: [{ value: "green-hill", ...at("炒制环节有青山茶厂") }],
            parks: [{ value: "north", ...at("落在北岸园") }],
          },
        ],
      }),
      RECORDS.industries.parse({
        id: "ind-silk",
        name: "丝绸",
        nameEn: "Silk",
        named: at("包装"),
        kind: "leading",
        companies: [{ value: "green-hill", ...at("炒制环节有青山茶厂") }],
      }),
    ],
    projects: stores,
  },
};

const linesOf = (view: CitedView | null) =>
  view?.view.lines.map(({ name, parts }) => [
    name,
    ...parts.map(({ label, value }) => `${label?.zh ?? ""}:${value}`),
  ]);
const quoteOf = (view: CitedView | null, source = 0) =>
  view?.citations.find(({ index }) => index === source)?.quote;

describe("the chain of an industry", () => {
  it("is its links, with the firms and parks of each and what says so", () => {
    const view = chainView("制茶", corpus);
    expect(view?.view.lead).toBe(LEADS.chain);
    expect(linesOf(view)).toEqual([["采摘"], ["炒制", "企业:青山茶厂", "园区:北岸园"]]);
    expect(quoteOf(view, view?.view.lines[1]?.parts[0]?.source)).toBe("炒制环节有青山茶厂");
    expect(wrongCitations(view?.citations ?? [], corpus)).toEqual([]);
  });

  it("is the industry with its firms where no chain is told", () => {
    expect(linesOf(chainView("丝绸", corpus))).toEqual([["丝绸", "企业:青山茶厂"]]);
  });
});

describe("projects", () => {
  it("say what was done, what was planned and why it is late, each the newest, no more than three", () => {
    const view = projectsView({ park: "north" }, corpus);
    expect(linesOf(view)?.[0]).toEqual([
      "一号茶仓",
      "进展:已完成地基",
      "计划:投资3亿元",
      "未按计划原因:因雨延期",
    ]);
    expect(quoteOf(view, view?.view.lines[0]?.parts[1]?.source)).toBe("计划投资3亿元");
  });

  it("are so many at most, of the park, the state and the words that are asked for", () => {
    expect(linesOf(projectsView({ park: "north" }, corpus))).toHaveLength(5);
    expect(linesOf(projectsView({ park: "north", status: "completed" }, corpus))).toEqual([["二号茶仓"]]);
    expect(linesOf(projectsView({ park: "north", q: "地基" }, corpus))?.map(([name]) => name)).toEqual([
      "一号茶仓",
    ]);
  });

  it("are none where none fits", () => {
    expect(projectsView({ park: "north", status: "signed" }, corpus)).toBeNull();
    expect(projectsView({ park: "north", q: "核电" }, corpus)).toBeNull();
  });
});

describe("the ladder to a national high-tech enterprise", () => {
  const need = (profile: object) => ({ asks: [], profile, carrier: {}, service: {}, read: [] });

  it("is its steps, lowest first, each with the place that names it", () => {
    const view = ladderView(need({}), matchCorpus);
    expect(linesOf(view)).toEqual([["市级苗圃"], ["省级苗圃"], ["国家认定"]]);
    expect(view?.view.lines.map(({ source }) => quoteOf(view, source))).toEqual([
      "市级苗圃、",
      "省级苗圃、",
      "国家认定三级",
    ]);
  });

  it("says where a firm stands and what comes next", () => {
    expect(linesOf(ladderView(need({ highTechStatus: "municipal-pool" }), matchCorpus))).toEqual([
      ["市级苗圃", ":目前所在"],
      ["省级苗圃", ":下一步"],
      ["国家认定"],
    ]);
  });

  it("is none where the articles tell of no step", () => {
    expect(ladderView(need({}), corpus)).toBeNull();
  });
});
