import { describe, expect, test } from "vitest";
import { cleanText, maxQuestionLength, questionText } from "./question-text.ts";

describe("cleanText", () => {
  test.each([
    ["control characters", "镇\u0000江\u0007高\u001b新\u009f区", "镇江高新区"],
    ["bidirectional overrides", "\u202e镇江\u2066高新区\u2069\u200f", "镇江高新区"],
    ["byte order marks and zero-width spaces", "\ufeff镇\u200b江\u2060高新区", "镇江高新区"],
    ["invisible tags", "镇江\u{e0041}\u{e007f}高新区", "镇江高新区"],
    ["lone surrogates", "镇江\ud83d高新区\udc00", "镇江高新区"],
    ["space at the ends", " \n镇江 高新区\t\u3000", "镇江 高新区"],
  ])("removes %s", (_, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  test("keeps line breaks, emoji with joiners, rare characters and every script", () => {
    const text = "第一行\n第二行\t👩‍💻 𠮷野家 مرحبا 투자 投資";
    expect(cleanText(text)).toBe(text);
  });
});

describe("questionText", () => {
  test.each(["", "   ", "\u0000\u202e\ud800", "\u3000"])("refuses %j as empty", (text) => {
    expect(questionText.safeParse(text).error?.issues[0]?.message).toMatch(/^The question is empty/);
  });

  test("accepts the longest question and refuses one character more, naming both lengths", () => {
    const longest = "镇".repeat(maxQuestionLength);
    expect(questionText.parse(`  ${longest}\n`)).toBe(longest);
    const message = questionText.safeParse(`${longest}江`).error?.issues[0]?.message;
    expect(message).toMatch(/^The question has 2001 characters; at most 2000 are read/);
  });
});
