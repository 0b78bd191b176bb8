import { type D1PreparedQuery, DrizzleD1Database, SQLiteD1Session } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { databaseError } from "./database-error.ts";

/** The desk's database as its stores use it: drizzle over D1, on Node over `sqlite/`. It rejects with `AppError` alone. */
export type DeskDatabase = DrizzleD1Database;

/** Statements that belong together: `db.batch(statements)` carries out all of them or none. */
export type BatchStatements = Parameters<DeskDatabase["batch"]>[0];

/** drizzle over a D1 client. */
export function deskDatabase(client: D1Database): DeskDatabase {
  const dialect = new SQLiteAsyncDialect();
  return new DrizzleD1Database("async", dialect, new TellingSession(client, dialect, undefined), undefined);
}

type Session = SQLiteD1Session<Record<string, never>, Record<string, never>>;

/** drizzle puts the bound values of a failed statement into its error; they may be personal, so only the cause goes on. */
class TellingSession extends SQLiteD1Session<Record<string, never>, Record<string, never>> {
  override prepareQuery(...given: Parameters<Session["prepareQuery"]>): D1PreparedQuery {
    const query = super.prepareQuery(...given);
    const { run, all, get, values } = query;
    type Bound = Record<string, unknown>;
    return Object.assign(query, {
      run: (bound?: Bound) => run.call(query, bound).catch(told),
      all: (bound?: Bound) => all.call(query, bound).catch(told),
      get: (bound?: Bound) => get.call(query, bound).catch(told),
      values: (bound?: Bound) => values.call(query, bound).catch(told),
    });
  }

  override batch(...given: Parameters<Session["batch"]>): Promise<unknown[]> {
    return super.batch(...given).catch(told);
  }
}

function told(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  // A fault of this program is told as it is.
  if (cause instanceof TypeError) throw cause;
  throw databaseError(cause);
}
