import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Corpus } from "../core/ports.ts";
import { OVERLAY } from "../core/search/overlay.ts";
import type { LoadedIndex } from "./corpus.ts";
import { loadFolder } from "./index-folder.ts";

/** An index folder that is served while others may change it. */
export interface WatchedFolder {
  /** The corpus of the last index that could be loaded. */
  corpus(): Corpus;
  /** The same index with what it was made of; another value once another index is served. */
  loaded(): LoadedIndex;
  /** Looks now whether the folder has changed, and takes it in. Resolves once it is served or refused. */
  look(): Promise<void>;
  stop(): void;
}

/** What happened to the folder; `error`: why what lies there now is not served. */
export type Noticed = { corpus: Corpus } | { error: unknown };

/** How often the folder is looked at, and how long it must stay as it is: a new index comes file by file. */
const EVERY_MS = 2_000;
const SETTLED_MS = 100;

/**
 * Loads an index folder and goes on looking at it. A new index or a new change takes the place of the old one once it is
 * loaded whole; requests under way keep what they began with. What cannot be loaded is told once, and the old goes on.
 * Rejects where the folder cannot be loaded to begin with.
 */
export async function watchFolder(folder: string, notice: (event: Noticed) => void): Promise<WatchedFolder> {
  let seen = await stateOf(folder);
  let loaded: LoadedIndex = await loadFolder(folder);
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const state = await stateOf(folder);
    if (state === seen) return;
    await pause(SETTLED_MS);
    if ((await stateOf(folder)) !== state) return;
    seen = state;
    try {
      loaded = await loadFolder(folder, loaded);
      notice({ corpus: loaded.corpus });
    } catch (error) {
      notice({ error });
    }
  };
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  const timer = setInterval(() => void lookOnce(), EVERY_MS);
  timer.unref();
  return {
    corpus: () => loaded.corpus,
    loaded: () => loaded,
    look: lookOnce,
    stop: () => clearInterval(timer),
  };
}

/** Changes whenever one of the two files is replaced that say what the others are. */
async function stateOf(folder: string): Promise<string> {
  const states = await Promise.all(
    ["manifest.json", OVERLAY].map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null);
      return found === null ? "-" : `${found.ino} ${found.size} ${found.mtimeMs}`;
    }),
  );
  return states.join(", ");
}
