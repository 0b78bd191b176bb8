import type { Answer, Turn } from "../../src/core/answer/answer.ts";
import { type GoldenCase, goldenCase } from "./cases.ts";
import type { Client } from "./client.ts";
import { type Result, run } from "./run.ts";
import type { Role } from "./sets.ts";
import type { Sources } from "./sources.ts";

const BODY = "新签约项目44个。";
const sources: Sources = { seeds: new Map([["004", BODY]]), origins: new Map([["a", "004"]]) };

export function caseOf(id: string, over: Record<string, unknown> = {}): GoldenCase {
  return goldenCase.parse({
    id,
    lang: "zh-Hans",
    persona: "staff",
    type: "number",
    turns: [`问${id}`],
    expect: "answer",
    must: [["44"]],
    must_not: [],
    evidence: [{ seed: "004", title: "新签约", quote: "新签约项目44个" }],
    ...over,
  });
}

export const DECLINED = caseOf("u1", { type: "unanswerable", expect: "abstain", must: [], evidence: [] });

export function answerOf(prose: string, cites: boolean): Answer {
  const place = { articleId: "a", passageId: "a:1", title: "新签约", source: "", published: null, url: null };
  const citation = { index: 1, ...place, quote: BODY, start: 0, end: BODY.length, lang: "zh-Hans" as const };
  const rest = { suggestions: [], asOf: null, mode: "extractive" as const };
  return { id: "x", answer: prose, abstained: !cites, citations: cites ? [citation] : [], ...rest };
}

function fake(ask: (turns: readonly Turn[]) => Answer): Client {
  return { ask: async (turns) => ask(turns), body: async () => BODY };
}

/** Asks made-up cases of one file `mine`; the question of case `f1` is `问f1`. */
export async function resultsOf(
  cases: GoldenCase[],
  ask: (turns: readonly Turn[]) => Answer,
  role: Role | null = null,
): Promise<Result[]> {
  return run([{ name: "mine", role, cases }], { client: fake(ask), sources });
}
