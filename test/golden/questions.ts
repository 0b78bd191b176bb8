import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { CaseError, readCases } from "./cases.ts";
import type { CaseFile } from "./run.ts";
import { QUESTIONS, roleOf, SETS } from "./sets.ts";

/** The repository's own questions, one case file a `.jsonl`: those tuned on first. */
export function houseQuestions(folder = QUESTIONS): CaseFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const place = (name: string) => SETS.indexOf(basename(name, ".jsonl"));
  return questionsOf(names.sort((a, b) => place(a) - place(b)).map((name) => `${folder}/${name}`));
}

/** The questions that may be looked at while the engine is worked on. */
export function tunedQuestions(): CaseFile[] {
  return houseQuestions().filter(({ role }) => role === "tuned on");
}

/** Case files by path; an id may stand in one of them only. */
export function questionsOf(paths: readonly string[]): CaseFile[] {
  const files = paths.map((path) => ({
    name: basename(path, ".jsonl"),
    role: roleOf(path),
    path,
    cases: readCases(path),
  }));
  const owner = new Map<string, string>();
  for (const { path, cases } of files) {
    for (const { id } of cases) {
      const other = owner.get(id);
      if (other !== undefined)
        throw new CaseError(`${path}: id ${id} stands in ${other} too; ids are unique over all files`);
      owner.set(id, path);
    }
  }
  return files.map(({ name, role, cases }) => ({ name, role, cases }));
}
