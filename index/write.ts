import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { isIndexFile } from "../src/core/search/manifest.ts";
import type { IndexFiles } from "./build.ts";
import { InputError } from "./input-error.ts";

/** True where an index stands already. Throws where anything else does: it would be lost. */
async function holdsIndex(target: string): Promise<boolean> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    if (error.code === "ENOTDIR")
      throw new InputError(target, 1, "is a file; expected a folder for the index");
    throw error;
  });
  const foreign = names?.find((name) => !isIndexFile(name));
  if (foreign === undefined) return names !== null;
  throw new InputError(
    target,
    1,
    `holds ${foreign}, which is no part of an index; expected a new folder or one that holds an index only`,
  );
}

const LEFT = /\.(?:new|old)-(\d+)$/;

/** True where a process of that number runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Puts back the index that a run killed between its two renames had set aside, and removes what killed runs left. */
export async function tidyAfterKill(out: string): Promise<void> {
  const target = resolve(out);
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  const left = names.filter((name) => {
    const pid = name.startsWith(`${basename(target)}.`) ? LEFT.exec(name)?.[1] : undefined;
    return pid !== undefined && !isAlive(Number(pid));
  });
  const aside = left.find((name) => name.includes(".old-"));
  if (aside !== undefined && !names.includes(basename(target))) await rename(join(folder, aside), target);
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
}

/**
 * Puts the files of an index into a folder so that nobody ever sees half of them: they are written beside it, then take its
 * place by a rename. Until then the index that was there stays; if anything fails it stays for good.
 */
export async function writeIndex(out: string, files: IndexFiles): Promise<void> {
  const target = resolve(out);
  await tidyAfterKill(target);
  const existed = await holdsIndex(target);
  const fresh = `${target}.new-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    for (const [name, bytes] of files) await writeFile(join(fresh, name), bytes);
    if (existed) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (existed) await rename(old, target);
      throw error;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
