import { loadCorpus } from "../src/adapters/corpus.ts";
import { loadFolder } from "../src/adapters/index-folder.ts";
import type { Corpus } from "../src/core/ports.ts";
import type { IndexFiles } from "./build.ts";

/** Loads the files of an index that is not written yet, so that an unusable one never takes the place of another. */
export async function checkFiles(files: IndexFiles): Promise<void> {
  await loadCorpus(async (name) => files.get(name) ?? null);
}

/** Loads an index folder as the service does. Throws `IndexError` where the service would refuse it. */
export async function checkIndex(folder: string): Promise<Corpus> {
  return loadFolder(folder);
}
