import { DatabaseSync, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { D1_LIMITS, isRead, type Statement, type StatementResult } from "./statement.ts";

/** What came of a batch: results of all its statements, or why none of them happened. */
export type Outcome = { results: StatementResult[] } | { error: unknown };

/** Statements kept prepared. */
const KEPT = 256;

export interface Engine {
  /**
   * Carries out batches, each whole or not at all; all that write share one transaction and are answered after it is on the disk.
   * `answer` is called once a batch.
   */
  run(batches: ReadonlyArray<readonly Statement[]>, answer: (batch: number, outcome: Outcome) => void): void;
  close(): void;
}

/** Opens a database file (made where there is none). Throws SQLite's error where it cannot be opened, read or written. */
export function openEngine(path: string, busyTimeout = 5_000): Engine {
  const database = new DatabaseSync(path, {
    timeout: busyTimeout,
    enableForeignKeyConstraints: true,
    limits: { likePatternLength: D1_LIMITS.patternBytes, variableNumber: D1_LIMITS.bound },
  });
  try {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
    // What a person had deleted is not to be read in the file either.
    database.exec("PRAGMA secure_delete = ON");
    // A first look, so that a file that is no database, or cannot be written, is told of now; its lock is held from now on.
    database.exec("SELECT count(*) FROM sqlite_schema; BEGIN IMMEDIATE; ROLLBACK");
  } catch (error) {
    database.close();
    throw error;
  }
  const prepared = new Map<string, StatementSync>();
  return {
    run: (batches, answer) => runGroup(database, prepared, batches, answer),
    close: () => database.close(),
  };
}

function runGroup(
  database: DatabaseSync,
  prepared: Map<string, StatementSync>,
  batches: ReadonlyArray<readonly Statement[]>,
  answer: (batch: number, outcome: Outcome) => void,
): void {
  const writing: number[] = [];
  for (const [at, batch] of batches.entries()) {
    if (batch.every(({ sql }) => isRead(sql))) answer(at, together([at])[0] ?? { results: [] });
    else writing.push(at);
  }
  if (writing.length === 0) return;
  const outcomes = together(writing);
  for (const [place, at] of writing.entries()) {
    const outcome = outcomes[place];
    if (outcome !== undefined) answer(at, outcome);
  }

  /** One transaction for several batches. Where it fails as a whole, each is tried by itself, so that one cannot spoil others. */
  function together(places: readonly number[]): Outcome[] {
    try {
      const reads = places.every((at) => batches[at]?.every(({ sql }) => isRead(sql)));
      database.exec(reads ? "BEGIN" : "BEGIN IMMEDIATE");
      const outcomes = places.map((at) => inSavepoint(batches[at] ?? []));
      database.exec("COMMIT");
      return outcomes;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      if (places.length === 1) return [{ error }];
      return places.flatMap((at) => together([at]));
    }
  }

  /** Throws where SQLite gave up the whole transaction (full disk, damaged file). */
  function inSavepoint(batch: readonly Statement[]): Outcome {
    database.exec("SAVEPOINT batch");
    try {
      const results = batch.map((statement) => execute(database, prepared, statement));
      database.exec("RELEASE batch");
      return { results };
    } catch (error) {
      if (!database.isTransaction) throw error;
      database.exec("ROLLBACK TO batch; RELEASE batch");
      return { error };
    }
  }
}

function execute(
  database: DatabaseSync,
  prepared: Map<string, StatementSync>,
  { sql, bound }: Statement,
): StatementResult {
  const statement = prepared.get(sql) ?? database.prepare(sql);
  prepared.delete(sql);
  prepared.set(sql, statement);
  const [oldest] = prepared.keys();
  if (prepared.size > KEPT && oldest !== undefined) prepared.delete(oldest);
  const columns = statement.columns().map(({ name }) => name);
  if (columns.length === 0) {
    const { changes, lastInsertRowid } = statement.run(...bound);
    return { columns, rows: [], changes: Number(changes), lastRowId: Number(lastInsertRowid) };
  }
  const rows: SQLOutputValue[][] = [];
  statement.setReturnArrays(true);
  for (const row of statement.all(...bound)) rows.push(Object.values(row));
  return { columns, rows, changes: isRead(sql) ? 0 : rows.length, lastRowId: 0 };
}
