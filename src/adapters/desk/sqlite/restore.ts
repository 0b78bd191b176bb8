import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { callerError } from "../../../core/errors.ts";
import { databaseError } from "../database-error.ts";
import { type Migration, migrate } from "../migrate.ts";
import { checkWhole, copyWhole, isThere, onDisk } from "./backup.ts";
import { openHere } from "./open.ts";

export interface Restoring {
  /** The backup. It is only read. */
  from: string;
  /** The database that the service uses. */
  to: string;
  migrations: readonly Migration[];
  /** Rejects where the keys do not open what is stored. */
  checkKeys(client: D1Database): Promise<unknown>;
  /** ISO instant, for the name of what is put aside. */
  at: string;
}

export interface Restored {
  /** Migrations that the backup had not seen. */
  applied: string[];
  /** Where the database that was there went; null: there was none. */
  aside: string | null;
}

/**
 * Puts a backup in the place of the database: checked, brought up to date and opened by the keys before anything is replaced; what
 * was there is put aside. Rejects with `AppError`, and changes nothing, where the backup does not pass or a service has the
 * database open.
 */
export async function restore({ from, to, migrations, checkKeys, at }: Restoring): Promise<Restored> {
  if (!(await isThere(from)))
    throw callerError("no-backup", `There is no file at ${from}. Name the backup to restore.`);
  checkWhole(from);
  const fresh = `${to}.restoring`;
  await removeDatabase(fresh);
  try {
    await copyWhole(from, fresh);
    const applied = await prepared(fresh, migrations, checkKeys);
    const aside = (await isThere(to)) ? `${to}.before-restore-${at.replace(/[:.]/g, "")}` : null;
    if (aside !== null) {
      letGo(to);
      await moveDatabase(to, aside);
    }
    await rename(fresh, to);
    await onDisk(dirname(to));
    return { applied, aside };
  } finally {
    await removeDatabase(fresh);
  }
}

async function prepared(
  path: string,
  migrations: readonly Migration[],
  checkKeys: (client: D1Database) => Promise<unknown>,
): Promise<string[]> {
  const database = openHere(path);
  try {
    const applied = await migrate(database.client, migrations);
    await checkKeys(database.client);
    return applied;
  } finally {
    await database.close();
    // One file again, without a log beside it.
    inOneFile(path);
  }
}

function inOneFile(path: string): void {
  using database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = DELETE");
}

/** Makes sure that nobody has a database open: only then can it leave the mode in which readers and writers share it. */
function letGo(path: string): void {
  try {
    inOneFile(path);
  } catch (error) {
    const told = databaseError(error);
    // A damaged one is what backups are for.
    if (told.code === "database-corrupt") return;
    if (told.code !== "database-busy") throw told;
    throw callerError(
      "desk-in-use",
      `${path} is in use. Stop the service, restore, then start it again.`,
      409,
    );
  }
}

const BESIDE = ["", "-wal", "-shm"];

async function moveDatabase(from: string, to: string): Promise<void> {
  for (const end of BESIDE) if (await isThere(`${from}${end}`)) await rename(`${from}${end}`, `${to}${end}`);
}

async function removeDatabase(path: string): Promise<void> {
  for (const end of BESIDE) await rm(`${path}${end}`, { force: true });
}
