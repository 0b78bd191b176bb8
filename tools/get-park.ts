import { z } from "zod";
import { knownItem } from "../src/core/knowledge/listed.ts";
import { recordOrThrow } from "../src/core/knowledge/named.ts";
import { relatedTo } from "../src/core/knowledge/related.ts";
import { defineTool } from "./define.ts";
import { pooled } from "./pooled.ts";
import { nameField, recordFields, things } from "./record-result.ts";
import { linked } from "./result.ts";

export const getParkTool = defineTool({
  name: "get_park",
  title: "Get a park",
  description:
    "All that the articles say of one park, and its sites, incentives, projects, services and companies by id and name.",
  input: z.strictObject({ id: nameField.describe("Id or name.") }),
  output: z.object({
    park: z.looseObject({}),
    related: z.looseObject({}),
    notes: things,
    ...recordFields,
  }),
  lists: ["notes"],
  aliases: [["id", "park", "name"]],
  async run({ id }, context) {
    const { corpus } = context;
    const record = recordOrThrow(corpus, "parks", id);
    const { items, citations } = pooled([knownItem(record, corpus)], corpus);
    const { notes, ...park } = items[0] ?? {};
    return {
      park,
      related: relatedTo(corpus.knowledge, "parks", record.id),
      notes: things.parse(notes),
      citations: linked(citations, context),
      asOf: corpus.info.asOf,
    };
  },
});
