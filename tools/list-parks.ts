import { z } from "zod";
import { knownItem, listed } from "../src/core/knowledge/listed.ts";
import { defineTool } from "./define.ts";
import { pooled } from "./pooled.ts";
import { pageFields, pageInput, things, wordsField } from "./record-result.ts";
import { linked } from "./result.ts";

export const listParksTool = defineTool({
  name: "list_parks",
  title: "List parks",
  description: "Zhenjiang's development zones and industrial parks: names, kind, level, area, district.",
  input: z.strictObject({
    query: wordsField.optional().describe("Part of a name."),
    ...pageInput(20),
  }),
  output: z.object({ parks: things, ...pageFields }),
  lists: ["parks"],
  async run({ query, limit, offset }, context) {
    const { corpus } = context;
    const found = listed(corpus.knowledge, "parks", { q: query });
    const next = offset + limit;
    const items = found.slice(offset, next).map((record) => {
      const { id, name, nameEn, kind, sources, named, level, area, district } = knownItem(record, corpus);
      return { id, name, nameEn, kind, sources, named, level, area, district };
    });
    const shown = pooled(items, corpus);
    return {
      parks: shown.items,
      total: found.length,
      ...(next < found.length && { nextOffset: next }),
      citations: linked(shown.citations, context),
      asOf: corpus.info.asOf,
    };
  },
});
