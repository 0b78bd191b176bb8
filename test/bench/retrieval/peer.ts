import type { BenchPassage } from "./data.ts";

/** Ids of passages for a question, best first, at most `limit`. */
export type Retrieve = (question: string, limit: number) => Promise<string[]>;

/** A search engine in the comparison: one file in `peers/`, one entry in `run.ts`. */
export interface Peer {
  name: string;
  /** Indexes the passages, in memory or in a folder of its own that `close` removes. */
  build(passages: readonly BenchPassage[]): Promise<{ retrieve: Retrieve; close(): Promise<void> }>;
}
