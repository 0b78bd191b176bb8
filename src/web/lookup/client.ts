import type { Locale } from "../../core/answer/answer.ts";
import type { Comparison } from "../../core/knowledge/comparison.ts";
import type { LookupResult } from "../../core/lookup/lookup-result.ts";
import { type ConsoleWorker, consoleWorker } from "./console-worker.ts";
import { askComparison, askService } from "./service.ts";
import { type WorkerLink, workerLink } from "./worker-link.ts";

/**
 * `loading`: the service answers while the index is on its way; `ready`: this browser searches the index that it holds;
 * `offline`: it does, and the service is out of reach; `remote`: it holds none (no worker, no room), the service answers.
 */
export type LookupStatus = "loading" | "ready" | "offline" | "remote";

export interface LookupState {
  status: LookupStatus;
  /** Date of the newest article of what is searched; null while nothing tells. */
  asOf: string | null;
  /** A newer program waits: `update` lets it take over; else it does when all windows of this one are closed. */
  updateWaiting: boolean;
}

export interface Lookup {
  /**
   * Looks up what was typed so far. Null: something typed later is looked up in its place. Rejects where neither the index
   * nor the service can be asked; the message says so in English, for the log.
   */
  lookUp(query: string): Promise<LookupResult | null>;
  /**
   * Two or more parks by their ids, side by side: from the service, and without it from the index that this browser holds, which
   * has no 繁. Rejects as `lookUp`.
   */
  compare(parks: readonly string[], locale: Locale): Promise<Comparison>;
  state(): LookupState;
  /** Calls back after each change of the state; returns how to stop. */
  subscribe(changed: (state: LookupState) => void): () => void;
  /** Loads the page anew with the newer program that waits. */
  update(): void;
  close(): void;
}

export interface LookupOptions {
  /** Most results of each kind, 1 to 50; default 8. */
  limit?: number;
  /** Address of the built worker (`lookup-worker.js` of assets.json); absent: the service answers. */
  worker?: string;
  /** Address of the service worker that keeps the console for times without a network; absent: none. */
  serviceWorker?: string;
}

/**
 * The look-up of the console. One look-up is under way at a time; of what is typed meanwhile the newest follows, the others
 * resolve to null.
 */
export function createLookup({ limit = 8, worker, serviceWorker }: LookupOptions = {}): Lookup {
  let state: LookupState = {
    status: worker === undefined ? "remote" : "loading",
    asOf: null,
    updateWaiting: false,
  };
  const listeners = new Set<(state: LookupState) => void>();
  const become = (next: Partial<LookupState>): void => {
    const after = { ...state, ...next };
    if (
      after.status === state.status &&
      after.asOf === state.asOf &&
      after.updateWaiting === state.updateWaiting
    )
      return;
    state = after;
    for (const changed of listeners) changed(state);
  };

  const link: WorkerLink | null =
    worker === undefined
      ? null
      : workerLink(worker, {
          told: ({ held, asOf, reachable }) => {
            if (held) become({ status: reachable && navigator.onLine ? "ready" : "offline", asOf });
            else become({ status: "remote" });
          },
          failed: () => become({ status: "remote" }),
        });
  const keeper: ConsoleWorker | null =
    serviceWorker === undefined ? null : consoleWorker(serviceWorker, () => become({ updateWaiting: true }));

  const online = (): void => link?.check();
  const offline = (): void => {
    if (state.status === "ready") become({ status: "offline" });
  };
  addEventListener("online", online);
  addEventListener("offline", offline);

  let waiting: { query: string; resolve(found: Promise<LookupResult> | null): void } | null = null;
  let busy = false;
  const isHeld = (): boolean => state.status === "ready" || state.status === "offline";
  /** Resolves once it is known whether this browser holds an index. */
  const known = (): Promise<void> =>
    new Promise((resolve) => {
      if (state.status !== "loading") return resolve();
      const heard = ({ status }: LookupState): void => {
        if (status === "loading") return;
        listeners.delete(heard);
        resolve();
      };
      listeners.add(heard);
    });
  const ask = async (query: string): Promise<LookupResult> => {
    if (link !== null && isHeld()) return link.lookUp(query, limit);
    try {
      const found = await askService(query, limit);
      if (state.asOf === null) become({ asOf: found.asOf });
      return found;
    } catch (error) {
      // Without the network the index that is kept may be a moment away.
      await known();
      if (link !== null && isHeld()) return link.lookUp(query, limit);
      throw error;
    }
  };
  const next = (): void => {
    const taken = waiting;
    if (busy || taken === null) return;
    waiting = null;
    busy = true;
    const asked = ask(taken.query).finally(() => {
      busy = false;
      next();
    });
    taken.resolve(asked);
  };

  return {
    lookUp: (query) =>
      new Promise((resolve) => {
        waiting?.resolve(null);
        waiting = { query, resolve };
        next();
      }),
    compare: (parks, locale) =>
      askComparison(parks, locale).catch((error: unknown) => {
        const isHeld = state.status === "ready" || state.status === "offline";
        if (link === null || !isHeld) throw error;
        return link.compare(parks, locale.startsWith("zh") ? "zh-Hans" : "en");
      }),
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    update: () => keeper?.takeOver(),
    close() {
      removeEventListener("online", online);
      removeEventListener("offline", offline);
      listeners.clear();
      link?.close();
    },
  };
}
