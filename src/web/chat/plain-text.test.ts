import { describe, expect, test } from "vitest";
import { parseMarkdown } from "../../core/shown/markdown.ts";
import { finishedSentences, plainText } from "./plain-text.ts";

describe("plainText", () => {
  test("keeps or drops the markers", () => {
    const blocks = parseMarkdown("共**44个**。[1]");
    expect(plainText(blocks, "keep")).toBe("共44个。[1]");
    expect(plainText(blocks, "drop")).toBe("共44个。");
  });

  test("gives lists their bullets and tables their tabs", () => {
    const blocks = parseMarkdown("- 甲\n- 乙\n\n| a | b |\n| --- | --- |\n| c | d |");
    expect(plainText(blocks, "keep")).toBe("- 甲\n- 乙\na\tb\nc\td");
  });
});

describe("finishedSentences", () => {
  test("holds the last sentence back until something follows it", () => {
    expect(finishedSentences("第一句。第二句。", false)).toEqual(["第一句。"]);
    expect(finishedSentences("第一句。第二句。第", false)).toEqual(["第一句。", "第二句。"]);
  });

  test("gives the rest when the text is whole", () => {
    expect(finishedSentences("第一句。没有句号", true)).toEqual(["第一句。", "没有句号"]);
  });

  test("keeps closing quotation marks with their sentence", () => {
    expect(finishedSentences("他说：“好。”走了。", true)).toEqual(["他说：“好。”", "走了。"]);
  });

  test("does not take a decimal point for an end", () => {
    expect(finishedSentences("It was 183.04 billion. Then more.", true)).toEqual([
      "It was 183.04 billion.",
      "Then more.",
    ]);
  });

  test("says each sentence once, however the text grows", () => {
    const text = "甲。乙！丙？\n丁；Five. Six.";
    const said: string[] = [];
    for (let end = 0; end <= text.length; end += 1) {
      said.push(...finishedSentences(text.slice(0, end), false).slice(said.length));
    }
    said.push(...finishedSentences(text, true).slice(said.length));
    expect(said).toEqual(["甲。", "乙！", "丙？", "丁；", "Five.", "Six."]);
  });
});
