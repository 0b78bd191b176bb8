import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_INDEX_FOLDER, loadFolder } from "../../src/adapters/index-folder.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { lookupSet, scoreLookups } from "./score.ts";

/** What was reached; a change that loses more than a look-up or two is a step back. */
const FLOORS = [
  ["practice", 0.95, 0.99],
  ["held-back", 0.85, 0.95],
] as const;

describe("look-ups as typed during a call", () => {
  let corpus: Corpus;
  beforeAll(async () => {
    ({ corpus } = await loadFolder(DEFAULT_INDEX_FOLDER));
  });

  test.each(FLOORS)("of the %s set find their figure first and among three", async (name, first, third) => {
    const { at1, at3 } = await scoreLookups(lookupSet(name), corpus);
    expect(at1).toBeGreaterThanOrEqual(first);
    expect(at3).toBeGreaterThanOrEqual(third);
  });
});
