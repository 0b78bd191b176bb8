import type { LiveCorpus } from "./live-corpus.ts";
import type { ReadDocument, SentDocument } from "./read-document.ts";
import type { GoldenQuestion } from "./trial.ts";

/** What articles are made with, besides the store that keeps them. */
export interface ArticleWorkshop {
  live: LiveCorpus;
  /** Reads a document of any kind that is known. Rejects with `AppError` that says what is wrong with it. */
  read(document: SentDocument): Promise<ReadDocument>;
  /** Gets a public page; absent: this service fetches nothing. Rejects with `AppError`. */
  fetchPage?(address: string): Promise<SentDocument>;
  /** Questions that were there before anything was added. */
  goldenQuestions(): Promise<GoldenQuestion[]>;
  /** Lower-case hex, over the UTF-8 bytes. */
  sha256(text: string): Promise<string>;
  /** Lets others have their turn in a long piece of work. */
  rest(): Promise<void>;
}
