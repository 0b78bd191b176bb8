import { describe, expect, test } from "vitest";
import { findNumbers } from "../text/numbers.ts";
import { dateWords, type FigureLocale, figuresSaid, figureWords } from "./figure-words.ts";

const said = (text: string, locale: FigureLocale): string | null => {
  const [number] = findNumbers(text);
  return number === undefined ? null : figureWords(text, number, locale);
};

describe("a Chinese figure in Japanese and Korean", () => {
  test.each([
    ["总面积44.03平方公里", "44.03平方キロメートル", "44.03제곱킬로미터"],
    ["投资额183.04亿元", "183.04億元", "183.04억 위안"],
    ["近18万平方米", "18万平方メートル近く", "거의 18만 제곱미터"],
    ["约180公里", "約180キロメートル", "약 180km"],
    ["超834.5亿元", "834.5億元超", "834.5억 위안 초과"],
    ["突破220亿元", "220億元超", "220억 위안 초과"],
    ["最高2倍", "最大2倍", "최대 2배"],
    ["15%以上", "15%以上", "15% 이상"],
    ["5日内反馈", "5日以内", "5일 이내"],
    ["200多家企业", "200社余り", "200여 곳"],
    ["169家高新区", "169か所", "169곳"],
    ["9.5个百分点", "9.5ポイント", "9.5%포인트"],
    ["不低于30%", "30%以上", "30% 이상"],
    ["1.2万亿元", "1.2兆元", "1.2조 위안"],
  ])("%s is said %s and %s", (text, ja, ko) => {
    expect([said(text, "ja"), said(text, "ko")]).toEqual([ja, ko]);
  });

  test.each([
    ["第80位", "a measure word without one translation"],
    ["9条河道", "the same"],
    ["一千七百亿元", "a numeral in words"],
    ["超500多家", "two qualifiers at once"],
  ])("%s is left to the original: %s", (text) => {
    expect([said(text, "ja"), said(text, "ko")]).toEqual([null, null]);
  });

  test("dates are said as dates", () => {
    expect(dateWords("2017年6月6日", "ja")).toBe("2017年6月6日");
    expect(dateWords("2017年6月6日", "ko")).toBe("2017년 6월 6일");
    expect(dateWords("5月16日", "ko")).toBe("5월 16일");
    expect(dateWords("去年", "ko")).toBeNull();
  });

  test("all figures of a quotation keep their digits", () => {
    for (const text of figuresSaid("2025年签约44个,投资1,104.7亿元,增长11.2%", "ko"))
      expect(text).toMatch(/2025|1,?104\.7|11\.2/);
  });
});
