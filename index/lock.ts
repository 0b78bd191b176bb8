import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./write.ts";

/** How long to wait before looking again whether another run is done. */
const PATIENCE_MS = 100;
/** A lock without a number in it is being written, or its writer was killed: after so long it was the latter. */
const UNSIGNED_MS = 5_000;

/**
 * Runs `work` while no other process changes the index at `out`; waits for one that does. The lock is a file beside the
 * folder with the number of the process in it; what a killed process left is taken over.
 */
export async function withLock<T>(out: string, work: () => Promise<T>): Promise<T> {
  const path = `${resolve(out)}.lock`;
  // Where there is no folder to hold the index, there is no index to be changed by anybody else.
  if ((await stat(dirname(path)).catch(() => null)) === null) return work();
  while (!(await taken(path))) await pause(PATIENCE_MS);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const holder = await readFile(path, "utf8").catch(() => null);
  const since = await stat(path).catch(() => null);
  if (holder === null || since === null) return false;
  const isLeft = holder === "" ? Date.now() - since.mtimeMs > UNSIGNED_MS : !isAlive(Number(holder));
  if (isLeft && (await readFile(path, "utf8").catch(() => null)) === holder) await rm(path, { force: true });
  return false;
}
