import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { IndexError } from "../core/errors.ts";
import { type LoadedIndex, loadIndex } from "./corpus.ts";

/** Where `npm run index` writes by default, and what is served without `INDEX_DIR`. */
export const DEFAULT_INDEX_FOLDER = join(import.meta.dirname, "../..", "dist/assets/index");

/**
 * {@link loadIndex} from a folder on Node.js. Parts are read straight to their place, so that none is held twice. Throws
 * `IndexError` as it does, with the folder in it.
 */
export async function loadFolder(folder: string, before?: LoadedIndex): Promise<LoadedIndex> {
  try {
    return await loadIndex(
      (name, place) => read(join(folder, name), place).catch(ifMissing),
      (bytes) => createHash("sha256").update(bytes).digest("hex"),
      before,
    );
  } catch (error) {
    throw error instanceof IndexError ? namingFolder(error, folder) : error;
  }
}

/** Says which folder an error is about, and mends that folder: the plain command builds the default one. */
function namingFolder({ message }: IndexError, folder: string): IndexError {
  const command = (options: string | undefined): string =>
    ["npm run index -- --from <articles> --out", folder, ...(options === undefined ? [] : [options])].join(
      " ",
    );
  const mending =
    resolve(folder) === DEFAULT_INDEX_FOLDER
      ? message
      : message.replaceAll(/`npm run index(?: -- ([^`]*))?`/g, (_, options) => `\`${command(options)}\``);
  return new IndexError(`${folder}: ${mending}`);
}

async function read(path: string, place: Uint8Array<ArrayBuffer> | undefined): Promise<Uint8Array> {
  return (place && (await readInto(path, place))) ?? (await readFile(path));
}

/** Fills `place` with a file of just that length; null where it has another. */
async function readInto(path: string, place: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const file = await open(path);
  try {
    if ((await file.stat()).size !== place.length) return null;
    let filled = 0;
    while (filled < place.length) {
      const { bytesRead } = await file.read(place, filled, place.length - filled, filled);
      if (bytesRead === 0) return null;
      filled += bytesRead;
    }
    return place;
  } finally {
    await file.close();
  }
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
