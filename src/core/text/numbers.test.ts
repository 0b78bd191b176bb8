import { describe, expect, test } from "vitest";
import { foldText } from "./fold.ts";
import { canonicalDecimal, findNumbers, withoutSeparators } from "./numbers.ts";

function figures(text: string): string[] {
  return findNumbers(foldText(text)).map(({ value, unit }) => `${value} ${unit}`.trim());
}

describe("findNumbers", () => {
  test.each([
    ["签约总投资额1104.7亿元,同比增长11.2%", ["1104.7 亿元", "11.2 %"]],
    ["总投资１，１０４．７０亿元", ["1104.7 亿元"]],
    ["超预期9.5个百分点", ["9.5 个百分点"]],
    ["在44.03平方公里的区域", ["44.03 平方公里"]],
    ["4.5万吨电子级异丙醇", ["4.5 万吨"]],
    ["200多家重点企业、780个创业团队", ["200 家", "780 个"]],
    ["23万平方米和2700亩", ["23 万平方米", "2700 亩"]],
    ["2025-08-25", ["2025", "8", "25"]],
    ["12%-15%", ["12 %", "15 %"]],
    ["面积3㎡", ["3 m2"]],
    ["1,2和1,104", ["1", "2", "1104"]],
  ])("reads figures: %s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    ["一千七百亿元", ["1700 亿元"]],
    ["百分之十五、百分之11.2、千分之三", ["15 %", "11.2 %", "3 ‰"]],
    ["百分之十五点六", ["15.6 %"]],
    ["十万条", ["10 万条"]],
    ["位列第八十位", ["80 位"]],
    ["五千余名爱好者", ["5000 名"]],
    ["二〇二五年二零二六年", ["2025 年", "2026 年"]],
    ["三家企业、两个园区、十个项目", ["3 家", "2 个", "10 个"]],
    ["一百零三项、二十一名、两千零五十人", ["103 项", "21 名", "2050 人"]],
    ["一万二千亩", ["12000 亩"]],
    ["三點五億元", ["3.5 亿元"]],
    ["第十一批", ["11 批"]],
    ["一亿二千万元、一万亿元、三千万亩", ["120000000 元", "1 万亿元", "3000 万亩"]],
  ])("reads Chinese numerals where they are safe: %s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  test.each([
    "统一部署",
    "十四五规划",
    "百强企业",
    "千亿级产业",
    "一个园区",
    "万众一心",
    "数十家",
    "几千人",
    "十几家",
    "三四百人",
    "一带一路",
    "十分重要",
    "三山街道",
    "七里甸",
    "一二三产融合",
    "十字街",
  ])("leaves words alone: %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  test.each([
    "C919",
    "G42沪宁高速",
    "A3轮融资",
    "“1+3+X”产业",
    "“7+1”旧改",
    "5G",
    "v1.2.3",
    "4A级景区",
    "H2O",
    "hy-2",
  ])("takes figures glued to letters or a plus for a name: %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  test("gives offsets of the digits and of the unit", () => {
    const text = "投资约500多家";
    const [number] = findNumbers(text);
    expect(number).toEqual({ start: 3, end: 6, value: "500", unit: "家", unitEnd: 8 });
  });
});

test("canonical decimals have one form", () => {
  expect(["007", "0", "0.50", "1,104.70", "3.0"].map(canonicalDecimal)).toEqual([
    "7",
    "0",
    "0.5",
    "1104.7",
    "3",
  ]);
});

test("separators go only out of well-formed groups", () => {
  expect(withoutSeparators("1,104.7 1,2 12,345,678 1,1044 3,000")).toBe("1104.7 1,2 12345678 1,1044 3000");
});
