import { z } from "zod";
import { answerIncentives, incentiveRequest } from "../src/core/knowledge/match-requests.ts";
import { defineTool } from "./define.ts";
import { looseItems, matchFields, matchItems } from "./match-result.ts";
import { linked } from "./result.ts";

export const matchIncentivesTool = defineTool({
  name: "match_incentives",
  title: "Match incentives",
  description:
    "Zhenjiang incentives for a company profile: each stated condition as met, not known or to be judged; amount, validity, the five notice fields; what to ask next. No promise of a grant.",
  // One incentive with its conditions, notice and citations is about 3 KB.
  input: incentiveRequest.extend({ limit: incentiveRequest.shape.limit.unwrap().default(5) }),
  output: z.object({
    matched: matchItems.describe("Testable conditions all met."),
    possible: matchItems.describe("Something is not known yet."),
    notMatched: z.int(),
    questions: looseItems.describe("What to ask the firm next."),
    ...matchFields,
  }),
  lists: ["possible", "matched"],
  async run(request, context) {
    const result = answerIncentives(context.corpus, request);
    return { ...result, citations: linked(result.citations, context) };
  },
});
