import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadFile } from "./corpus.ts";

/** Reads the files of an index folder on Node.js; parts go straight to their place, so that none is held twice. */
export function readerOf(folder: string): ReadFile {
  return async (name, place) => {
    const path = join(folder, name);
    try {
      return (place && (await readInto(path, place))) ?? (await readFile(path));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
