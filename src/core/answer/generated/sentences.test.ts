import { describe, expect, test } from "vitest";
import { readSentence, sentenceCutter } from "./sentences.ts";

/** The sentences of a text that comes in deltas of `size` characters. */
function cut(text: string, size: number): string[] {
  const cutter = sentenceCutter();
  const found: string[] = [];
  for (let at = 0; at < text.length; at += size) found.push(...cutter.push(text.slice(at, at + size)));
  return [...found, ...cutter.end()].map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

describe("sentenceCutter", () => {
  test.each([
    ["甲是一[1]。乙是二[2]。", ["甲是一[1]。", "乙是二[2]。"]],
    ["甲是一。[1][2]乙是二！【3】", ["甲是一。[1][2]", "乙是二！【3】"]],
    ["A is 1.5 [1]. B is Co. Ltd. of C [2].", ["A is 1.5 [1].", "B is Co. Ltd. of C [2]."]],
    ["1. 甲[1]\n2. 乙[1]\n3. 丙[1]", ["1. 甲[1]", "2. 乙[1]", "3. 丙[1]"]],
    ["他说：“好。”[1]乙[2]。", ["他说：“好。”[1]", "乙[2]。"]],
    ["<think>甲[1]。\n\n乙</think>丙[1]。", ["丙[1]。"]],
    ["甲[1]。半句没有说", ["甲[1]。"]],
    ["<think>一直在想", []],
    ["", []],
  ])("cuts %j alike, however it comes", (text, sentences) => {
    for (const size of [1, 2, 3, 7, 100]) expect(cut(text, size)).toEqual(sentences);
  });

  test("gives a sentence out as soon as what follows shows that no marker comes", () => {
    const cutter = sentenceCutter();
    expect(cutter.push("甲[1]。")).toEqual([]);
    expect(cutter.push("[")).toEqual([]);
    expect(cutter.push("2]")).toEqual([]);
    expect(cutter.push("乙")).toEqual(["甲[1]。[2]"]);
  });

  test("gives up in pieces what has no end", () => {
    const cutter = sentenceCutter();
    expect(cutter.push("哈".repeat(1300))).toHaveLength(2);
  });
});

describe("readSentence", () => {
  test.each([
    ["甲是一[1][2]。", "甲是一。", [1, 2], false],
    ["甲【1，3】是一［2］。", "甲是一。", [1, 3, 2], false],
    ["甲是一。[1]", "甲是一。", [1], false],
    ["- **甲**[1]", "甲", [1], true],
    ["2、甲[1]", "甲", [1], true],
    ["2.5亿元[1]。", "2.5亿元。", [1], false],
    ["甲[链接](javascript:alert(1))乙[1]。", "甲链接)乙。", [1], false],
    ["甲<script src=//evil.example>乙[1]。", "甲乙。", [1], false],
    ["甲![](http://evil.example/?q=1)[1]。", "甲。", [1], false],
    ["详见https://evil.example/a?b=c[1]。", "详见。", [1], false],
    ["没有来源。", "没有来源。", [], false],
  ])("reads %j", (raw, text, markers, item) => {
    expect(readSentence(raw)).toEqual({ text, markers, item });
  });
});
