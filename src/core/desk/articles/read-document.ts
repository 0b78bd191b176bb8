import type { ArticleHead } from "../../article.ts";

/** A file as it was sent or fetched. */
export interface SentDocument {
  /** Of the file, or the last part of the address. */
  name: string;
  /** Media type, as far as it was told; empty otherwise. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Where it was fetched from; null: it was sent. */
  address: string | null;
}

/** What people have to know of how a document was read. */
export type ReadingNote = "pages-without-text" | "pictures-left-out" | "date-not-read" | "tables-as-lines";

type Stated = Pick<
  ArticleHead,
  "source" | "url" | "author" | "published" | "lang" | "scope" | "about" | "publishedBasis"
>;

/** What a document says; what is absent in `head` it does not say. */
export interface ReadDocument {
  title: string;
  body: string;
  head: { [Field in keyof Stated]?: Stated[Field] | undefined };
  notes: readonly ReadingNote[];
}

/** Most bytes of a document that is sent or fetched. */
export const MOST_DOCUMENT_BYTES = 8 * 1024 * 1024;
