import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IndexError } from "../src/core/errors.ts";
import { filesOf, type Manifest, readManifest } from "../src/core/search/manifest.ts";
import { buildFrom, DEFAULTS, fingerprint } from "./run.ts";
import { tidyAfterKill, writeIndex } from "./write.ts";

async function isFresh(out: string): Promise<boolean> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return false;
  try {
    const found = readManifest(text);
    return (
      found.sources === (await fingerprint(DEFAULTS.from, DEFAULTS.knowledge)) && (await isWhole(out, found))
    );
  } catch (error) {
    // An unreadable manifest is what building mends; a fault in the articles is the caller's to see.
    if (error instanceof IndexError) return false;
    throw error;
  }
}

/** Whether every file of an index is the one that its manifest speaks of. */
async function isWhole(out: string, found: Manifest): Promise<boolean> {
  for (const { name, sha256 } of filesOf(found)) {
    const bytes = await readFile(join(out, name)).catch(() => null);
    if (bytes === null || createHash("sha256").update(bytes).digest("hex") !== sha256) return false;
  }
  return true;
}

/**
 * Builds the index of the seeds into `out` (default: `dist/assets/index`) where it is missing, damaged or older than what
 * it is built from. True where it was built. Throws `InputError` where an article is at fault.
 */
export async function ensureIndex(out: string = DEFAULTS.out): Promise<boolean> {
  await tidyAfterKill(out);
  if (await isFresh(out)) return false;
  const { files } = await buildFrom(DEFAULTS.from);
  await writeIndex(out, files);
  return true;
}
