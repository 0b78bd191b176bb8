import { type LoadedIndex, loadIndex } from "../src/adapters/corpus.ts";
import { loadFolder } from "../src/adapters/index-folder.ts";
import type { Corpus } from "../src/core/ports.ts";
import type { IndexFiles } from "./build.ts";

/**
 * Loads the files of an index that is not written yet, so that an unusable one never takes the place of another. Throws
 * `IndexError` where the service would refuse them. `before`: the same index, loaded already without what lies beside it.
 */
export function loadFiles(files: IndexFiles, before?: LoadedIndex): Promise<LoadedIndex> {
  return loadIndex(async (name) => files.get(name) ?? null, undefined, before);
}

/** Loads an index folder as the service does. Throws `IndexError` where the service would refuse it. */
export async function checkIndex(folder: string): Promise<Corpus> {
  return (await loadFolder(folder)).corpus;
}
