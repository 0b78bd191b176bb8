import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LoadedIndex, loadIndex } from "./corpus.ts";

/**
 * {@link loadIndex} from a folder on Node.js. Parts are read straight to their place, so that none is held twice. Throws
 * `IndexError` as it does.
 */
export function loadFolder(folder: string, before?: LoadedIndex): Promise<LoadedIndex> {
  return loadIndex(
    (name, place) => read(join(folder, name), place).catch(ifMissing),
    (bytes) => createHash("sha256").update(bytes).digest("hex"),
    before,
  );
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
