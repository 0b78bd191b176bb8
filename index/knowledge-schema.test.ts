import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { RECORD_KINDS, RECORDS } from "../src/core/knowledge/knowledge.ts";
import { LINK_FIELDS } from "../src/core/knowledge/links.ts";
import { knowledgeSchema, schemaFile, schemaLine } from "./knowledge-schema.ts";
import { articleFiles } from "./read.ts";
import { knowledgeFiles } from "./read-knowledge.ts";
import { DEFAULTS } from "./run.ts";

const FOLDER = "seeds/knowledge";

describe("the schemas for editors", () => {
  test("are those of the records, one a kind", () => {
    const names = RECORD_KINDS.options.map(schemaFile);
    expect(readdirSync(join(FOLDER, "schema")).sort()).toEqual([...names].sort());
    for (const kind of RECORD_KINDS.options)
      expect(readFileSync(join(FOLDER, "schema", schemaFile(kind)), "utf8")).toBe(knowledgeSchema(kind));
  });

  test("let a file leave out what has a default, and nothing add a field", () => {
    const shape = z.object({
      items: z.object({ required: z.array(z.string()), additionalProperties: z.literal(false) }),
    });
    const { items } = shape.parse(JSON.parse(knowledgeSchema("services")));
    expect(items.required).toContain("named");
    expect(items.required).not.toContain("aliases");
  });

  test("are named by the first line of each file of records", async () => {
    for (const path of await knowledgeFiles("seeds")) {
      const kind = RECORD_KINDS.parse(path.replace(/^.*\//, "").replace(".yaml", ""));
      expect(readFileSync(path, "utf8").split("\n")[0]).toBe(schemaLine(kind));
    }
  });

  test("and the records are no articles", async () => {
    const files = (await Promise.all(DEFAULTS.from.map(articleFiles))).flat();
    expect(files.filter((path) => path.includes("knowledge"))).toEqual([]);
  });
});

test("every field that holds a link is known as one", () => {
  const linkSchema = z.looseObject({
    properties: z.looseObject({
      value: z.looseObject({ pattern: z.literal("^[a-z0-9-]+$") }),
      quote: z.unknown(),
    }),
  });
  const found = new Set<string>();
  const visit = (schema: unknown, field: string): void => {
    if (Array.isArray(schema)) for (const one of schema) visit(one, field);
    if (typeof schema !== "object" || schema === null) return;
    if (linkSchema.safeParse(schema).success) found.add(field);
    for (const [key, value] of Object.entries(schema))
      if (key === "properties") for (const [name, below] of Object.entries(value ?? {})) visit(below, name);
      else visit(value, field);
  };
  for (const kind of RECORD_KINDS.options) visit(z.toJSONSchema(RECORDS[kind], { io: "input" }), kind);
  expect([...found].sort()).toEqual(Object.keys(LINK_FIELDS).sort());
});
