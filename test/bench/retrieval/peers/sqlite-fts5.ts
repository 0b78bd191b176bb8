import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { BenchPassage } from "../data.ts";
import type { Peer, Retrieve } from "../peer.ts";
import { bigrams } from "./bigrams.ts";

const FILE = "fts5.sqlite";

interface Setup {
  name: string;
  /** Of `create virtual table … using fts5`. */
  tokenizer: string;
  /** What of a text is given to the index. */
  indexed(text: string): string;
  /** What of a question is looked for, joined by OR. */
  asked(question: string): string[];
}

/** SQLite's FTS5 as its documentation has it: ranked by its `bm25`, the text in a table of its own and not a second time in the index. */
function fts5({ name, tokenizer, indexed, asked }: Setup): Peer {
  return {
    name,
    async build(passages, folder) {
      const database = new DatabaseSync(join(folder, FILE));
      database.exec(`
        pragma journal_mode = off;
        pragma synchronous = off;
        create table passage (rowid integer primary key, id text not null, title text not null, text text not null);
        create virtual table found using fts5(title, text, content = '', tokenize = '${tokenizer}');
        begin;`);
      insert(database, passages, indexed);
      database.exec("commit; insert into found (found) values ('optimize')");
      return { retrieve: retrieveFrom(database, asked) };
    },
    open: async (folder) => retrieveFrom(new DatabaseSync(join(folder, FILE), { readOnly: true }), asked),
  };
}

function insert(database: DatabaseSync, passages: readonly BenchPassage[], indexed: Setup["indexed"]): void {
  const keep = database.prepare("insert into passage (rowid, id, title, text) values (?, ?, ?, ?)");
  const index = database.prepare("insert into found (rowid, title, text) values (?, ?, ?)");
  for (const [row, { id, title, text }] of passages.entries()) {
    keep.run(row + 1, id, title, text);
    index.run(row + 1, indexed(title), indexed(text));
  }
}

function retrieveFrom(database: DatabaseSync, asked: Setup["asked"]): Retrieve {
  const select = database.prepare(
    `select passage.id from (select rowid from found where found match ? order by rank limit ?) hit
     join passage on passage.rowid = hit.rowid`,
  );
  return async (question, limit) => {
    const terms = [...new Set(asked(question))];
    if (terms.length === 0) return [];
    const match = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(" OR ");
    return select.all(match, limit).map(({ id }) => String(id));
  };
}

export const fts5Bigram: Peer = fts5({
  name: "SQLite FTS5, bigrams",
  tokenizer: "unicode61",
  indexed: (text) => bigrams(text).join(" "),
  asked: bigrams,
});

export const fts5Trigram: Peer = fts5({
  name: "SQLite FTS5, trigram",
  tokenizer: "trigram",
  indexed: (text) => text,
  asked: trigrams,
});

/** All runs of three characters without white space or punctuation; FTS5's tokenizer cuts the texts the same way. */
function trigrams(question: string): string[] {
  return (question.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(""));
  });
}
