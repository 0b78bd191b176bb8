import type { Corpus } from "../../ports.ts";
import type { DeskArticle } from "./desk-article.ts";
import type { GoldenQuestion } from "./trial.ts";

/** The corpus that is served: the index, what lies beside it, and what staff published. */
export interface LiveCorpus {
  corpus(): Promise<Corpus>;
  /** Looks at once for what staff published; resolves when it is served. Rejects where the desk's database cannot be read. */
  refresh(): Promise<Corpus>;
  /** The corpus as it would be with these versions in the places of those that have their ids; nothing is kept. */
  tried(versions: readonly DeskArticle[]): Promise<Corpus>;
  /** What staff say that the published articles answer. */
  questions(): Promise<GoldenQuestion[]>;
  /** What lies beside the index as a browser has to take it in, in the form of its `overlay.json`; null: nothing. */
  overlayFile(): Promise<Uint8Array<ArrayBuffer> | null>;
}
