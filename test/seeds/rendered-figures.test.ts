import { describe, expect, test } from "vitest";
import { namedFigures } from "../../src/core/text/chinese-figures.ts";
import { chineseFigures, englishFigures, lostQualifiers, missingFrom } from "./rendered-figures.ts";

describe("figures of a sentence and its rendering", () => {
  test.each([
    ["签约总投资额1104.7亿元,增长11.2%", "CNY 110.47 billion, up 11.2%"],
    ["累计支出32007万元", "CNY 320.07 million"],
    ["亿元以上项目85个", "85 projects of CNY 100 million or more"],
    ["近五成、百分之六十以上", "nearly 50%, 60% or more"],
    ["“十四五”时期千余名观众", "more than 1,000 spectators in the 14th Five-Year Plan"],
    ["1月至6月超预期9.5个百分点", "from January to June 9.5 percentage points above"],
    ["第四批、第80位、三大园区", "the fourth batch, 80th, three parks"],
    ["產值佔比近半", "nearly half of the output value"],
  ])("%s = %s", (zh, en) => {
    expect(englishFigures(en).sort()).toEqual(chineseFigures(zh).sort());
  });

  test.each([
    ["1104.7亿元", "CNY 1.1047 billion"],
    ["15%", "15"],
    ["6亿元", "600 million"],
    ["5月", "5"],
  ])("%s is not %s", (zh, en) => {
    expect(missingFrom(englishFigures(en), chineseFigures(zh))).not.toEqual([]);
  });

  test("a numeral inside a word may be given and need not be", () => {
    expect(chineseFigures("镇杭两地双向互动,“1+4”格局")).toEqual([]);
    expect(namedFigures("镇杭两地双向互动,“1+4”格局")).toEqual(new Set(["2", "1", "4"]));
  });

  test("a figure that stands twice must be given twice", () => {
    expect(missingFrom(["5"], ["5", "5"])).toEqual(["5"]);
  });

  test.each([
    ["超1000亩", "1,000 mu", ["more than"]],
    ["约900亿元", "CNY 90 billion", ["about"]],
    ["近三百名选手", "300 riders", ["nearly"]],
    ["近三年来", "in the last three years", []],
    ["签约30亿元以上", "signed CNY 3 billion or more", []],
    ["力争达3.2%,预计5%", "aims for 3.2%, is expected to reach 5%", []],
    ["预计5%", "will reach 5%", ["expected"]],
  ])("%s → %s loses %j", (zh, en, lost) => {
    expect(lostQualifiers(zh, en)).toEqual(lost);
  });
});
