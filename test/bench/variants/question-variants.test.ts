import { expect, test } from "vitest";
import { numbersOtherwise } from "./numbers-otherwise.ts";
import { inPinyin, swap, typo } from "./question-variants.ts";

const QUESTIONS = ["锣鼓经常用的节奏型称为什么？", "镇江高新区的面积是多少？", "北宋路制具体包含什么内容？"];

test("a variant depends on the question and its seed alone", () => {
  for (const vary of [typo, swap, inPinyin])
    for (const question of QUESTIONS) expect(vary(question, "a")).toBe(vary(question, "a"));
});

test("a typo changes one character", () => {
  for (const question of QUESTIONS) {
    const varied = typo(question, "1") ?? "";
    expect(varied).toHaveLength(question.length);
    expect([...varied].filter((character, at) => character !== question[at])).toHaveLength(1);
  }
});

test("a swap changes the order of two neighbours", () => {
  for (const question of QUESTIONS) {
    const varied = swap(question, "1") ?? "";
    const changed = [...varied].flatMap((character, at) => (character === question[at] ? [] : [at]));
    expect(changed).toHaveLength(2);
    expect(varied[changed[0] ?? 0]).toBe(question[changed[1] ?? 0]);
    expect([...varied].sort()).toEqual([...question].sort());
  }
});

test("one word is written in letters", () => {
  expect(inPinyin("镇江？", "1")).toBe("zhenjiang？");
  for (const question of QUESTIONS) expect(inPinyin(question, "1")).toMatch(/^[^a-z]*[a-z]+[^a-z]*$/);
});

test("a question without a content word has no variant", () => {
  for (const vary of [typo, swap, inPinyin]) expect(vary("是什么？", "1")).toBeNull();
});

test.each([
  ["2025年签约多少？", "二〇二五年签约多少？"],
  ["增长15.5%的", "增长百分之十五点五的"],
  ["位列第80位", "位列第八十位"],
  ["共1,104家", "共1104家"],
  ["投资1700亿元", "投资一千七百亿元"],
  ["建设十二个园区", "建设12个园区"],
  ["105个项目", "一百零五个项目"],
])("figures are written otherwise: %s", (question, other) => {
  expect(numbersOtherwise(question)).toBe(other);
});

test("figures of names stay", () => {
  for (const question of ["C919何时首飞？", "1+3+X是什么？", "什么是5G？"])
    expect(numbersOtherwise(question)).toBeNull();
});
