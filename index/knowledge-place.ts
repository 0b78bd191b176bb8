import type { Lexicon } from "../src/core/lexicon.ts";
import { readLexicon } from "./lexicon.ts";
import { type KnowledgeSources, knowledgeFiles } from "./read-knowledge.ts";
import { readFrom } from "./run.ts";

/** Records and what they are checked against, read from seeds folders. */
export interface KnowledgePlace {
  files: string[];
  sources: KnowledgeSources;
  lexicon: Lexicon;
}

/** Throws `InputError` with path and line of bad input among articles and word lists. */
export async function knowledgePlace(from: readonly string[], words: string): Promise<KnowledgePlace> {
  const [read, lexicon, lists] = await Promise.all([
    readFrom(from),
    readLexicon(words),
    Promise.all(from.map(knowledgeFiles)),
  ]);
  const bodies = new Map(read.map(({ head, body }) => [head.id, body]));
  return { files: [...new Set(lists.flat())], sources: { bodies, entities: lexicon.entities }, lexicon };
}
