import type { Statement, StatementResult } from "./statement.ts";

/** What the thread of the database is asked. Every request is answered once, by its id. */
export type Request = { id: number; batch: readonly Statement[] } | { id: number; close: true };

/** What is left of an error on its way out of the thread: SQLite's message and result code. */
export interface Failure {
  message: string;
  errcode: number;
}

/** The first reply has the id 0: the file was opened, or could not be. */
export type Reply = { id: number; results: StatementResult[] } | { id: number; failure: Failure };

/** Where the file is, and how long to wait for a lock of another program (ms). */
export interface Opening {
  path: string;
  busyTimeout: number;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: "", errcode: 0 };
  return {
    message: error.message,
    errcode: "errcode" in error && typeof error.errcode === "number" ? error.errcode : 0,
  };
}

/** The error again, as `databaseError` reads it. */
export function failed({ message, errcode }: Failure): Error {
  return Object.assign(new Error(message), errcode === 0 ? {} : { errcode });
}
