import { constants } from "node:fs";
import { access, chmod, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { AppError, callerError } from "../../../core/errors.ts";
import { databaseError } from "../database-error.ts";

/**
 * Writes the database at `from` into one file at `to`, as it is at one moment; a service that uses it goes on meanwhile. What was
 * deleted does not travel along. Rejects with `AppError` where there is no database, or `to` is there already.
 */
export async function backUp(from: string, to: string): Promise<void> {
  if (!(await isThere(from)))
    throw callerError(
      "no-database",
      `There is no desk's database at ${from}. Set DATABASE_URL to the one to back up.`,
    );
  if (await isThere(to))
    throw callerError(
      "file-exists",
      `${to} is there already. Name a new file; backups are never written over.`,
    );
  await copyWhole(from, to);
}

/** The same into a file that nobody sees before it is whole, checked and on the disk. */
export async function copyWhole(from: string, to: string): Promise<void> {
  if (!(await isThere(dirname(to))))
    throw callerError("no-folder", `There is no folder ${dirname(to)}. Make it, or name another file.`);
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { force: true });
  try {
    using database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
    database.prepare("VACUUM INTO ?").run(unfinished);
    checkWhole(unfinished);
    await chmod(unfinished, 0o600);
    await onDisk(unfinished);
    await rename(unfinished, to);
    await onDisk(dirname(to));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw toldOf(error);
  }
}

/** Throws `AppError` where a file is no database, or a damaged one. */
export function checkWhole(path: string): void {
  try {
    using database = new DatabaseSync(path, { readOnly: true });
    const rows = database.prepare("PRAGMA integrity_check(1)").all();
    const broken = database.prepare("PRAGMA foreign_key_check").all();
    if (rows[0]?.["integrity_check"] === "ok" && broken.length === 0) return;
  } catch (error) {
    throw databaseError(error);
  }
  throw new AppError("upstream", 503, "database-corrupt", `${path} is damaged. Take an earlier backup.`);
}

export async function isThere(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}

/** Waits until a file's bytes, or a folder's names, would survive a power cut. */
export async function onDisk(path: string): Promise<void> {
  await using handle = await open(path, "r");
  await handle.sync();
}

/** Errors of files are told by their code: folder missing, no rights, no space. */
function toldOf(error: unknown): Error {
  if (error instanceof Error && "code" in error && "path" in error)
    return new AppError(
      "upstream",
      503,
      "file-failed",
      `${error.path}: ${error.code}. Check folder, rights and space.`,
    );
  return databaseError(error);
}
