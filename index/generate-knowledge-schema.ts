import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { RECORD_KINDS } from "../src/core/knowledge/knowledge.ts";
import { knowledgeSchema, schemaFile } from "./knowledge-schema.ts";

const folder = join(import.meta.dirname, "../seeds/knowledge/schema");
await mkdir(folder, { recursive: true });
for (const kind of RECORD_KINDS.options)
  await writeFile(join(folder, schemaFile(kind)), knowledgeSchema(kind));
