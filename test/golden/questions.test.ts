import { describe, expect, it } from "vitest";
import type { GoldenCase } from "./cases.ts";
import { gradeText, span } from "./grade.ts";
import { houseQuestions, tunedQuestions } from "./questions.ts";
import type { Role } from "./sets.ts";
import { readSeeds } from "./sources.ts";

const seeds = readSeeds();

/** Names a case that is wrong; of one that is held out the number alone, so that a failing test shows none of them. */
function naming(role: Role | null) {
  return (golden: GoldenCase, index: number, what: string) =>
    role === "held out" ? `question ${index + 1}` : `${golden.id}: ${what}`;
}

describe.each(houseQuestions())("the questions of $name", ({ role, cases }) => {
  const named = naming(role);

  it("quote evidence that stands in its seed, in 10 to 80 characters", () => {
    const wrong = cases.flatMap((golden, index) =>
      golden.evidence
        .filter(
          ({ seed, quote }) =>
            quote.length < 10 || quote.length > 80 || span(seeds.get(seed) ?? "", quote) === null,
        )
        .map(({ quote }) => named(golden, index, quote)),
    );
    expect(wrong).toEqual([]);
  });

  it("name articles whose title stands in the same seed", () => {
    const wrong = cases.flatMap((golden, index) =>
      golden.evidence
        .filter(({ seed, title }) => span(seeds.get(seed) ?? "", title) === null)
        .map(({ title }) => named(golden, index, title)),
    );
    expect(wrong).toEqual([]);
  });

  it("forbid nothing that their own evidence says", () => {
    const wrong = cases.flatMap((golden, index) => {
      const { hit } = gradeText(golden, golden.evidence.map(({ quote }) => quote).join("；"));
      return hit.map((string) => named(golden, index, string));
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

  it("are halved into those looked at and those held out, and only the former are handed out for work", () => {
    const roles = new Map(houseQuestions().map(({ name, role }) => [name, role]));
    expect([...roles]).toEqual([
      ["dev", "tuned on"],
      ["tuning", "tuned on"],
      ["second-a", "tuned on"],
      ["practice-1", "tuned on"],
      ["practice-declines", "tuned on"],
      ["practice-2", "tuned on"],
      ["third-a", "tuned on"],
      ["practice-compare", "tuned on"],
      ["held-out", "held out"],
      ["second-b", "held out"],
      ["third-b", "held out"],
    ]);
    expect(tunedQuestions().map(({ name }) => name)).toEqual([
      "dev",
      "tuning",
      "second-a",
      "practice-1",
      "practice-declines",
      "practice-2",
      "third-a",
      "practice-compare",
    ]);
  });
});
