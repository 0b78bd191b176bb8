import { describe, expect, test } from "vitest";
import { excerptAround, locateQuote } from "./quote.ts";

const body = "第一段。\n\n前句。引文在此。后句。\n第三段😀。";
const quote = "引文在此。";
const start = body.indexOf(quote);
const span = { start, end: start + quote.length };

describe("locateQuote", () => {
  test("trusts offsets that fit", () => {
    expect(locateQuote(body, { quote, ...span })).toEqual(span);
  });

  test("finds the quote again where the offsets no longer fit", () => {
    expect(locateQuote(body, { quote, start: 0, end: 5 })).toEqual(span);
  });

  test("says when the quote does not stand in the article", () => {
    expect(locateQuote(body, { quote: "别的话", ...span })).toBeNull();
    expect(locateQuote(body, { quote: "", start: 0, end: 0 })).toBeNull();
  });
});

describe("excerptAround", () => {
  test("keeps to the quote's paragraph", () => {
    expect(excerptAround(body, span)).toEqual({
      before: "前句。",
      quote,
      after: "后句。",
      cutBefore: false,
      cutAfter: false,
    });
  });

  test("cuts a long paragraph where sentences end, and says so", () => {
    const long = `${"很长的一句话。".repeat(30)}${quote}${"又是很长的话。".repeat(30)}`;
    const at = long.indexOf(quote);
    const excerpt = excerptAround(long, { start: at, end: at + quote.length }, 20);
    expect(excerpt.before).toBe("很长的一句话。很长的一句话。");
    expect(excerpt.after).toBe("又是很长的话。又是很长的话。");
    expect([excerpt.cutBefore, excerpt.cutAfter]).toEqual([true, true]);
  });

  test("reads over a break that cuts the quote's sentence", () => {
    const torn =
      "园区继续推进各项建设，招商工作取得进展，项目陆续落地，此次启用正是对新一\n\n代产业的突破。后句。";
    const from = torn.indexOf("此次");
    const end = torn.indexOf("后句");
    expect(excerptAround(torn, { start: from, end })).toMatchObject({
      before: "园区继续推进各项建设，招商工作取得进展，项目陆续落地，",
      quote: "此次启用正是对新一代产业的突破。",
      after: "后句。",
    });
  });

  test("never splits a character in two", () => {
    const emoji = "😀".repeat(50);
    const text = `${emoji}引${emoji}`;
    for (const reach of [9, 10, 11]) {
      const { before, after } = excerptAround(text, { start: 100, end: 101 }, reach);
      expect((before + after).isWellFormed()).toBe(true);
    }
  });
});
