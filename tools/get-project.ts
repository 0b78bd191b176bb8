import { z } from "zod";
import { officeMembers } from "../src/core/desk/ledger/public-ledger.ts";
import { getProject } from "../src/core/knowledge/projects.ts";
import { speechOf } from "../src/core/knowledge/speech.ts";
import { defineTool } from "./define.ts";
import { pooled } from "./pooled.ts";
import { localeField, nameField, recordFields } from "./record-result.ts";
import { linked } from "./result.ts";

export const getProjectTool = defineTool({
  name: "get_project",
  title: "Get a project",
  description:
    "All that the articles say of one project, planned against actual; `updates` and `questions` are its office's word, uncited.",
  input: z.strictObject({ id: nameField.describe("Id or name."), locale: localeField }),
  output: z.object({ project: z.looseObject({}), ...recordFields }),
  aliases: [["id", "project", "name"]],
  async run({ id, locale }, context) {
    const { corpus, toTraditional } = context;
    const found = getProject(corpus, id, speechOf(locale, toTraditional));
    const { items, citations } = pooled([found], corpus);
    const office = await context.office?.(found.id);
    return {
      project: { ...items[0], ...officeMembers(office) },
      citations: linked(citations, context),
      asOf: corpus.info.asOf,
    };
  },
});
