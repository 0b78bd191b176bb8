import { beforeAll, describe, expect, it } from "vitest";
import { inProcessClient } from "./in-process.ts";
import { fallen, readLevels } from "./level.ts";
import { houseQuestions } from "./questions.ts";
import { type Result, run } from "./run.ts";
import { readSources } from "./sources.ts";

let results: Result[] = [];

beforeAll(async () => {
  results = await run(houseQuestions(), { client: await inProcessClient(), sources: readSources() });
}, 120_000);

/** Names a case that went wrong; of one that is held out only its set. */
function named({ role, file, golden }: Result, what: string): string {
  return role === "held out" ? file : `${golden.id}: ${what}`;
}

describe("the service on all golden questions", () => {
  it("quotes articles and raw texts verbatim", () => {
    expect(
      results.flatMap((result) => result.verdict.nonVerbatim.map((quote) => named(result, quote))),
    ).toEqual([]);
  });

  it("states no number that its quotes do not hold", () => {
    expect(
      results.flatMap((result) => result.verdict.unsupported.map((number) => named(result, number))),
    ).toEqual([]);
  });

  it("states nothing without a citation", () => {
    expect(
      results.filter(({ verdict }) => verdict.uncited).map((result) => named(result, result.answer.answer)),
    ).toEqual([]);
  });

  it("keeps the level reached, in every set", () => {
    expect(fallen(readLevels(), results)).toEqual([]);
  });
});
