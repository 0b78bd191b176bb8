import { z } from "zod";
import { answerServices, serviceRequest } from "../src/core/knowledge/match-requests.ts";
import { defineTool } from "./define.ts";
import { matchFields, matchItems } from "./match-result.ts";
import { linked } from "./result.ts";

export const matchServicesTool = defineTool({
  name: "match_services",
  title: "Match services",
  description:
    "Services in Zhenjiang for a firm's need (finance, IP, talent …): what they offer, who runs them, how fast they answer, which office to ask next.",
  input: serviceRequest,
  output: z.object({
    needs: z.array(z.string()),
    services: matchItems,
    unmet: z.array(z.string()).describe("Needs without a service."),
    ...matchFields,
  }),
  lists: ["services"],
  async run(request, context) {
    const result = answerServices(context.corpus, request);
    return { ...result, citations: linked(result.citations, context) };
  },
});
