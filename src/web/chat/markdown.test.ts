import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../core/shown/markdown.ts";
import { partialText } from "./partial-text.ts";

const text = (value: string) => ({ kind: "text", text: value });
const paragraph = (...children: object[]) => ({ kind: "paragraph", children });

describe("parseMarkdown", () => {
  test("separates paragraphs at blank lines and keeps single line ends", () => {
    expect(parseMarkdown("一\n二\n\n三")).toEqual([
      paragraph(text("一"), { kind: "break" }, text("二")),
      paragraph(text("三")),
    ]);
  });

  test("reads citation markers, several in a row too", () => {
    expect(parseMarkdown("44个。[1][12]")).toEqual([
      paragraph(text("44个。"), { kind: "marker", index: 1 }, { kind: "marker", index: 12 }),
    ]);
  });

  test("leaves brackets that hold no number as text", () => {
    expect(parseMarkdown("[注] [1a] [1234]")).toEqual([paragraph(text("[注] [1a] [1234]"))]);
  });

  test("reads bold with a marker inside", () => {
    expect(parseMarkdown("**44个[1]**多")).toEqual([
      paragraph({ kind: "strong", children: [text("44个"), { kind: "marker", index: 1 }] }, text("多")),
    ]);
  });

  test("takes an escaped sign for the sign itself", () => {
    expect(parseMarkdown("2\\*3 \\[1\\] \\*\\*")).toEqual([paragraph(text("2*3 [1] **"))]);
  });

  test("makes neither links nor images: their words stay, their addresses go", () => {
    expect(parseMarkdown("[点](javascript:alert(1)x) ![图](http://a/b.png)")).toEqual([
      paragraph(text("点x) 图")),
    ]);
  });

  test("leaves HTML as text", () => {
    expect(parseMarkdown("<img src=x onerror=alert(1)>")).toEqual([
      paragraph(text("<img src=x onerror=alert(1)>")),
    ]);
  });

  test("reads lists with their start, and lists in lists", () => {
    expect(parseMarkdown("3. 甲\n4. 乙\n   - 丙")).toEqual([
      {
        kind: "list",
        ordered: true,
        start: 3,
        items: [
          [paragraph(text("甲"))],
          [
            paragraph(text("乙")),
            { kind: "list", ordered: false, start: 1, items: [[paragraph(text("丙"))]] },
          ],
        ],
      },
    ]);
  });

  test("keeps a list together over a blank line", () => {
    expect(parseMarkdown("- 甲\n\n- 乙")).toMatchObject([{ kind: "list", items: [[{}], [{}]] }]);
  });

  test("takes a number that begins a sentence for text", () => {
    expect(parseMarkdown("2025年\n3.5亿元")).toEqual([
      paragraph(text("2025年"), { kind: "break" }, text("3.5亿元")),
    ]);
  });

  test("reads a table with markers and escaped bars", () => {
    expect(parseMarkdown("| 指标 | 甲 |\n| --- | --: |\n| a\\|b | 44 [1] |")).toEqual([
      {
        kind: "table",
        head: [[text("指标")], [text("甲")]],
        rows: [[[text("a|b")], [text("44 "), { kind: "marker", index: 1 }]]],
      },
    ]);
  });

  test("reads headings, quotes and code", () => {
    expect(parseMarkdown("## 题\n> 引\n```\n**x**\n```")).toEqual([
      { kind: "heading", children: [text("题")] },
      { kind: "quote", children: [paragraph(text("引"))] },
      { kind: "code", text: "**x**" },
    ]);
  });

  test("ends on every prefix of an answer, as it arrives", () => {
    const answer =
      "### 题\n\n| a | b |\n| --- | --- |\n| **c** | d [1] |\n\n1. x\n   - y\n\n> q\n\n```\nz\n```\n**w";
    for (let end = 0; end <= answer.length; end += 1) {
      expect(Array.isArray(parseMarkdown(answer.slice(0, end)))).toBe(true);
    }
  });
});

describe("partialText", () => {
  test.each([
    ["44个。[", "44个。"],
    ["44个。[1", "44个。"],
    ["44个。[1]", "44个。[1]"],
    ["共**44", "共**44**"],
    ["共**44*", "共**44**"],
    ["共**", "共"],
    ["共*", "共"],
    ["共**44**", "共**44**"],
    ["**甲\n\n乙", "**甲\n\n乙"],
  ])("shows %j as %j", (text, shown) => {
    expect(partialText(text)).toBe(shown);
  });
});
