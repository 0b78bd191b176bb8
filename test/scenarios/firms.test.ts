import { beforeAll, describe, expect, test } from "vitest";
import { highTechLadder } from "../../src/core/knowledge/high-tech-ladder.ts";
import { incentivesText } from "../../src/core/knowledge/incentives-text.ts";
import { answerCarriers, answerIncentives, answerServices } from "../../src/core/knowledge/match-requests.ts";
import { speechOf } from "../../src/core/knowledge/speech.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { sourceNumbers, wrongCitations } from "../support/match-corpus.ts";
import { seedCorpus } from "../support/seed-corpus.ts";

let corpus: Corpus;
beforeAll(async () => {
  corpus = await seedCorpus();
});

const ids = (some: ReadonlyArray<{ id: string }>) => some.map(({ id }) => id);

/**
 * Invented firms, and what the articles offer them: `gets` meets all that can be tested, `open` waits for an answer, `not` is ruled
 * out by what the articles say (a park, a kind of body, a step of the ladder).
 */
const FIRMS: ReadonlyArray<{ text: string; gets: string[]; open: string[]; not: string[] }> = [
  {
    text: "我们做半导体封测，50来人，在镇江新区，有3项专利，想贷款",
    gets: ["yanfadai", "ip-pledge-financing", "risk-compensation"],
    open: ["municipal-pool", "new-area-talent-policy"],
    not: ["sukedai", "gaoxindai", "talent-17", "nurturing-base-support"],
  },
  {
    text: "高新区的小型科技企业，成立两年，还没评上高企",
    gets: ["sukedai", "gaoxindai", "rencaidai", "stage-support-system", "advance-support"],
    open: ["municipal-pool", "talent-17", "hitech-equity-fund"],
    not: ["yanfadai", "results-conversion-grant", "pool-entry-support"],
  },
  {
    text: "我們是國家高企，有科技成果要轉化，去年研發投入增長了20%，有什麼補貼？",
    gets: ["results-conversion-grant", "rd-increment-award", "results-conversion-fund"],
    open: ["talent-tax-rebate", "re-recognition-support"],
    not: ["first-recognition-award", "advance-support", "pool-entry-support", "municipal-pool"],
  },
  {
    text: "高企明年到期要重新认定",
    gets: ["re-recognition-support"],
    open: ["rd-increment-award"],
    not: ["first-recognition-award", "provincial-pool"],
  },
  {
    text: "在市级培育库，有5项专利，有科研成果",
    gets: ["provincial-pool", "pool-entry-support", "first-recognition-award", "results-conversion-fund"],
    open: [],
    not: ["municipal-pool", "national-high-tech-enterprise", "results-conversion-grant"],
  },
  {
    text: "博士团队想在高新区创业，参加镇江高新区杯创新创业大赛",
    gets: [
      "talent-17",
      "talent-zhenxing",
      "talent-housing-hitech",
      "talent-support-fund",
      "contest-credit-line",
    ],
    open: ["sukedai"],
    not: ["new-area-talent-policy", "yanfadai"],
  },
  {
    text: "我们是一家科技服务机构",
    gets: ["service-body-support"],
    open: ["talent-tax-rebate"],
    not: ["nurturing-base-support", "landless-farmer-startup"],
  },
  {
    text: "我们运营一家孵化器",
    gets: ["nurturing-base-support"],
    open: [],
    not: ["service-body-support"],
  },
  {
    text: "我是高新区的失地农民，想创业",
    gets: ["landless-farmer-startup"],
    open: [],
    not: ["service-body-support", "new-area-industry-fund"],
  },
  {
    text: "We are a firm of 35 employees in the High-tech Zone and plan an IPO",
    gets: ["hitech-equity-fund", "warrant-pilot", "sukedai"],
    open: ["talent-17", "hitech-angel-fund"],
    not: ["yanfadai"],
  },
];

describe.each(FIRMS)("$text", ({ text, gets, open, not }) => {
  test("is offered what the articles state for such a firm", () => {
    const { matched, possible } = answerIncentives(corpus, { text, limit: 50 });
    expect(ids(matched)).toEqual(expect.arrayContaining(gets));
    expect(ids(possible)).toEqual(expect.arrayContaining(open));
    expect([...ids(matched), ...ids(possible)].filter((id) => not.includes(id))).toEqual([]);
  });

  test("reads every quotation in its article, and each source is one of them", () => {
    const result = answerIncentives(corpus, { text, limit: 50 });
    expect(wrongCitations(result.citations, corpus)).toEqual([]);
    for (const number of sourceNumbers(result)) expect(result.citations[number - 1]?.index).toBe(number);
  });
});

test("no incentive is offered on a condition that is not met", () => {
  for (const { text } of FIRMS) {
    const { matched, possible } = answerIncentives(corpus, { text, limit: 50 });
    for (const { conditions } of [...matched, ...possible])
      expect(conditions.map(({ verdict }) => verdict)).not.toContain("not-met");
    for (const { conditions } of matched)
      expect(conditions.map(({ verdict }) => verdict)).not.toContain("not-known");
  }
});

test("silent fields of a notice are said to be silent: no article gives a phone number", () => {
  const { matched } = answerIncentives(corpus, { text: FIRMS[0]?.text ?? "", limit: 50 });
  const phones = matched.map(({ notice }) => notice.at(-1)?.text);
  expect(new Set(phones)).toEqual(new Set(["资料未载明"]));
});

test("the ladder leads from the municipal pool over the provincial one to the nation's, with services that help", () => {
  const ladder = highTechLadder(corpus, { highTechStatus: "municipal-pool" });
  expect(ladder.steps.map(({ step, place }) => [step, place])).toEqual([
    ["municipal-pool", "here"],
    ["provincial-pool", "next"],
    ["national", "later"],
  ]);
  expect(ladder.services.map(({ name }) => name).join()).toMatch(/会客厅/);
  expect(wrongCitations(ladder.citations, corpus)).toEqual([]);
});

describe("sites", () => {
  test.each([
    [
      "我们做半导体封测,50来人,想租2000平米厂房,最好在高新区",
      ["hitech-idle-plants", "custom-workshops"],
      "esports-base-site",
    ],
    ["找办公室做数据产业", ["data-cluster-site", "hitech-smart-valley"], "talent-apartments"],
    ["need 30 mu of land for a factory", ["standard-land-plots"], "hitech-smart-valley"],
    ["员工住哪里，想找高新区的公寓", ["talent-apartments"], "custom-workshops"],
  ])("for %s", (text, wanted, unwanted) => {
    const { carriers, citations } = answerCarriers(corpus, { text, limit: 10 });
    expect(ids(carriers).slice(0, 4)).toEqual(expect.arrayContaining(wanted));
    expect(ids(carriers)).not.toContain(unwanted);
    expect(wrongCitations(citations, corpus)).toEqual([]);
    for (const { unknown } of carriers) expect(unknown.map(({ value }) => value)).toContain("租金或售价");
  });
});

describe("services", () => {
  test.each([
    ["who can help us find a loan against IP?", ["sti-service-platform", "rd-loan-product"]],
    ["节能审查批不下来找谁", ["cadres-24"]],
    ["想找高校合作攻关", ["iur-congress"]],
    ["怎么申报高企", ["internet-parlour"]],
  ])("for %s", (text, wanted) => {
    const { services, citations } = answerServices(corpus, { text, limit: 10 });
    expect(ids(services)).toEqual(expect.arrayContaining(wanted));
    expect(wrongCitations(citations, corpus)).toEqual([]);
  });
});

test("English words of a result hold no Chinese but the figures that articles write so", () => {
  const result = answerIncentives(corpus, { text: FIRMS[1]?.text ?? "", limit: 10 });
  const text = incentivesText(
    result,
    speechOf("en", (one) => one),
  ).replace(/\(\d[\d.]*[万亿]?元\)|（[^）]*）|\([^)]*\p{Script=Han}[^)]*\)/gu, "");
  expect(text.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
});
