import { describe, expect, test } from "vitest";
import { matchCorpus } from "../../../test/support/match-corpus.ts";
import type { Profile } from "./criteria.ts";
import { readNeed } from "./read-need.ts";

const corpus = { ...matchCorpus, info: { ...matchCorpus.info, asOf: "2026-03" } };
const read = (text: string) => readNeed(text, corpus);

describe("of a firm is read", () => {
  test.each<[string, Profile]>([
    ["员工五十多人", { size: "small" }],
    ["我們有12個人", { size: "micro" }],
    ["a team of 420 employees", { size: "medium" }],
    ["招了3名人才", {}],
    ["研发投入占营收的6.5%", { rdShare: 6.5 }],
    ["R&D spending is 12% of revenue", { rdShare: 12 }],
    ["去年研发投入增长了20%", { rdGrowing: true }],
    ["毛利率30%", {}],
    ["有发明专利八项", { patents: 8 }],
    ["已授权的12项发明专利", { patents: 12 }],
    ["we hold three patents", { patents: 3 }],
    ["还没有专利", { patents: 0 }],
    ["成立两年", { stage: "startup" }],
    ["2019年成立的", { stage: "growth" }],
    ["founded 15 years ago", { stage: "mature" }],
    ["我们已经是高企了", { highTechStatus: "national" }],
    ["還沒評上高企", { highTechStatus: "none" }],
    ["在省级培育库里", { highTechStatus: "provincial-pool" }],
    ["想申报高企", {}],
    ["we are not a high-tech enterprise yet", { highTechStatus: "none" }],
    ["高企明年要重新认定", { reRecognition: true, highTechStatus: "national" }],
    ["带着博士团队", { talent: "team" }],
    ["有科技成果要转化", { results: true }],
    ["打算三年内上市", { listing: true }],
    ["we plan an IPO", { listing: true }],
    ["参加创新创业大赛", { competition: true }],
    ["我们是一家科技服务机构", { institution: "service-body" }],
    ["做半导体的，在高新区", { industry: "半导体", park: "donghu" }],
    ["we make pharma products in Xiling Park", { industry: "pharma", park: "xiling" }],
    ["公司不打算上市", { listing: false }],
    ["研发人员占比30%，研发费用占收入的4.2%", { rdShare: 4.2 }],
    ["没有研发投入", { rdShare: 0 }],
    ["带着院士团队，想来这里创业", { talent: "team", stage: "idea" }],
    ["今天天气不错", {}],
  ])("%s", (text, profile) => {
    const { industry, park, ...rest } = read(text).profile;
    expect({ ...(industry && { industry }), ...(park && { park }), ...rest }).toEqual(profile);
  });

  test("each field with the words that say it, as they were written", () => {
    const { read: words } = read("我們50來人，研發占比6%，有3項專利");
    expect(words.filter(({ field }) => field.startsWith("profile."))).toEqual([
      { field: "profile.size", words: "50來人" },
      { field: "profile.rdShare", words: "6%" },
      { field: "profile.patents", words: "3項專利" },
    ]);
  });
});

describe("of a site is read", () => {
  test.each([
    [
      "想租2000平米厂房，最好在高新区",
      { use: "production", area: "2000平米", tenure: "rent", park: "donghu", prefer: ["park"] },
    ],
    ["要在北河区买20亩地", { use: "land", area: "20亩", tenure: "buy", district: "beihe" }],
    [
      "looking to lease an office of 500 square metres",
      { use: "office", area: "500 square metres", tenure: "rent" },
    ],
    ["need a warehouse with cold storage", { use: "warehousing", requirements: "cold storage" }],
    ["3000平左右的厂房，最好500方起", { use: "production", area: "3000平" }],
    ["租金多少", {}],
  ])("%s", (text, need) => {
    expect(read(text).carrier).toEqual(need);
  });

  test("no use out of the name of a park or an industry", () => {
    expect(read("在西岭产业园做芯片产业").carrier.use).toBeUndefined();
  });
});

test.each([
  ["刚成立两年还没评上高企，研发占比6%，有3项专利，能拿什么补贴", "incentives"],
  ["我们做半导体封测,50来人,想租2000平米厂房,最好在高新区", "carriers"],
  ["who can help us find a loan against IP?", "services"],
  ["高新区面积多大", undefined],
])("%s asks for %s", (text, kind) => {
  expect(read(text).asks[0]).toBe(kind);
});

test("what tells of the firm is no need of help", () => {
  expect(read("有3项专利，还没评上高企").service.needs).toBeUndefined();
});
