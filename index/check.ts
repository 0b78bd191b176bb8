import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadCorpus } from "../src/adapters/corpus.ts";
import type { Corpus } from "../src/core/ports.ts";

/** Loads an index folder as the service does. Throws `IndexError` where the service would refuse it. */
export async function checkIndex(folder: string): Promise<Corpus> {
  return loadCorpus((name) => readFile(join(folder, name)).catch(() => null));
}
