import { describe, expect, it } from "vitest";
import { gradeText, span } from "./grade.ts";
import { houseQuestions } from "./questions.ts";
import { readSeeds } from "./sources.ts";

const seeds = readSeeds();

describe.each(houseQuestions())("the questions of $name", ({ cases }) => {
  it("quote evidence that stands in its seed, in 10 to 80 characters", () => {
    const wrong = cases.flatMap(({ id, evidence }) =>
      evidence
        .filter(
          ({ seed, quote }) =>
            quote.length < 10 || quote.length > 80 || span(seeds.get(seed) ?? "", quote) === null,
        )
        .map(({ quote }) => `${id}: ${quote}`),
    );
    expect(wrong).toEqual([]);
  });

  it("name articles whose title stands in the same seed", () => {
    const wrong = cases.flatMap(({ id, evidence }) =>
      evidence
        .filter(({ seed, title }) => span(seeds.get(seed) ?? "", title) === null)
        .map(({ title }) => `${id}: ${title}`),
    );
    expect(wrong).toEqual([]);
  });

  it("forbid nothing that their own evidence says", () => {
    const wrong = cases.flatMap((golden) => {
      const { hit } = gradeText(golden, golden.evidence.map(({ quote }) => quote).join("；"));
      return hit.map((string) => `${golden.id}: ${string}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the questions together", () => {
  it("cover answering and declining, every kind of asker and all five languages", () => {
    const cases = houseQuestions().flatMap((file) => file.cases);
    expect(new Set(cases.map(({ expect: wanted }) => wanted))).toEqual(new Set(["answer", "abstain"]));
    expect(new Set(cases.map(({ persona }) => persona))).toEqual(new Set(["investor", "assistant", "staff"]));
    expect(new Set(cases.map(({ lang }) => lang))).toEqual(new Set(["zh-Hans", "zh-Hant", "en", "ja", "ko"]));
    expect(new Set(cases.map(({ type }) => type)).size).toBe(15);
  });
});
