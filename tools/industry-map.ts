import { z } from "zod";
import { industryMap } from "../src/core/knowledge/industry-map.ts";
import { defineTool } from "./define.ts";
import { nameField, recordFields, things } from "./record-result.ts";
import { linked } from "./result.ts";

export const industryMapTool = defineTool({
  name: "industry_map",
  title: "Map industries",
  description:
    "Industries as chain, links, companies, parks and platforms; a list is empty where the articles name none.",
  input: z.strictObject({
    industry: nameField.optional().describe("Id or name of an industry or link."),
    park: nameField.optional().describe("Id or name."),
  }),
  output: z.object({ industries: things, ...recordFields }),
  lists: ["industries"],
  aliases: [["industry", "query", "name"]],
  async run(request, context) {
    const map = industryMap(context.corpus, request);
    return { ...map, citations: linked(map.citations, context) };
  },
});
