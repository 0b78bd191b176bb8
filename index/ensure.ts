import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { IndexError } from "../src/core/errors.ts";
import { filesOf, type Manifest, readManifest } from "../src/core/search/manifest.ts";
import { withLock } from "./lock.ts";
import { rebuild } from "./rebuild.ts";
import { buildFrom, DEFAULTS, fingerprint } from "./run.ts";
import { tidyAfterKill } from "./write.ts";

async function isFresh(out: string): Promise<boolean> {
  const text = await readFile(join(out, "manifest.json"), "utf8").catch(() => null);
  if (text === null) return false;
  try {
    const found = readManifest(text);
    return (
      found.sources.fingerprint === (await fingerprint(DEFAULTS.from, DEFAULTS.lexicon)) &&
      (await isWhole(out, found))
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
 * it is built from; articles that were added to it or removed from it stay so. True where it was built. Throws `InputError`
 * where an article is at fault, `IndexError` where changes to the index cannot be read.
 */
export async function ensureIndex(out: string = DEFAULTS.out): Promise<boolean> {
  await mkdir(dirname(out), { recursive: true });
  return withLock(out, async () => {
    await tidyAfterKill(out);
    if (await isFresh(out)) return false;
    await rebuild(out, () => buildFrom(DEFAULTS.from), "keep");
    return true;
  });
}
