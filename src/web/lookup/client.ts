import type { LookupResult } from "../../core/lookup/lookup-result.ts";

/**
 * `loading`: the service answers while the index is on its way; `ready`: this browser searches the index that it holds;
 * `offline`: it does, and the service is out of reach; `remote`: it holds none (no worker, no room), the service answers.
 */
export type LookupStatus = "loading" | "ready" | "offline" | "remote";

export interface LookupState {
  status: LookupStatus;
  /** Date of the newest article of what is searched; null while nothing tells. */
  asOf: string | null;
  /** A newer program waits: it takes over when all windows of this one are closed or reloaded. */
  updateWaiting: boolean;
}

export interface Lookup {
  /**
   * Looks up what was typed so far. Null: something typed later is looked up in its place. Rejects where neither the index
   * nor the service can be asked; the message says so in English, for the log.
   */
  lookUp(query: string): Promise<LookupResult | null>;
  state(): LookupState;
  /** Calls back after each change of the state; returns how to stop. */
  subscribe(changed: (state: LookupState) => void): () => void;
  close(): void;
}

export interface LookupOptions {
  /** Most results of each kind, 1 to 50; default 8. */
  limit?: number;
  /** Where the service is; default: where the page is. */
  api?: string;
  /** Address of the built worker (`lookup-worker.js` of assets.json); absent: the service answers. */
  worker?: string;
  /** Address of the service worker that keeps the console for times without a network; absent: none. */
  serviceWorker?: string;
}

/** The look-up of the console. What is typed is asked for one at a time, the newest first. */
export function createLookup({ limit = 8, api = "" }: LookupOptions = {}): Lookup {
  let state: LookupState = { status: "loading", asOf: null, updateWaiting: false };
  const listeners = new Set<(state: LookupState) => void>();
  let asked = new AbortController();

  const become = (next: Partial<LookupState>): void => {
    state = { ...state, ...next };
    for (const changed of listeners) changed(state);
  };

  const fromService = async (query: string): Promise<LookupResult | null> => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const words = new URLSearchParams({ q: query, limit: String(limit) });
      const response = await fetch(`${api}/api/lookup?${words}`, { signal });
      if (!response.ok) throw new Error(`The service answered ${response.status} to a look-up.`);
      const found: LookupResult = await response.json();
      become({ status: "remote", asOf: found.asOf });
      return found;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  };

  return {
    lookUp: fromService,
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    close() {
      asked.abort();
      listeners.clear();
    },
  };
}
