import { readLexicon } from "./lexicon.ts";
import { type KnowledgeSources, knowledgeFiles, knowledgeFolder } from "./read-knowledge.ts";
import { readFrom } from "./run.ts";

/** Records and what they are checked against, read from seeds folders. */
export interface KnowledgePlace {
  /** The `knowledge/` folder of each seeds folder. */
  folders: string[];
  files: string[];
  sources: KnowledgeSources;
}

/** Throws `InputError` with path and line of bad input among articles and word lists. */
export async function knowledgePlace(from: readonly string[], words: string): Promise<KnowledgePlace> {
  const [read, lexicon, lists, folders] = await Promise.all([
    readFrom(from),
    readLexicon(words),
    Promise.all(from.map(knowledgeFiles)),
    Promise.all(from.map(knowledgeFolder)),
  ]);
  const bodies = new Map(read.map(({ head, body }) => [head.id, body]));
  const titles = new Map(read.map(({ head }) => [head.id, head.title]));
  return {
    folders: folders.filter((folder) => folder !== null),
    files: [...new Set(lists.flat())],
    sources: { bodies, titles, entities: lexicon.entities },
  };
}
