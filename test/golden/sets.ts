import { basename, dirname, resolve } from "node:path";
import { CaseError } from "./cases.ts";

/** What a file of questions is for: the engine is tuned on it, or it only tells how far that carries to questions nobody looked at. */
export type Role = "tuned on" | "held out";

export const QUESTIONS = "seeds/questions";

const ROLES: ReadonlyMap<string, Role> = new Map([
  ["dev", "tuned on"],
  ["tuning", "tuned on"],
  ["second-a", "tuned on"],
  ["practice-1", "tuned on"],
  ["practice-declines", "tuned on"],
  ["practice-2", "tuned on"],
  ["third-a", "tuned on"],
  ["practice-compare", "tuned on"],
  ["held-out", "held out"],
  ["second-b", "held out"],
  ["third-b", "held out"],
]);

/** The sets of this repository, those tuned on first. */
export const SETS: readonly string[] = [...ROLES.keys()];

/** The role of a file in a `seeds/questions` folder; null of any other file, which is open. Throws `CaseError` for a set without a role. */
export function roleOf(path: string): Role | null {
  const folder = dirname(resolve(path));
  if (basename(folder) !== "questions" || basename(dirname(folder)) !== "seeds") return null;
  const role = ROLES.get(basename(path, ".jsonl"));
  if (role === undefined) {
    throw new CaseError(
      `${path}: no role; say in test/golden/sets.ts whether the engine may be tuned on it (known: ${SETS.join(", ")})`,
    );
  }
  return role;
}
