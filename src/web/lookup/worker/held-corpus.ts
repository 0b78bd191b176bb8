import { type LoadedIndex, loadIndex } from "../../../adapters/corpus.ts";
import { lookUp } from "../../../core/lookup/look-up.ts";
import { lookupRequest } from "../../../core/lookup/lookup-request.ts";
import type { Corpus } from "../../../core/ports.ts";
import { forget, type IndexHead, isSameIndex, keep, keptHead, readerOf, servedHead } from "./kept-index.ts";

const WARMING = lookupRequest.parse({ q: "gxq tze 2025 zhenjiang 高新区", limit: 1 });

/** The index that this browser searches. */
export interface HeldCorpus {
  /** Null while none is held. */
  corpus(): Corpus | null;
  /** Whether the service could be reached last; true while nothing says otherwise. */
  reachable(): boolean;
  /** Loads the index that is kept, then takes in what the service has. Calls made meanwhile share the work. */
  look(): Promise<void>;
}

/** @param changed called after each change of what is held or of whether the service can be reached. */
export function heldCorpus(changed: () => void): HeldCorpus {
  let loaded: LoadedIndex | null = null;
  let head: IndexHead | null = null;
  let reachable = true;
  let looking: Promise<void> | null = null;

  const take = async (next: IndexHead): Promise<void> => {
    const read = await loadIndex(readerOf(next), undefined, loaded ?? undefined);
    // The tables of names, measures and words are made by the first look-up: nobody should wait for them.
    await lookUp(read.corpus, WARMING);
    loaded = read;
    head = next;
    changed();
  };
  const reach = (now: boolean): void => {
    if (now === reachable) return;
    reachable = now;
    changed();
  };
  const look = async (): Promise<void> => {
    const kept = loaded === null ? await keptHead() : null;
    // What another version of this program kept may be of no use to this one.
    if (kept !== null) await take(kept).catch(forget);
    const next = await servedHead().catch(() => null);
    reach(next !== null);
    if (next === null || isSameIndex(next, head)) return;
    await take(next);
    await keep(next);
  };

  return {
    corpus: () => loaded?.corpus ?? null,
    reachable: () => reachable,
    look() {
      // An index that changes while it is read is read again at the next look; what is held goes on.
      looking ??= look()
        .catch(() => undefined)
        .finally(() => {
          looking = null;
        });
      return looking;
    },
  };
}
