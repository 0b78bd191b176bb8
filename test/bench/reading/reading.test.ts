import { describe, expect, it } from "vitest";
import { DATA } from "../data-folder.ts";
import { type PublicSet, readPublicSet, skippedSet, thinned } from "../retrieval/data.ts";
import { spread } from "../retrieval/measure.ts";
import { passageCorpus } from "../retrieval/passage-corpus.ts";
import { type Outcome, readAll } from "./measure.ts";
import type { Read } from "./reader.ts";
import { readFrom } from "./readers/ours.ts";

/**
 * The level reached, in questions, and how many fewer are let pass: a few may go the other way when something else gets better.
 * `npm run bench -- --only reading` measures all of them.
 */
const LEVEL = { answeredRightly: 54, strangersDeclined: 38, slack: 4 };
const PASSAGES = 160;
const QUESTIONS = 60;
const STRANGERS = 40;

const cmrc = readPublicSet(DATA, "cmrc");
const drcd = readPublicSet(DATA, "drcd");
const missing = skippedSet(DATA, cmrc === null ? "cmrc" : "drcd");

/** Every so-many-th passage, and the questions to them. */
function sampleOf({ passages, queries }: PublicSet): PublicSet {
  const kept = thinned(passages, PASSAGES);
  const ids = new Set(kept.map(({ id }) => id));
  const asked = queries.filter(({ gold }) => gold.some((id) => ids.has(id)));
  return { passages: kept, queries: spread(asked).slice(0, QUESTIONS) };
}

async function readerOf({ passages }: PublicSet): Promise<Read> {
  return readFrom(await passageCorpus(passages));
}

describe("answers from articles that nobody has seen", () => {
  it("keep the level of reading, and decline what nothing there answers", async (context) => {
    if (cmrc === null || drcd === null) return context.skip(missing);
    const sample = sampleOf(cmrc);
    const read = await readerOf(sample);
    const count = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean) =>
      outcomes.filter(holds).length;
    const own = await readAll(read, sample.queries, []);
    const strangers = await readAll(read, thinned(drcd.queries, STRANGERS), []);
    const rightly = count(own, ({ contains }) => contains);
    const declined = count(strangers, (outcome) => outcome.declined);
    expect(rightly, `of ${own.length} questions so many are answered rightly`).toBeGreaterThanOrEqual(
      LEVEL.answeredRightly - LEVEL.slack,
    );
    expect(declined, `of ${strangers.length} strangers so many are declined`).toBeGreaterThanOrEqual(
      LEVEL.strangersDeclined - LEVEL.slack,
    );
  });
});
