import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { CaseError, readCases } from "./cases.ts";
import type { CaseFile } from "./run.ts";

const FOLDER = "seeds/questions";

/** The repository's own questions, one case file a `.jsonl`, by name. */
export function houseQuestions(folder = FOLDER): CaseFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return questionsOf(names.sort().map((name) => `${folder}/${name}`));
}

/** Case files by path; an id may stand in one of them only. */
export function questionsOf(paths: readonly string[]): CaseFile[] {
  const files = paths.map((path) => ({ name: basename(path, ".jsonl"), path, cases: readCases(path) }));
  const owner = new Map<string, string>();
  for (const { path, cases } of files) {
    for (const { id } of cases) {
      const other = owner.get(id);
      if (other !== undefined)
        throw new CaseError(`${path}: id ${id} stands in ${other} too; ids are unique over all files`);
      owner.set(id, path);
    }
  }
  return files.map(({ name, cases }) => ({ name, cases }));
}
