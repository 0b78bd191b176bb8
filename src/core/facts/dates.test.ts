import { describe, expect, test } from "vitest";
import { type DateContext, datesIn, periodText } from "./dates.ts";

const context: DateContext = { about: { from: "2017-06", to: "2022-06" }, published: "2022-06-06" };

function periods(text: string, from: DateContext = context): string[] {
  return datesIn(text, from).map(periodText);
}

describe("periods", () => {
  test.each([
    ["2022年2月9日召开", ["2022-02-09"]],
    ["2024年1月至2025年6月底新签约", ["2024-01/2025-06"]],
    ["2024年一季度", ["2024-01/2024-03"]],
    ["2025年1-6月", ["2025-01/2025-06"]],
    ["2024年底建成", ["2024-12"]],
    ["1960年代起", ["1960/1969"]],
    ["20世纪80年代", ["1980/1989"]],
    ["二〇二五年", ["2025"]],
    ["民国2年4月", ["1913-04"]],
    ["778年,同年", ["0778", "0778"]],
  ])("named in full: %s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  test.each([
    ["4月23日交付", ["2022-04-23"]],
    ["今年上半年", ["2022-01/2022-06"]],
    ["去年引进", ["2021"]],
    ["5年来累计", ["2017-06/2022-06"]],
    ["实体化运作以来", ["2017-06/2022-06"]],
    ["现有48家", ["2022-06"]],
    ["上月底举行", ["2022-05"]],
    ["2021年上半年,三季度", ["2021-01/2021-06", "2021-07/2021-09"]],
  ])("counted from the article: %s", (text, expected) => {
    expect(periods(text)).toEqual(expected);
  });

  test("of an article without dates are those that name their year", () => {
    const none = { about: null, published: null };
    expect(periods("今年,目前,5年来,4月23日", none)).toEqual([]);
    expect(periods("2008年,9月", none)).toEqual(["2008", "2008-09"]);
  });

  test.each(["较2020年增长", "比2019年提高", "公元前2000年", "距今4,000年前"])(
    "are not what a figure is compared with, nor before our era: %s",
    (text) => {
      expect(periods(text)).toEqual([]);
    },
  );
});
