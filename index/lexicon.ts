import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { isMap, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { z } from "zod";
import {
  entity,
  glossaryEntry,
  type Lexicon,
  lexicon as lexiconSchema,
  suggestion,
  synonymGroup,
} from "../src/core/lexicon.ts";
import { InputError } from "./input-error.ts";

export const EMPTY_LEXICON: Lexicon = {
  entities: [],
  synonyms: [],
  glossary: [],
  words: [],
  functionWords: [],
  suggestions: [],
};

const wordLists = lexiconSchema.pick({ words: true, functionWords: true });

/** The YAML files of a folder, sorted; none where there is no folder. */
export async function lexiconFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => [".yaml", ".yml"].includes(extname(name)))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Compiles the word knowledge of a folder. A file is a list whose entries tell by their fields what they are (`kind` an
 * entity, `say` a synonym group, `term` a glossary entry, `ask` a suggestion), or a map of the lists `words` and
 * `functionWords`. Throws `InputError` with path and line.
 */
export async function readLexicon(folder: string): Promise<Lexicon> {
  const lexicon: Lexicon = structuredClone(EMPTY_LEXICON);
  for (const path of await lexiconFiles(folder)) addFile(lexicon, path, await readFile(path, "utf8"));
  checkEntities(lexicon, folder);
  return lexicon;
}

function addFile(lexicon: Lexicon, path: string, source: string): void {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new InputError(
      path,
      counter.linePos(error.pos[0]).line,
      `not YAML: ${error.message.split("\n")[0]}`,
    );
  }
  const { contents } = document;
  if (isMap(contents)) {
    const lists = parsed(path, 1, wordLists, document.toJS());
    lexicon.words.push(...lists.words);
    lexicon.functionWords.push(...lists.functionWords);
    return;
  }
  if (!isSeq<Node>(contents))
    throw new InputError(path, 1, "expected a list of entries, or a map of word lists");
  for (const item of contents.items) {
    const line = counter.linePos(item.range?.[0] ?? 0).line;
    const value: unknown = item.toJS(document);
    const read = <T>(schema: z.ZodType<T>): T => parsed(path, line, schema, value);
    if (!isMap(item)) throw new InputError(path, line, "expected an entry with fields");
    else if (item.has("kind")) lexicon.entities.push(read(entity));
    else if (item.has("say")) lexicon.synonyms.push(read(synonymGroup));
    else if (item.has("term")) lexicon.glossary.push(read(glossaryEntry));
    else if (item.has("ask")) lexicon.suggestions.push(read(suggestion));
    else
      throw new InputError(
        path,
        line,
        "unknown kind of entry; expected one with `kind`, `say`, `term` or `ask`",
      );
  }
}

function parsed<T>(path: string, line: number, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new InputError(
    path,
    line,
    `${issue?.path.join(".") || "the entry"}: ${issue?.message ?? "is wrong"}`,
  );
}

function checkEntities(lexicon: Lexicon, folder: string): void {
  const ids = new Set<string>();
  for (const { id } of lexicon.entities) {
    if (ids.has(id)) throw new InputError(folder, 1, `two entities have the id ${id}`);
    ids.add(id);
  }
  for (const { id, distinctFrom } of lexicon.entities) {
    const unknown = distinctFrom.find((other) => !ids.has(other));
    if (unknown !== undefined)
      throw new InputError(folder, 1, `entity ${id} is distinct from ${unknown}, which does not exist`);
  }
}
