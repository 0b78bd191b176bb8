import { z } from "zod";
import { answerCarriers, carrierRequest } from "../src/core/knowledge/match-requests.ts";
import { defineTool } from "./define.ts";
import { looseItems, matchFields, matchItems } from "./match-result.ts";
import { linked } from "./result.ts";

export const findCarriersTool = defineTool({
  name: "find_carriers",
  title: "Find sites",
  description:
    "Buildings, workshops and land in Zhenjiang for a need: what fits, what does not, and what the articles leave open (free space, price), each with its source.",
  input: carrierRequest,
  output: z.object({
    carriers: matchItems,
    parks: looseItems.describe("For the industry, without a named building."),
    nearest: matchItems.describe("Where nothing fits."),
    notRead: looseItems.describe("Words that were not understood."),
    ...matchFields,
  }),
  lists: ["parks", "nearest", "carriers"],
  async run(request, context) {
    const result = answerCarriers(context.corpus, request);
    return { ...result, citations: linked(result.citations, context) };
  },
});
