import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { comparison } from "./compare.ts";
import { breaches, shortfalls } from "./gates.ts";
import { asJson, readRun } from "./kept-run.ts";
import { fallen, raised, readLevels, writeLevels } from "./level.ts";
import { answerOf, caseOf, DECLINED, resultsOf } from "./made-up.ts";
import type { Result } from "./run.ts";
import { scoreOf } from "./score.ts";

/** Gives the use of a folder that is gone afterwards. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "level-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const cases = [caseOf("f1"), caseOf("f2"), caseOf("f3"), caseOf("f4"), DECLINED];

/** Results in which the first so many cases are right. */
async function withRight(right: number, role: "tuned on" | "held out" = "tuned on") {
  return resultsOf(
    cases,
    ([turn]) => {
      const place = cases.findIndex(({ turns }) => turns[0] === turn?.content);
      const answers = place < right !== (place === cases.length - 1);
      return answers ? answerOf("44个[1]", true) : answerOf("未载明", false);
    },
    role,
  );
}

describe("what must be nil, and limits that are given", () => {
  it("fails on too few right, too many refusals and anything unfaithful", async () => {
    const gates = { minRight: 0.65, maxFalseRefusals: 0.15 };
    const good = scoreOf(await withRight(5));
    expect([...breaches(good), ...shortfalls(good, gates)]).toEqual([]);
    const silent = scoreOf(await resultsOf(cases, () => answerOf("未载明", false)));
    expect(shortfalls(silent, gates)).toEqual([
      "20.0 % right; expected at least 65.0 %",
      "100.0 % false refusals; expected at most 15.0 %",
    ]);
    expect([...breaches(silent), ...shortfalls(silent, {})]).toEqual([]);
    const invented = scoreOf(await resultsOf(cases.slice(0, 1), () => answerOf("44个,另有45个[1]", true)));
    expect(breaches(invented)).toEqual(["1 numbers stand in no cited quote; expected none"]);
  });
});

describe("the level reached", () => {
  it("forgives two questions and no third", async () => {
    const level = raised({}, await withRight(5));
    expect(fallen(level, await withRight(3))).toEqual([]);
    expect(fallen(level, await withRight(2))).toEqual([
      "mine: right 40.0 % (2 of 5), the level is 100.0 % (5 of 5): 3 questions worse, at most 2 allowed",
    ]);
  });

  it("is asked of every set", async () => {
    expect(fallen({}, await withRight(5))).toEqual([
      "mine: no level kept; keep one with 'npm run eval -- --write'",
    ]);
  });

  it("rises by what is better and falls only where that is said", async () => {
    const level = raised({}, await withRight(3));
    const better = raised(level, await withRight(4));
    expect(better["mine"]).toEqual({
      right: { count: 4, total: 5 },
      declines: { count: 0, total: 1 },
      falseRefusals: { count: 0, total: 4 },
    });
    expect(raised(better, await withRight(2))).toEqual(better);
    expect(raised(better, await withRight(2), true)["mine"]).toEqual({
      right: { count: 2, total: 5 },
      declines: { count: 0, total: 1 },
      falseRefusals: { count: 2, total: 4 },
    });
  });

  it("compares by rate where questions were added", async () => {
    const level = raised({}, (await withRight(5)).slice(0, 4));
    expect(fallen(level, await withRight(3))).toEqual([]);
  });

  it("is read as it was written, and a file that is none names the command", async () => {
    const level = raised({}, await withRight(4));
    inFolder((folder) => {
      const file = writeLevels(level, join(folder, "level.json"));
      expect(readLevels(file)).toEqual(level);
      writeFileSync(file, '{"mine": 92}');
      expect(() => readLevels(file)).toThrow("write it with 'npm run eval -- --write'");
    });
  });
});

describe("comparing two runs", () => {
  const kept = (results: Result[]) =>
    inFolder((folder) => {
      const open = results.filter(({ role }) => role !== "held out");
      writeFileSync(join(folder, "run.json"), JSON.stringify(asJson(results, open)));
      return readRun(join(folder, "run.json"));
    });

  it("names what was gained and lost, with both answers, and how often chance does as much", async () => {
    const told = comparison(kept(await withRight(2)), kept(await withRight(4)));
    expect(told).toMatch(/mine +40\.0 % → 80\.0 % \(\+2\) +0\.0 % → 0\.0 % \(±0\) +50\.0 % → 0\.0 % \(−2\)/);
    expect(told).toContain(
      "gained: f3 (mine, number)\n  asked   问f3\n  before  (abstained) 未载明\n  after   44个[1]",
    );
    expect(told).toContain(
      "2 gained, 0 lost of 5 (as uneven by chance: 50.0 %); 0 answers changed without that",
    );
  });

  it("tells of what is held out nothing but rates", async () => {
    const told = comparison(kept(await withRight(2, "held out")), kept(await withRight(5, "held out")));
    expect(told).toContain("40.0 % → 100.0 % (+3)");
    expect(told).not.toMatch(/f3|问|44|未载明/);
  });
});
