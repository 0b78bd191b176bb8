import { z } from "zod";
import { RECORDS, type RecordKind } from "../src/core/knowledge/knowledge.ts";

const ABOUT: Readonly<Record<RecordKind, string>> = {
  parks: "Development zones, industrial parks and clusters that firms settle in.",
  carriers: "载体: buildings, workshops, land and flats that a firm or its people can move into.",
  incentives: "惠企政策: favours that firms or people can get, and on which conditions.",
  projects: "Projects: what was planned, what was done, why not, what comes next.",
  industries: "Industries with their chains, firms and parks.",
  services: "Platforms, desks, mechanisms, loan products and research bodies for firms or citizens.",
  companies: "Firms and bodies that invest, build, run or partner.",
};

/** The JSON Schema (draft-07, which editors of YAML know best) of a file of records, as text. */
export function knowledgeSchema(kind: RecordKind): string {
  // "input": what has a default may be left out of the file.
  const { $schema, ...schema } = z.toJSONSchema(z.array(RECORDS[kind]), {
    target: "draft-7",
    io: "input",
  });
  const about = `${ABOUT[kind]} Each statement names its article and quotes it verbatim; npm run knowledge -- check proves it.`;
  return `${JSON.stringify({ $schema, title: kind, description: about, ...schema }, null, 2)}\n`;
}

/** The name of the schema file of a kind, in `knowledge/schema/`. */
export function schemaFile(kind: RecordKind): string {
  return `${kind}.schema.json`;
}

/** The first line of a file of records: editors read from it which schema the file follows. */
export function schemaLine(kind: RecordKind): string {
  return `# yaml-language-server: $schema=schema/${schemaFile(kind)}`;
}
