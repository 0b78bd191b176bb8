import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Migration } from "./migrate.ts";

const FOLDER = join(import.meta.dirname, "../../../migrations");

/** The migrations of this program, in the order of their names. */
export async function migrationFiles(folder = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_-]+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name), "utf8") })));
}
