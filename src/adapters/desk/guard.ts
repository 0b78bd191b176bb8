import { DatabaseError } from "./database-error.ts";

/**
 * Whether a batch was refused because a column that is never null was to become so: how a statement says that what it depends on
 * is another by now. `column`: `project_questions.version`.
 */
export function isGuardRefused(error: unknown, column: string): boolean {
  if (!(error instanceof DatabaseError) || error.violation?.rule !== "not-null") return false;
  return error.violation.subject === column;
}
