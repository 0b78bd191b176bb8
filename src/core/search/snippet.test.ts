import { expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import type { Span } from "./highlight.ts";
import { SNIPPET_MAX, snippetOf } from "./snippet.ts";

const filler = "这一句只是为了让段落足够长而写在这里的。";

function snippet(text: string, ...marked: string[]): string | null {
  const spans = marked.flatMap((word): Span[] =>
    [...text.matchAll(new RegExp(word, "g"))].map(({ index }) => [index, index + word.length]),
  );
  const found = snippetOf(text, spans);
  return found && text.slice(found.start, found.end);
}

test("a short passage needs none", () => {
  expect(snippet("高新区面积44.03平方公里。", "面积")).toBeNull();
});

test("it is the whole sentences that hold most of what is marked", () => {
  const text = `${filler.repeat(8)}高新区面积44.03平方公里。其中工业用地一半。${filler.repeat(8)}面积不详。`;
  expect(snippet(text, "高新区", "面积", "工业")).toBe("高新区面积44.03平方公里。其中工业用地一半。");
});

test("one wording counts once, however often it stands there", () => {
  const text = `${"镇江镇江镇江镇江。".repeat(3)}${filler.repeat(8)}镇江人才公寓。${filler.repeat(3)}`;
  expect(snippet(text, "镇江", "人才公寓")).toBe("镇江人才公寓。");
});

test("a long sentence is cut between its clauses, figures stay whole", () => {
  const clause = "园区继续推进各项建设，";
  const text = `${clause.repeat(16)}总投资1,104.7亿元，${clause.repeat(16)}到此结束。`;
  expect(snippet(text, "总投资", "1,104.7")).toBe("总投资1,104.7亿元，");
});

test("without marks it is some part of the passage", () => {
  expect(snippet(filler.repeat(20))).toBe(filler);
});

test("it lies inside the passage, within its length, and cuts no character", () => {
  const next = random(5);
  const parts = [
    "句子。",
    "很长的文字",
    "，",
    "\n\n",
    " ",
    "😀😀",
    "word ",
    "1,104.7",
    "！",
    "标题",
  ] as const;
  for (let round = 0; round < 500; round++) {
    const text = Array.from({ length: Math.floor(next() * 200) }, () => pick(next, parts)).join("");
    const at = Math.floor(next() * text.length);
    const found = snippetOf(text, at + 3 <= text.length ? [[at, at + 3]] : []);
    if (found === null) {
      expect(text.length).toBeLessThanOrEqual(SNIPPET_MAX);
      continue;
    }
    expect(found.start).toBeGreaterThanOrEqual(0);
    expect(found.end).toBeLessThanOrEqual(text.length);
    expect(found.end - found.start).toBeLessThanOrEqual(SNIPPET_MAX);
    if (text.trim() !== "") expect(text.slice(found.start, found.end).isWellFormed()).toBe(true);
  }
});
