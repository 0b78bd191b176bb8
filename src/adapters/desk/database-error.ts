import { AppError } from "../../core/errors.ts";

/** What the schema refused. `subject`: what SQLite names (`enquiries.submission_key`, a check's text), or empty. */
export interface Violation {
  rule: "unique" | "foreign-key" | "not-null" | "check" | "trigger";
  subject: string;
}

/**
 * A statement that the database did not carry out; nothing of its batch happened. Of kind `upstream` (503) where the database
 * cannot be used now, of kind `bug` where the statement was wrong or the schema refused it. Never tells a bound value.
 */
export class DatabaseError extends AppError {
  readonly violation: Violation | null;

  constructor(code: string, message: string, violation: Violation | null = null) {
    const unusable = violation === null && code !== "database-refused";
    super(unusable ? "upstream" : "bug", unusable ? 503 : 500, code, message);
    this.name = "DatabaseError";
    this.violation = violation;
  }
}

/** Whether a statement failed because a row with the same value is there already. `column`: `enquiries.submission_key`. */
export function isTaken(error: unknown, column: string): boolean {
  if (!(error instanceof DatabaseError) || error.violation?.rule !== "unique") return false;
  return error.violation.subject.split(", ").includes(column);
}

/** Primary result codes (sqlite.org/rescode.html), and what operators can do. */
const UNUSABLE: Readonly<Record<string, readonly [code: string, message: string]>> = {
  SQLITE_BUSY: [
    "database-busy",
    "The desk's database is locked by another program. Nothing was stored; try again, and end what holds it (a backup tool, a shell).",
  ],
  SQLITE_READONLY: [
    "database-read-only",
    "The desk's database cannot be written. Nothing was stored; give the service write access to the file and its folder.",
  ],
  SQLITE_FULL: [
    "database-full",
    "The disk of the desk's database is full. Nothing was stored; free some space, then try again.",
  ],
  SQLITE_IOERR: [
    "database-disk",
    "The disk of the desk's database failed. Nothing was stored; check the disk, then start the service again.",
  ],
  SQLITE_CORRUPT: [
    "database-corrupt",
    "The desk's database is damaged. Stop the service and restore a backup: npm run desk -- restore <file>.",
  ],
  SQLITE_CANTOPEN: [
    "database-not-opened",
    "The desk's database cannot be opened. DATABASE_URL must name a file in a folder that the service can write.",
  ],
};

const NAMES: Readonly<Record<number, string>> = {
  5: "SQLITE_BUSY",
  6: "SQLITE_BUSY",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  11: "SQLITE_CORRUPT",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  26: "SQLITE_CORRUPT",
};

/** How D1 words what SQLite has no code for (developers.cloudflare.com/d1/observability/debug-d1). */
const D1_WORDS: ReadonlyArray<readonly [words: RegExp, name: string]> = [
  [
    /SQLITE_(BUSY|LOCKED)|overloaded|too many requests queued|timeout|timed out|reset|connection lost/i,
    "SQLITE_BUSY",
  ],
  [/SQLITE_FULL|maximum DB size/i, "SQLITE_FULL"],
  [/SQLITE_READONLY/, "SQLITE_READONLY"],
  [/SQLITE_(CORRUPT|NOTADB)/, "SQLITE_CORRUPT"],
  [/SQLITE_IOERR|internal error|storage/i, "SQLITE_IOERR"],
];

const RULES: ReadonlyArray<readonly [words: RegExp, rule: Violation["rule"]]> = [
  [/UNIQUE constraint failed(?:: ([\w., ]+))?/, "unique"],
  [/FOREIGN KEY constraint failed()/, "foreign-key"],
  [/NOT NULL constraint failed(?:: ([\w.]+))?/, "not-null"],
  [/CHECK constraint failed(?:: ([^:]+))?/, "check"],
  [/(the audit log is append-only)/, "trigger"],
];

/** What a failed statement comes to, by SQLite's result code (Node) or the words of D1. Its own message is not passed on. */
export function databaseError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : "";
  for (const [words, rule] of RULES) {
    const [found, subject = ""] = words.exec(message) ?? [];
    if (found === undefined) continue;
    const named = subject === "" ? "" : ` of ${subject}`;
    return new DatabaseError("database-rule", `A row breaks the ${rule} rule${named}.`, {
      rule,
      subject: subject.trim(),
    });
  }
  const known = UNUSABLE[resultName(error, message)];
  if (known !== undefined) return new DatabaseError(...known);
  return new DatabaseError("database-refused", `The database refused a statement: ${shown(message)}`);
}

function resultName(error: unknown, message: string): string {
  if (error instanceof Error && "errcode" in error && typeof error.errcode === "number")
    return NAMES[error.errcode & 0xff] ?? "";
  return D1_WORDS.find(([words]) => words.test(message))?.[1] ?? "";
}

/** SQLite quotes the statement, never what is bound to it; what stands in quotes may still be long. */
function shown(message: string): string {
  return message.replace(/^D1_ERROR: /, "").slice(0, 200);
}
