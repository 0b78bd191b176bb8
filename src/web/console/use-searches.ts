import { useEffect, useState } from "preact/hooks";
import {
  readSearches,
  SEARCHES_KEY,
  type Searches,
  searchesJson,
  withFavourite,
  without,
  withRecent,
} from "./saved-searches.ts";
import type { Kept } from "./sheet-store.ts";

export interface KeptSearches extends Searches {
  remember(query: string): void;
  favour(query: string, kept: boolean): void;
  forget(query: string): void;
  clearRecent(): void;
}

/** Searches of late and those that are kept, stored in this browser and shared by its tabs. */
export function useSearches(storage: Kept | null): KeptSearches {
  const stored = (): Searches => readSearches(read(storage));
  const [searches, setSearches] = useState(stored);
  useEffect(() => {
    const follow = ({ key }: StorageEvent): void => {
      if (key === SEARCHES_KEY || key === null) setSearches(stored());
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, [storage]);

  function become(change: (searches: Searches) => Searches): void {
    // From what is stored by now: another tab may have added to it.
    const next = change(storage === null ? searches : stored());
    setSearches(next);
    try {
      storage?.setItem(SEARCHES_KEY, searchesJson(next));
    } catch {
      // They then last as long as the page.
    }
  }

  return {
    ...searches,
    remember: (query) => become((now) => withRecent(now, query)),
    favour: (query, kept) => become((now) => withFavourite(now, query, kept)),
    forget: (query) => become((now) => without(now, query)),
    clearRecent: () => become((now) => ({ ...now, recent: [] })),
  };
}

function read(storage: Kept | null): string | null {
  try {
    return storage?.getItem(SEARCHES_KEY) ?? null;
  } catch {
    return null;
  }
}
