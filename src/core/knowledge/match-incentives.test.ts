import { describe, expect, test } from "vitest";
import { matchCorpus as corpus, sourceNumbers, wrongCitations } from "../../../test/support/match-corpus.ts";
import type { Profile } from "./criteria.ts";
import { highTechLadder } from "./high-tech-ladder.ts";
import { incentivesText } from "./incentives-text.ts";
import { matchIncentives } from "./match-incentives.ts";
import { speechOf } from "./speech.ts";

const ids = (some: ReadonlyArray<{ id: string }>) => some.map(({ id }) => id);
const match = (profile: Profile) => matchIncentives(corpus, profile, 50);
const verdicts = (profile: Profile, id: string) => {
  const { matched, possible } = match(profile);
  const found = [...matched, ...possible].find((one) => one.id === id);
  return found?.conditions.map(({ value, verdict }) => [value, verdict]);
};

describe("an incentive against a firm", () => {
  const small: Profile = { park: "东湖高新区", size: "small", patents: 2 };

  test("is matched where every condition that can be tested is met, each with its quotation", () => {
    const { matched, citations } = match(small);
    const loan = matched.find(({ id }) => id === "growth-loan");
    expect(loan?.conditions.map(({ value, verdict }) => [value, verdict])).toEqual([
      ["在东湖高新区", "met"],
      ["中小企业", "met"],
      ["有专利", "met"],
    ]);
    const quotes = loan?.conditions.map(({ source }) => citations[source - 1]?.quote);
    expect(quotes).toEqual(["东湖高新区设立成长贷", "面向中小企业", "有专利的企业额度"]);
  });

  test("is not matched where one condition is known not to be met, and is counted", () => {
    const before = match({ ...small, patents: 2 }).notMatched;
    const { matched, possible, notMatched } = match({ ...small, patents: 0 });
    expect(ids([...matched, ...possible])).not.toContain("growth-loan");
    expect(notMatched).toBe(before + 1);
  });

  test("is possible, with the missing fields, where a condition is not known", () => {
    const { possible } = match({ park: "donghu", size: "small" });
    expect(possible.find(({ id }) => id === "growth-loan")?.missing).toEqual(["patents"]);
  });

  test("leaves to a person what no field tells, and says so", () => {
    expect(verdicts({ rdGrowing: true }, "rd-award")).toEqual([
      ["研发投入增长", "met"],
      ["具体办法由部门研究", "to-be-judged"],
    ]);
  });

  test.each(["半导体", "半導體", "芯片", "Semiconductor", "ind-chip"])(
    "reads the industry %s by the gazetteer",
    (industry) => {
      expect(verdicts({ park: "高新區", industry }, "chip-award")).toEqual([
        ["在东湖高新区", "met"],
        ["属于芯片", "met"],
      ]);
    },
  );

  test("takes an industry that no list has for neither the same nor another", () => {
    expect(verdicts({ park: "donghu", industry: "风筝" }, "chip-award")).toContainEqual([
      "属于芯片",
      "to-be-judged",
    ]);
  });

  test("says that a firm is taken for a company where it does not say what it is", () => {
    const past = match({}).matched.find(({ id }) => id === "refit");
    expect(past?.conditions).toMatchObject([{ verdict: "met", assumed: true }]);
    expect(ids(match({ institution: "farm" }).matched)).not.toContain("refit");
  });

  test("that is planned or past is marked, and comes after those in force", () => {
    const { matched } = match({ ...small, rdGrowing: true, industry: "芯片" });
    expect(matched.map(({ id, status }) => [id, status])).toEqual([
      ["growth-loan", "in-force"],
      ["chip-award", "not-stated"],
      ["rd-award", "not-stated"],
      ["voucher", "planned"],
      ["refit", "past"],
    ]);
  });

  test("shows the five fields of a notice in their order, silent ones as 资料未载明", () => {
    const [loan] = match(small).matched;
    expect(loan?.notice.map(({ name, text }) => [name, text])).toEqual([
      ["惠及对象", "中小企业"],
      ["申报条件", "中小企业；有专利"],
      ["兑现时限", "资料未载明"],
      ["受理地址", "资料未载明"],
      ["咨询电话", "资料未载明"],
    ]);
    expect(loan?.published).toBe("2025-06-01");
  });
});

test("the question that decides most is asked first", () => {
  const { questions } = match({ park: "donghu", industry: "芯片" });
  expect(questions.map(({ field, decides }) => [field, decides])).toEqual([
    ["size", 2],
    ["rdGrowing", 1],
    ["patents", 1],
  ]);
});

test("each source of a result is the number of a citation, verbatim in its article", () => {
  const result = match({ park: "donghu", size: "small", industry: "芯片" });
  expect(wrongCitations(result.citations, corpus)).toEqual([]);
  for (const number of sourceNumbers(result)) expect(result.citations[number - 1]?.index).toBe(number);
});

test("more than the limit are counted, not shown", () => {
  const all = match({});
  const few = matchIncentives(corpus, {}, 1);
  expect(few.matched.length + few.possible.length + few.more).toBe(all.matched.length + all.possible.length);
  expect(few.possible).toHaveLength(1);
});

describe("the ladder", () => {
  test.each([
    [undefined, "municipal-pool", ["not-known", "not-known", "not-known"]],
    ["none", "municipal-pool", ["next", "later", "later"]],
    ["municipal-pool", "provincial-pool", ["here", "next", "later"]],
    ["provincial-pool", "national", ["passed", "here", "next"]],
    ["national", null, ["passed", "passed", "here"]],
  ] as const)("of a firm at %s goes on to %s", (highTechStatus, next, places) => {
    const ladder = highTechLadder(corpus, { highTechStatus });
    expect(ladder.next).toBe(next);
    expect(ladder.steps.map(({ place }) => place)).toEqual(places);
    expect(ladder.steps.map(({ name }) => name)).toEqual(["市级苗圃", "省级苗圃", "国家认定"]);
  });

  test("offers no step as an incentive to a firm that stands on it or above", () => {
    const offered = (status: Profile["highTechStatus"]) => {
      const { matched, possible } = match({ highTechStatus: status });
      return ids([...matched, ...possible]).filter((id) => /pool|national/.test(id));
    };
    expect(offered("none")).toEqual(["municipal-pool", "national", "provincial-pool"]);
    expect(offered("provincial-pool")).toEqual(["national"]);
    expect(offered("national")).toEqual([]);
  });
});

describe("in words", () => {
  const result = match({ park: "donghu", size: "small", patents: 1 });

  test("each statement has its marker, and no word promises anything", () => {
    const text = incentivesText(
      result,
      speechOf("zh-Hans", (one) => one),
    );
    expect(text).toMatch(/满足：在东湖高新区\[\d+\]；中小企业\[\d+\]；有专利\[\d+\]/);
    expect(text).toContain("受理地址：资料未载明");
    expect(text).toContain("能否享受以主管部门审核为准");
    expect(text).not.toMatch(/可以获得|一定|将获得/);
  });

  test("繁體 is made from 简体, and English is English", () => {
    const traditional = (text: string) => text.replaceAll("满", "滿");
    expect(incentivesText(result, speechOf("zh-Hant", traditional))).toContain("滿足：");
    const english = incentivesText(result, speechOf("en", traditional));
    expect(english).toMatch(/Met: In Donghu High-tech Zone\[\d+\]/);
    expect(english).not.toMatch(/\p{Script=Han}/u);
  });

  test("says that nothing fits where nothing does", () => {
    const none = { ...result, matched: [], possible: [], questions: [], more: 0 };
    expect(
      incentivesText(
        none,
        speechOf("zh-Hans", (one) => one),
      ),
    ).toContain("没有找到");
  });
});
