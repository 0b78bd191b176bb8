import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCases } from "./cases.ts";
import { foldCharacter } from "./fold.ts";
import { evidenceOk, find, gradeText, overlaps, span } from "./grade.ts";
import { norm } from "./normalise.ts";
import { readSeeds } from "./sources.ts";

const range = z.tuple([z.number(), z.number()]).nullable();
const line = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("answer"),
    case: z.string(),
    why: z.string(),
    answer: z.string(),
    citations: z.array(z.tuple([z.string(), z.string()])),
    missing: z.array(z.array(z.string())),
    hit: z.array(z.string()),
    evidence: z.boolean(),
  }),
  z.object({ kind: z.literal("norm"), in: z.string(), out: z.string() }),
  z.object({ kind: z.literal("find"), alternative: z.string(), text: z.string(), out: z.array(z.number()) }),
  z.object({ kind: z.literal("span"), seed: z.string(), quote: z.string(), out: range }),
  z.object({
    kind: z.literal("overlaps"),
    seed: z.string(),
    cited: z.string(),
    evidence: z.string(),
    least: z.number(),
    out: z.boolean(),
  }),
]);
type Line = z.infer<typeof line>;
const lines = readFileSync("test/golden/verdicts.jsonl", "utf8")
  .trimEnd()
  .split("\n")
  .map((text) => line.parse(JSON.parse(text)));

function recorded<K extends Line["kind"]>(kind: K): Array<Extract<Line, { kind: K }>> {
  const isKind = (entry: Line): entry is Extract<Line, { kind: K }> => entry.kind === kind;
  return lines.filter(isKind);
}

const record = {
  answers: recorded("answer"),
  norm: recorded("norm"),
  find: recorded("find"),
  span: recorded("span"),
  overlaps: recorded("overlaps"),
};

const cases = new Map(readCases("seeds/questions/dev.jsonl").map((golden) => [golden.id, golden]));
const seeds = readSeeds();

function caseOf(id: string) {
  const golden = cases.get(id);
  if (golden === undefined)
    throw new Error(`verdicts.jsonl names case ${id}, which seeds/questions/dev.jsonl does not hold`);
  return golden;
}

function seedOf(name: string): string {
  const text = seeds.get(name);
  if (text === undefined) throw new Error(`verdicts.jsonl names seed ${name}, which seeds/raw does not hold`);
  return text;
}

/** The record counts code points; JavaScript finds UTF-16 positions. */
function codePoints(text: string, utf16: number): number {
  return [...text.slice(0, utf16)].length;
}

describe("the grader, beside the reference grader's recorded verdicts", () => {
  it("finds the same groups missing and the same forbidden strings", () => {
    expect(record.answers.length).toBeGreaterThan(150);
    const ours = record.answers.map(({ case: id, why, answer }) => ({
      id,
      why,
      ...gradeText(caseOf(id), answer),
    }));
    const theirs = record.answers.map(({ case: id, why, missing, hit }) => ({ id, why, missing, hit }));
    expect(ours).toEqual(theirs);
  });

  it("accepts and refuses the same evidence", () => {
    const ours = record.answers.map(({ case: id, why, citations }) => {
      const cited = citations.map(([seed, quote]) => ({ seed, quote }));
      return { id, why, evidence: evidenceOk(caseOf(id), cited, seeds) };
    });
    expect(ours).toEqual(record.answers.map(({ case: id, why, evidence }) => ({ id, why, evidence })));
  });

  it("normalises the same", () => {
    expect(record.norm.map((entry) => norm(entry.in))).toEqual(record.norm.map((entry) => entry.out));
  });

  it("finds alternatives at the same places", () => {
    const ours = record.find.map(({ alternative, text }) =>
      find(alternative, text).map((at) => codePoints(text, at)),
    );
    expect(ours).toEqual(record.find.map((entry) => entry.out));
  });

  it("locates quotes at the same places", () => {
    expect(record.span.map(({ seed, quote }) => span(seedOf(seed), quote))).toEqual(
      record.span.map((entry) => entry.out),
    );
    const shared = record.overlaps.map(({ seed, cited, evidence, least }) =>
      overlaps(seedOf(seed), cited, evidence, least),
    );
    expect(shared).toEqual(record.overlaps.map((entry) => entry.out));
  });
});

const REFERENCE_TABLE = "../shared/eval/t2s.json";

describe("the 繁→简 table", () => {
  it.skipIf(!existsSync(REFERENCE_TABLE))(
    "agrees with the reference table on every normalised character",
    () => {
      const table = new Map(
        Object.entries(
          z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(REFERENCE_TABLE, "utf8"))),
        ),
      );
      const differing: string[] = [];
      for (let code = 0x80; code < 0x110000; code += 1) {
        if (code >= 0xd800 && code < 0xe000) continue;
        const character = String.fromCodePoint(code);
        if (character.normalize("NFKC") !== character) continue;
        if (foldCharacter(character) !== (table.get(character) ?? character)) differing.push(character);
      }
      expect(differing).toEqual([]);
    },
  );

  it("folds regional forms and keeps characters of ordinary 简体 words", () => {
    expect([..."鎮衞裏敍乾么著"].map(foldCharacter).join("")).toBe("镇卫里叙乾么著");
  });
});
