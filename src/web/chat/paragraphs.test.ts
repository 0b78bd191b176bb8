import { describe, expect, test } from "vitest";
import { joinLines, markedParagraphs, paragraphsOf } from "./paragraphs.ts";

const textsOf = (body: string) => paragraphsOf(body).map(({ start, end }) => body.slice(start, end));

describe("paragraphsOf", () => {
  test("takes lines for paragraphs, without the blank ones and the space around them", () => {
    expect(textsOf("  第一段。 \n\n\n第二段。")).toEqual(["第一段。", "第二段。"]);
  });

  test("knows a heading by its length and its missing end mark", () => {
    const body = "数据产业开辟招商新赛道\n\n作为首场活动，会议很成功。\n\n“引语。”";
    expect(paragraphsOf(body).map(({ heading }) => heading)).toEqual([true, false, false]);
  });

  test("puts a sentence together again that a page break cut", () => {
    const body = `${"园区继续推进各项建设，".repeat(4)}此次启用，正是对新一\n\n代信息技术产业的突破。\n\n下一段。`;
    expect(paragraphsOf(body).length).toBe(2);
  });

  test("takes a single short line for the text that it is", () => {
    expect(paragraphsOf("只有一行")).toEqual([{ start: 0, end: 4, heading: false }]);
  });
});

describe("joinLines", () => {
  test.each([
    ["新一\n\n代信息", "新一代信息"],
    ["one\ntwo", "one two"],
    ["2025年，\n 44个", "2025年，44个"],
    ["没有换行 的字", "没有换行 的字"],
  ])("makes %j %j", (text, joined) => {
    expect(joinLines(text)).toBe(joined);
  });
});

describe("markedParagraphs", () => {
  const body = "第一段。\n\n前句。引文在此。后句。\n第三段😀。";
  const marked = (start: number, end: number) =>
    markedParagraphs(body, { start, end })
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece.marked)
      .map(({ text }) => text);

  test("marks exactly the span", () => {
    const start = body.indexOf("引文");
    expect(marked(start, start + 5)).toEqual(["引文在此。"]);
  });

  test("marks a quote that spans paragraphs in each of them", () => {
    expect(marked(body.indexOf("后句"), body.length)).toEqual(["后句。", "第三段😀。"]);
  });

  test("loses no character, wherever the mark is", () => {
    for (let start = 0; start < body.length; start += 1) {
      const pieces = markedParagraphs(body, { start, end: start + 3 }).flatMap(
        (paragraph) => paragraph.pieces,
      );
      expect(pieces.map(({ text }) => text).join("")).toBe(body.replaceAll("\n", ""));
    }
  });

  test("marks nothing without a span", () => {
    expect(markedParagraphs(body, null).some(({ pieces }) => pieces.some((piece) => piece.marked))).toBe(
      false,
    );
  });
});
