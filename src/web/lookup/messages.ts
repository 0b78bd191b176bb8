import type { Comparison } from "../../core/knowledge/comparison.ts";
import type { LookupResult } from "../../core/lookup/lookup-result.ts";

/** What the page tells its worker. */
export type ToWorker =
  | { type: "look-up"; id: number; query: string; limit: number }
  /** Parks by their ids, side by side; 简 or English. */
  | { type: "compare"; id: number; parks: readonly string[]; locale: "zh-Hans" | "en" }
  /** Is there a newer index? Asked when the network comes back. */
  | { type: "check" };

/** What the worker tells its page. */
export type FromWorker =
  | { type: "found"; id: number; result: LookupResult }
  | { type: "compared"; id: number; comparison: Comparison }
  | { type: "failed"; id: number; message: string }
  /** Whether an index is held, the date of its newest article, and whether the service could be reached last. */
  | { type: "state"; held: boolean; asOf: string | null; reachable: boolean };
