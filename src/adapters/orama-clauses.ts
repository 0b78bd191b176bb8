import type { QueryClause } from "../core/ports.ts";

/** Control characters made for this: one ends a clause, one stands between its text and its weight (ASCII RS, US). */
const BETWEEN_CLAUSES = "\u001e";
const BEFORE_WEIGHT = "\u001f";

/** Clauses as the one `term` string that Orama takes. */
export function encodeClauses(clauses: readonly QueryClause[]): string {
  return clauses
    .map(
      ({ text, weight }) =>
        `${text.replaceAll(BETWEEN_CLAUSES, " ").replaceAll(BEFORE_WEIGHT, " ")}${BEFORE_WEIGHT}${weight}`,
    )
    .join(BETWEEN_CLAUSES);
}

/** The clauses of an Orama `term`; a plain string is one clause of weight 1. */
export function decodeClauses(term: string): QueryClause[] {
  return term.split(BETWEEN_CLAUSES).map((clause) => {
    const [text = "", weight] = clause.split(BEFORE_WEIGHT);
    const read = Number(weight ?? 1);
    return { text, weight: Number.isFinite(read) ? read : 1 };
  });
}
