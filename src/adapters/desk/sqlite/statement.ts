import { AppError } from "../../../core/errors.ts";

/** One statement with what is bound to its `?`. */
export interface Statement {
  sql: string;
  bound: ReadonlyArray<string | number | null>;
}

/** What came of one statement. Rows are arrays in the order of `columns`; `changes` counts rows that it wrote. */
export interface StatementResult {
  columns: string[];
  rows: unknown[][];
  changes: number;
  lastRowId: number;
}

/** D1's limits (developers.cloudflare.com/d1/platform/limits): what passes here passes there. */
export const D1_LIMITS = { bound: 100, sqlBytes: 100_000, valueBytes: 2_000_000, patternBytes: 50 } as const;

const PRAGMAS =
  /^pragma\s+(table_(list|info|xinfo)|index_(list|info|xinfo)|foreign_key_(list|check)|defer_foreign_keys|quick_check|optimize)\b/i;

/** Statements that D1 has no use for: its transactions are batches, and it has one file. */
const REFUSED = /^(begin|commit|end|rollback|savepoint|release|attach|detach|vacuum|pragma)\b/i;

/** Values as SQLite keeps them. Throws an `AppError` of kind `bug` where D1 would refuse the statement; tells no value. */
export function checkedStatement(sql: string, values: readonly unknown[]): Statement {
  const start = withoutLead(sql);
  if (REFUSED.test(start) && !PRAGMAS.test(start))
    throw refused(`D1 does not carry out ${start.split(/\s/, 1)[0]}; use batch() for what belongs together`);
  if (values.length > D1_LIMITS.bound)
    throw refused(`${values.length} values are bound, ${D1_LIMITS.bound} is the most; write in parts`);
  if (Buffer.byteLength(sql) > D1_LIMITS.sqlBytes)
    throw refused(`the statement is over ${D1_LIMITS.sqlBytes} bytes`);
  return { sql, bound: values.map(storable) };
}

/** Whether a statement only reads, so that it needs no place in a transaction that writes. */
export function isRead(sql: string): boolean {
  return /^select\b/i.test(withoutLead(sql));
}

function storable(value: unknown, at: number): string | number | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || typeof value === "number") return value;
  if (typeof value === "string") {
    if (value.length * 3 > D1_LIMITS.valueBytes && Buffer.byteLength(value) > D1_LIMITS.valueBytes)
      throw refused(`value ${at + 1} is over ${D1_LIMITS.valueBytes} bytes`);
    return value;
  }
  throw refused(`value ${at + 1} is of type ${typeof value}; text, numbers, booleans and null can be bound`);
}

function withoutLead(sql: string): string {
  return sql.replace(/^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)+/, "");
}

function refused(fault: string): AppError {
  return new AppError("bug", 500, "database-refused", `A statement was not sent: ${fault}.`);
}
