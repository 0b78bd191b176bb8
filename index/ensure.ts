import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IndexError } from "../src/core/errors.ts";
import { readManifest } from "../src/core/search/manifest.ts";
import { articleFiles } from "./read.ts";
import { buildFrom, DEFAULTS, fingerprint } from "./run.ts";
import { writeIndex } from "./write.ts";

async function isFresh(out: string): Promise<boolean> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return false;
  const paths = (await Promise.all(DEFAULTS.from.map(articleFiles))).flat();
  try {
    return readManifest(text).sources === (await fingerprint(paths, DEFAULTS.knowledge));
  } catch (error) {
    // An unreadable manifest is what building mends; a fault in the articles is the caller's to see.
    if (error instanceof IndexError) return false;
    throw error;
  }
}

/**
 * Builds the index of the seeds into `out` (default: `dist/assets/index`) where it is missing or older than what it is built
 * from. True where it was built. Throws `InputError` where an article is at fault.
 */
export async function ensureIndex(out: string = DEFAULTS.out): Promise<boolean> {
  if (await isFresh(out)) return false;
  const { files } = await buildFrom(DEFAULTS.from);
  await writeIndex(out, files);
  return true;
}
