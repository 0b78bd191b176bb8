import { z } from "zod";
import { listProjects, MOST_PROJECTS, projectStatus } from "../src/core/knowledge/projects.ts";
import { speechOf } from "../src/core/knowledge/speech.ts";
import { defineTool } from "./define.ts";
import { pooled } from "./pooled.ts";
import { localeField, nameField, pageFields, pageInput, things, wordsField } from "./record-result.ts";
import { linked } from "./result.ts";

export const listProjectsTool = defineTool({
  name: "list_projects",
  title: "List projects",
  description:
    "The project ledger: state, planned and actual progress, reason for delay, next step; 资料未载明 = not stated.",
  input: z.strictObject({
    query: wordsField.optional().describe("Words."),
    status: z
      .enum([...projectStatus.options, "unknown"])
      .optional()
      .describe("State."),
    park: nameField.optional().describe("Id or name."),
    industry: nameField.optional().describe("Id or name."),
    company: nameField.optional().describe("Id or name."),
    locale: localeField,
    ...pageInput(MOST_PROJECTS),
  }),
  output: z.object({ projects: things, counts: things, ...pageFields }),
  lists: ["projects"],
  async run({ query, locale, ...filter }, context) {
    const { corpus, toTraditional } = context;
    const speech = speechOf(locale, toTraditional);
    const { items, ...page } = listProjects(corpus, { ...filter, q: query }, speech);
    const brief = items.map(({ id, name, nameEn, aliases, kind, sources, named, state, ledger, park }) => ({
      id,
      name,
      nameEn,
      aliases,
      kind,
      sources,
      named,
      state,
      ledger,
      park,
    }));
    const shown = pooled(brief, corpus);
    return { ...page, projects: shown.items, citations: linked(shown.citations, context) };
  },
});
