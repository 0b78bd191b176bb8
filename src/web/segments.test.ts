import { expect, test } from "vitest";
import { random } from "../../test/support/random.ts";
import { segments, type TextSpan } from "./segments.ts";

const shown = (text: string, spans: readonly TextSpan[]) =>
  segments(text, spans)
    .map(({ text: run, marked }) => (marked ? `[${run}]` : run))
    .join("");

test.each<[string, TextSpan[], string]>([
  [
    "高新区面积44.03平方公里",
    [
      [0, 3],
      [3, 5],
    ],
    "[高新区面积]44.03平方公里",
  ],
  [
    "高新区面积",
    [
      [3, 5],
      [0, 2],
    ],
    "[高新]区[面积]",
  ],
  [
    "高新区面积",
    [
      [0, 4],
      [2, 5],
    ],
    "[高新区面积]",
  ],
  ["高新区", [], "高新区"],
  [
    "高新区",
    [
      [-5, 1],
      [2, 99],
    ],
    "[高]新[区]",
  ],
  [
    "高新区",
    [
      [2, 1],
      [Number.NaN, Number.NaN],
      [1, 1],
    ],
    "高新区",
  ],
  ["a😀b", [[2, 3]], "a[😀]b"],
  ["", [[0, 1]], ""],
])("%j with %j is shown as %s", (text, spans, expected) => {
  expect(shown(text, spans)).toBe(expected);
});

test("whatever the spans, the text is whole and neighbours differ", () => {
  const next = random(3);
  const text = "镇江😀高新区<b>2025</b>年\n面积";
  for (let round = 0; round < 500; round++) {
    const spans = Array.from({ length: Math.floor(next() * 5) }, (): TextSpan => {
      const start = Math.floor(next() * 30) - 4;
      return [start, start + Math.floor(next() * 8) - 1];
    });
    const found = segments(text, spans);
    expect(found.map((segment) => segment.text).join("")).toBe(text);
    expect(found.every(({ text: run }) => run.isWellFormed() && run !== "")).toBe(true);
    expect(found.some(({ marked }, at) => at > 0 && marked === found[at - 1]?.marked)).toBe(false);
  }
});
