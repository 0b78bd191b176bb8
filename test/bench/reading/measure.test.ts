import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { containsAny, figuresOf, readAll } from "./measure.ts";
import type { Given } from "./reader.ts";
import { wordOverlap } from "./readers/word-overlap.ts";
import { OUR_READER } from "./readers.ts";
import type { ReadingRow } from "./run.ts";
import { OFF_TOPIC, readingSets } from "./sets.ts";
import { readingTables } from "./tables.ts";

const QUESTIONS = [
  { q: "甲", ans: ["四百", "400"], gold: ["p1"] },
  { q: "乙", ans: ["五百"], gold: ["p2"] },
  { q: "丙", ans: ["六百"], gold: ["p3"] },
  { q: "丁", ans: ["七百"], gold: ["p4"] },
];
const GIVEN: ReadonlyMap<string, Given> = new Map([
  ["甲", { text: "共 ４００ 人", from: ["p1"] }],
  ["乙", { text: "五千", from: ["p2", "p9"] }],
  ["丙", { text: null, from: [] }],
  ["丁", { text: "第七百貨公司裏", from: ["p8"] }],
]);

describe("figures of reading", () => {
  it("count declined answers as wrong, and take lengths of given ones alone", async () => {
    const nothing: Given = { text: null, from: [] };
    const outcomes = await readAll(async (question) => GIVEN.get(question) ?? nothing, QUESTIONS, ["warm"]);
    expect(figuresOf(outcomes)).toMatchObject({
      questions: 4,
      contains: 0.5,
      containsAnswered: 2 / 3,
      declined: 0.25,
      rightPassage: 2 / 3,
      lengthP50: 7,
      lengthP90: 7,
    });
  });

  it("compare in one script and width, and not within a longer number", () => {
    expect(containsAny("位於鎮江", ["镇江"])).toBe(true);
    expect(containsAny("1400", ["400"])).toBe(false);
  });
});

describe("the sets of reading", () => {
  it("take every so-many-th question, in each language, and say what is missing", () => {
    const folder = mkdtempSync(join(tmpdir(), "sets-"));
    const lines = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join("\n");
    const asked = ["一", "二", "三"].map((q) => ({ id: q, q, en: `${q}?`, gold: ["x:1"], ans: ["a"] }));
    writeFileSync(join(folder, "xquad.corpus.jsonl"), lines([{ id: "x:1", title: "", text: "甲" }]));
    writeFileSync(join(folder, "xquad.queries.jsonl"), lines(asked));
    const { sets, skipped } = readingSets(folder, [], 2);
    rmSync(folder, { recursive: true });
    expect(sets.flatMap(({ kinds }) => kinds.map(({ name, questions }) => [name, questions.length]))).toEqual(
      [
        ["xquad", 2],
        ["xquad, asked in English", 2],
      ],
    );
    expect(sets[0]?.kinds[1]?.questions[1]).toMatchObject({ q: "三?", ans: ["a"], gold: ["x_1"] });
    expect(skipped.map((line) => line.split(":")[0])).toEqual(["skipped cmrc", "skipped drcd"]);
  });
});

describe("the sentence by word overlap", () => {
  it("shares the rarest with the question, and is the shortest of equals", async () => {
    const passages = [
      { id: "a", title: "", text: "这座桥很长。这座桥建于1930年，很长。" },
      { id: "b", title: "", text: "另一座桥建于1930年，非常长！这座城很大。" },
      { id: "c", title: "", text: "桥建于1930年。" },
    ];
    const read = await wordOverlap.open(passages, "");
    expect(await read("桥建于1930年吗")).toEqual({ text: "桥建于1930年。", from: ["c"] });
    expect(await read("城很大")).toEqual({ text: "这座城很大。", from: ["b"] });
    expect(await read("hello")).toEqual({ text: null, from: [] });
  });
});

describe("the tables of reading", () => {
  const row = (over: Partial<ReadingRow>): ReadingRow => ({
    reader: OUR_READER,
    name: "this project",
    kind: "cmrc",
    offTopic: false,
    passages: 1104,
    questions: 2064,
    contains: 0.83,
    containsAnswered: 0.85,
    declined: 0.04,
    rightPassage: 0.97,
    lengthP50: 121,
    lengthP90: 150,
    cpuP50: 2,
    cpuMean: 3,
    ...over,
  });

  it("set goals beside our figures, whatever the others reach", () => {
    const [goals, kind, strange] = readingTables([
      row({}),
      row({ reader: "orama", name: "Orama", contains: 1 }),
      row({ kind: OFF_TOPIC, offTopic: true, declined: 0.98 }),
    ]);
    expect(goals?.rows.slice(1).map((cells) => cells.slice(1))).toEqual([
      ["≥ 82 %", "83.0 %", "met"],
      ["≤ 120 characters", "121", "missed"],
      ["≥ 97 %", "98.0 %", "met"],
      ["≥ 95 %", "96.0 %", "met"],
    ]);
    expect(kind?.heading).toBe("cmrc: 2,064 questions, 1,104 passages");
    expect(strange?.rows[1]).toEqual([OFF_TOPIC, "2,064", "98.0 %", "96.0 %", "2.00"]);
  });

  it("say what was not measured", () => {
    expect(readingTables([])[0]?.rows[1]?.at(-1)).toBe("not measured");
  });
});
