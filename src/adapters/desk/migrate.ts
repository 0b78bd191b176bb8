import { AppError } from "../../core/errors.ts";
import { databaseError } from "./database-error.ts";
import { splitStatements } from "./split-statements.ts";

/** A file of `migrations/`: `0001_desk.sql`, and what it says. */
export interface Migration {
  name: string;
  sql: string;
}

/** As wrangler makes it, so that `wrangler d1 migrations` and the service see the same. */
const TABLE =
  "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)";

/**
 * Brings a database to the schema of this program: what is missing is applied in the order of its names, all of it or nothing.
 * Resolves with the names that were applied. Rejects with `AppError` where one fails, and where the database is newer than the program.
 */
export async function migrate(client: D1Database, migrations: readonly Migration[]): Promise<string[]> {
  try {
    const missing = missingOf(migrations, await appliedTo(client));
    if (missing.length === 0) return [];
    await apply(client, missing);
    return missing.map(({ name }) => name);
  } catch (error) {
    throw databaseError(error);
  }
}

/** Names of the migrations that a database has seen; none where it is new. */
export async function appliedTo(client: D1Database): Promise<string[]> {
  const { results: tables } = await client
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'd1_migrations'")
    .all();
  if (tables.length === 0) return [];
  const { results } = await client.prepare("SELECT name FROM d1_migrations ORDER BY id").all();
  return results.map(({ name }) => String(name));
}

function missingOf(migrations: readonly Migration[], applied: readonly string[]): Migration[] {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    const newest = migrations.at(-1)?.name ?? "none";
    throw migrationError(
      "database-newer",
      `The desk's database has seen ${unknown.join(", ")}, this program ends at ${newest}. Start the newer program, or restore a backup from before it: npm run desk -- restore <file>.`,
    );
  }
  const seen = new Set(applied);
  return migrations.filter(({ name }) => !seen.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function apply(client: D1Database, missing: readonly Migration[]): Promise<void> {
  const batch = [client.prepare(TABLE)];
  for (const { name, sql } of missing) {
    // First its name: where two processes start at once, the second fails here and finds everything done.
    batch.push(client.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name));
    for (const statement of splitStatements(sql)) batch.push(client.prepare(statement));
  }
  try {
    await client.batch(batch);
  } catch (error) {
    const applied = new Set(await appliedTo(client));
    if (missing.every(({ name }) => applied.has(name))) return;
    const told = databaseError(error);
    if (told.kind === "upstream") throw told;
    const names = missing.map(({ name }) => name).join(", ");
    throw migrationError(
      "migration-failed",
      `The desk's database could not be brought up to date (${names}); nothing of it was applied. ${told.message}`,
    );
  }
}

function migrationError(code: string, message: string): AppError {
  return new AppError("upstream", 503, code, message);
}
