import type { Result } from "./run.ts";
import { type Score, scoreOf } from "./score.ts";
import type { Role } from "./sets.ts";

/** A set, or all of one role. */
export interface Column {
  name: string;
  role: Role | null;
  score: Score;
}

/** A column for each set, and behind the sets of one role one for all of them; those tuned on and those held out are never mixed. */
export function columnsOf(results: readonly Result[]): Column[] {
  return rolesIn(results).flatMap(({ role, name, results: ofRole }) => {
    const files = [...Map.groupBy(ofRole, ({ file }) => file)];
    const columns = files.map(([file, group]) => ({ name: file, role, score: scoreOf(group) }));
    return files.length > 1 ? [...columns, { name, role, score: scoreOf(ofRole) }] : columns;
  });
}

/** Results by the role of their set, in the order in which they come. */
export function rolesIn(
  results: readonly Result[],
): Array<{ role: Role | null; name: string; results: Result[] }> {
  return [...Map.groupBy(results, ({ role }) => role)].map(([role, group]) => ({
    role,
    name: role === null ? "all" : `all ${role}`,
    results: group,
  }));
}
