import type { BenchPassage } from "./data.ts";

/** Ids of passages for a question, best first, at most `limit`. */
export type Retrieve = (question: string, limit: number) => Promise<string[]>;

/** An index as it stands after building, in memory. */
export interface BuiltIndex {
  retrieve: Retrieve;
  /** Writes the index into the folder given to `build`; throws where the engine cannot. Absent: `build` wrote it already. */
  save?(): Promise<void>;
}

/**
 * A search engine in the comparison: one file in `peers/`, one entry in `peers.ts`. It keeps the passages' text as well, in
 * its own way, so that bytes and memory are those of a search that can show what it found.
 */
export interface Peer {
  /** As in the tables: product, version, how it is set up. */
  name: string;
  /** Indexes passages; `folder` is empty, and the index is saved there and nowhere else. */
  build(passages: readonly BenchPassage[], folder: string): Promise<BuiltIndex>;
  /** Opens what was saved in `folder`, in a process that has not built it. */
  open(folder: string): Promise<Retrieve>;
}
