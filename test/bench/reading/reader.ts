import type { BenchPassage } from "../retrieval/data.ts";

/** What a reader gives for a question. */
export interface Given {
  /** Without citation markers; null: it declines. */
  text: string | null;
  /** Ids of the passages that it takes its answer from. */
  from: string[];
}

export type Read = (question: string) => Promise<Given>;

/** What answers questions in the comparison: one file in `readers/`, one entry in `readers.ts`. */
export interface Reader {
  /** As in the tables. */
  name: string;
  /** Takes passages in; `folder` is empty and may be written to. */
  open(passages: readonly BenchPassage[], folder: string): Promise<Read>;
}
