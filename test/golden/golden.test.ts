import { beforeAll, describe, expect, it } from "vitest";
import { HOUSE_GATES, shortfalls } from "./gates.ts";
import { inProcessClient } from "./in-process.ts";
import { houseQuestions } from "./questions.ts";
import { type Result, run } from "./run.ts";
import { scoreOf } from "./score.ts";
import { readSources } from "./sources.ts";

let results: Result[] = [];

beforeAll(async () => {
  results = await run(houseQuestions(), { client: await inProcessClient(), sources: readSources() });
}, 120_000);

describe("the service on all golden questions", () => {
  it("quotes articles and raw texts verbatim", () => {
    expect(
      results.flatMap(({ golden, verdict }) => verdict.nonVerbatim.map((quote) => `${golden.id}: ${quote}`)),
    ).toEqual([]);
  });

  it("states no number that its quotes do not hold", () => {
    expect(
      results.flatMap(({ golden, verdict }) =>
        verdict.unsupported.map((number) => `${golden.id}: ${number}`),
      ),
    ).toEqual([]);
  });

  it("states nothing without a citation", () => {
    expect(results.filter(({ verdict }) => verdict.uncited).map(({ golden }) => golden.id)).toEqual([]);
  });

  it("keeps the house gates on the questions we develop with", () => {
    const ours = results.filter(({ file }) => file === "dev");
    expect(shortfalls(scoreOf(ours), HOUSE_GATES)).toEqual([]);
  });
});
