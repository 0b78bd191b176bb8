import { describe, expect, test } from "vitest";
import { articleOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import type { Article } from "../article.ts";
import { extractFacts } from "./extract-facts.ts";

const lexicon = lexiconOf({
  entities: [
    entityOf("city", "city", "镇江", ["镇江市"]),
    entityOf("province", "region", "江苏省", ["江苏", "全省"]),
    entityOf("harbour", "park", "镇江港区", ["港区"]),
    entityOf("hitech", "park", "镇江高新区", ["高新区"], ["new-area"]),
    entityOf("new-area", "park", "镇江新区", ["新区"], ["hitech"]),
    entityOf("suzhou", "other-place", "苏州", ["苏州市"]),
    entityOf("nanjing", "other-place", "南京", ["南京市"]),
  ],
});

function facts(body: string, part: Partial<Article> = {}) {
  return extractFacts(
    articleOf("a", body, { title: "镇江高新区：半年成绩单", published: "2025-07", ...part }),
    lexicon,
  );
}

/** Facts as `subject: metric value unit`. */
function told(body: string, part?: Partial<Article>): string[] {
  return facts(body, part).map(
    ({ subject, metric, value, unit }) => `${subject.name}: ${metric} ${value}${unit}`,
  );
}

describe("the measure of a figure", () => {
  test.each([
    ["高新区完成规上工业产值285亿元，同比增长5.1%。", ["规上工业产值", "规上工业产值同比增长"]],
    ["机械臂的应用使生产效率提升12%，人力成本降低42%。", ["生产效率提升", "人力成本降低"]],
    [
      "高新区累计签约包括甲园、乙园等亿元以上项目85个，总投资超834亿元。",
      ["签约亿元以上项目", "签约亿元以上项目总投资"],
    ],
    ["高新区新建交通桥1座、滚水坝2座。", ["新建交通桥", "滚水坝"]],
    ["高新区现有348户486名低保户。", ["低保户", "低保户"]],
    ["高新区完成190公里雨水、污水管网普查。", ["雨水、污水管网普查"]],
    ["银行为企业提供超过1亿元的授信额度。", ["提供授信额度"]],
    ["我们的销售额从2.6亿元上升到6亿元。", ["销售额", "销售额"]],
    ["高新区招引科技型企业322家，完成全年目标的63.1%。", ["招引科技型企业", "招引科技型企业完成全年目标"]],
  ])("%s", (body, expected) => {
    expect(facts(body).map(({ metric }) => metric)).toEqual(expected);
  });
});

describe("the subject of a figure", () => {
  test("is what its clause begins with, each of a list its own", () => {
    expect(told("其中，镇江港区开工率77.8%、镇江新区开工率71.4%。")).toEqual([
      "镇江港区: 开工率 77.8%",
      "镇江新区: 开工率 71.4%",
    ]);
  });

  test("is carried through a sentence and a paragraph, and is the article's where none is named", () => {
    expect(told("镇江新区抓项目，盘活用地500亩。新增平台8个。\n\n产值增长9%。")).toEqual([
      "镇江新区: 盘活用地 500亩",
      "镇江新区: 新增平台 8个",
      "镇江高新区: 产值增长 9%",
    ]);
  });

  test("is a firm that no list has, and what 公司 and its speaker's 我们 stand for", () => {
    const body =
      "镇江港区江苏瑞丰实业有限公司扩产。公司投入2000万元。\n\n“与高新区结缘多年，我们的销售额达6亿元。”丹尼动力（江苏）有限公司负责人说。";
    expect(told(body)).toEqual([
      "江苏瑞丰实业有限公司: 投入 2000万元",
      "丹尼动力(江苏)有限公司: 销售额 6亿元",
    ]);
  });

  test("is not what only opens a list of what is counted", () => {
    expect(told("镇江港区、镇江新区等10个园区获评。")).toEqual(["镇江高新区: 园区获评 10个"]);
  });

  test("of all the city's parks is the city's parks", () => {
    expect(told("上半年，全市园区新签约项目238个。", { title: "全市开发园区半年考" })).toEqual([
      "镇江市开发园区: 新签约项目 238个",
    ]);
  });
});

describe("whose figure it is", () => {
  test.each([
    ["苏州工业产值增长31%。", "other"],
    ["全省工业产值增长31%。", "province"],
    ["工业产值增长31%。", "zhenjiang"],
    ["在全国169家高新区中表现突出。", "other"],
  ])("%s %s", (body, expected) => {
    expect(facts(body).map(({ scope }) => scope)).toEqual([expected]);
  });
});

describe("a fact", () => {
  test("of a text in 繁體 has value, unit and quote as written, names in 简体", () => {
    const body = "實體化運作以來，鎮江高新區簽約項目總投資44.03億元。";
    expect(facts(body, { lang: "zh-Hant", about: { from: "2017-06", to: "2021-06" } })).toMatchObject([
      {
        subject: { id: "hitech", name: "镇江高新区" },
        metric: "签约项目总投资",
        value: "44.03",
        number: 44.03,
        unit: "億元",
        period: "2017-06/2021-06",
        quote: body,
        start: 0,
        end: body.length,
      },
    ]);
  });

  test("stands where its offsets say", () => {
    const body = "镇江高新区起步。\n\n今年一季度，招引企业七十余家，利用率提升百分之六十以上。";
    for (const { quote, start, end, valueStart, valueEnd, value } of facts(body)) {
      expect(body.slice(start, end)).toBe(quote);
      expect(body.slice(valueStart, valueEnd)).toContain(value);
    }
    expect(facts(body).map(({ id, value, unit }) => [id, value, unit])).toEqual([
      [`a#${body.indexOf("七十")}`, "七十", "家"],
      [`a#${body.indexOf("百分之")}`, "六十", "百分之"],
    ]);
  });

  test.each([
    ["a list without end", "项目1个、".repeat(3000), 3000],
    ["marks that never close", `${"“".repeat(20_000)}项目1个`, 1],
    ["one word again and again", "镇江高新区有限公司".repeat(2000), 0],
    ["digits without end", `${"1".repeat(50_000)}亿元`, 0],
  ])("is read from %s", (_, body, count) => {
    expect(facts(body)).toHaveLength(count);
  });

  test("is found in Chinese articles only", () => {
    expect(facts("The zone signed 85 projects.", { lang: "en" })).toEqual([]);
  });
});
