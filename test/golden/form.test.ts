import { beforeAll, describe, expect, test } from "vitest";
import { ensureIndex } from "../../index/ensure.ts";
import { DEFAULT_INDEX_FOLDER, loadFolder } from "../../src/adapters/index-folder.ts";
import { toTraditional } from "../../src/adapters/opencc.ts";
import { type Answer, answer as answerShape, type Turn } from "../../src/core/answer/answer.ts";
import { answerFrom } from "../../src/core/answer/answer-question.ts";
import { unsupportedNumbers } from "../../src/core/answer/verify.ts";
import { workOut } from "../../src/core/answer/work-out.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { faultsOfForm } from "../scenarios/marked.ts";
import { tunedQuestions } from "./questions.ts";

let corpus: Corpus;
/** How many answers of each kind of view were seen: a kind that is never seen is not tested. */
const seen = new Map<string, number>();

beforeAll(async () => {
  await ensureIndex();
  ({ corpus } = await loadFolder(DEFAULT_INDEX_FOLDER));
}, 60_000);

/** Every answer of a conversation, with whether records speak in it. */
async function answersTo(
  questions: readonly string[],
): Promise<Array<{ answered: Answer; records: boolean }>> {
  const turns: Turn[] = [];
  const all: Array<{ answered: Answer; records: boolean }> = [];
  for (const content of questions) {
    turns.push({ role: "user", content });
    const workings = await workOut(corpus, { turns });
    const answered = answerShape.parse(answerFrom({ corpus, toTraditional, id: "any" }, workings));
    const { view, compared } = workings;
    const kind = view?.kind ?? (compared?.parks ? "parks" : compared?.records ? "records" : null);
    if (kind !== null) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    all.push({ answered, records: kind !== null && !answered.abstained });
    turns.push({ role: "assistant", content: answered.answer });
  }
  return all;
}

/** Numbers of an answer that stand in none of its quotations; ordinals of lists and markers are none. */
function unstated({ answer, citations }: Answer): string[] {
  const prose = answer
    .replace(/\[\d+\]/g, "")
    .replace(/^\d+\. /gm, "")
    .replaceAll("\\", "");
  return unsupportedNumbers(
    prose,
    citations.map(({ quote }) => quote),
  ).map((number) => `${number} is in no quotation`);
}

describe("the form of every answer to the open questions", () => {
  test.each(tunedQuestions().map(({ name, cases }) => ({ name, cases })))("$name", async ({ cases }) => {
    const faults: string[] = [];
    for (const { id, turns, lang } of cases) {
      for (const { answered, records } of await answersTo(turns)) {
        const { answer, citations, abstained } = answered;
        const found = faultsOfForm(answer, citations, abstained);
        // English renders the figures of sentences in its own units; records are held to their quotations in every language.
        const numbers = records && lang !== "en" ? unstated(answered) : [];
        faults.push(...[...found, ...numbers].map((fault) => `${id}: ${fault}`));
      }
    }
    expect(faults).toEqual([]);
  });

  test("has met every kind of view", () => {
    expect([...seen.keys()].sort()).toEqual(
      expect.arrayContaining([
        "carriers",
        "incentives",
        "industries",
        "parks",
        "projects",
        "records",
        "services",
      ]),
    );
  });
});

describe("what is wrong with a form", () => {
  const one = [{ index: 1 }];
  test.each([
    ["甲[2]", "marker 2 has no citation"],
    ["甲", "citation 1 has no marker"],
    ["undefined[1]", "something that is no text"],
    ["甲[1][1]", "a marker twice in a row"],
    ["有：\n\n- [1]", "an empty item"],
    ["甲[1]\n\n项目：", "a lead without a line below it"],
    ["| 甲 | 乙 |\n| --- | --- |\n| 丙[1] |", "a table whose rows are not alike"],
    ["| 甲[1] | 乙 |\n| --- | --- |", "a table whose rows are not alike"],
  ])("%j: %s", (text, fault) => {
    expect(faultsOfForm(text, one, false)).toContain(fault);
  });

  test.each([
    "甲[1]",
    "有：\n\n- **甲**[1]",
    "| 甲\\|[1] | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n—：未载明。",
    "甲[2\\][1]",
  ])("nothing with %j", (text) => {
    expect(faultsOfForm(text, one, false)).toEqual([]);
  });
});
