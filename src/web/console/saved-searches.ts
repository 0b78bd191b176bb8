import { isRecord } from "../chat/problem.ts";

const VERSION = 1;
export const SEARCHES_KEY = "zhenjiang-console-searches";
export const MOST_RECENT = 12;
const MOST_FAVOURITES = 30;

/** What was looked up of late and what is kept, each the newest first. */
export interface Searches {
  recent: readonly string[];
  favourites: readonly string[];
}

export const NO_SEARCHES: Searches = { recent: [], favourites: [] };

/** A search that was of use comes first; what it began with (`gx` before `gxq`) needs no place of its own. */
export function withRecent(searches: Searches, query: string): Searches {
  const asked = query.trim();
  if (asked === "") return searches;
  const others = searches.recent.filter((one) => !asked.startsWith(one));
  return { ...searches, recent: [asked, ...others].slice(0, MOST_RECENT) };
}

export function withFavourite(searches: Searches, query: string, kept: boolean): Searches {
  const asked = query.trim();
  if (asked === "") return searches;
  const others = searches.favourites.filter((one) => one !== asked);
  return { ...searches, favourites: (kept ? [asked, ...others] : others).slice(0, MOST_FAVOURITES) };
}

/** Without one search, wherever it stands. */
export function without({ recent, favourites }: Searches, query: string): Searches {
  const others = (one: string): boolean => one !== query;
  return { recent: recent.filter(others), favourites: favourites.filter(others) };
}

export function searchesJson(searches: Searches): string {
  return JSON.stringify({ version: VERSION, ...searches });
}

/** Reads what `searchesJson` wrote; what cannot be read is no search. */
export function readSearches(json: string | null): Searches {
  try {
    const saved: unknown = JSON.parse(json ?? "null");
    if (!isRecord(saved) || saved["version"] !== VERSION) return NO_SEARCHES;
    return { recent: texts(saved["recent"]), favourites: texts(saved["favourites"]) };
  } catch {
    return NO_SEARCHES;
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string" && one !== "") : [];
}
