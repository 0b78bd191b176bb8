import { parseArgs } from "node:util";
import { callerError } from "../src/core/errors.ts";
import type { Changes } from "./rebuild.ts";
import { DEFAULTS } from "./run.ts";

export const HELP = `Builds a search index of articles, or changes one.

  npm run index -- [--from <file or folder>…] [--out <folder>] [--lexicon <folder>] [--embedder service|lsa|none]
                   [--changes keep|drop]
  npm run index -- [--add <file or folder>…] [--remove <article id>…] [--compact [--embedder …]] [--out <folder>]

  --from       articles: .md (with front matter), .txt, .html, .jsonl; several may follow; default: seeds/
  --out        where the index goes; default: dist/assets/index; serve another with INDEX_DIR=<folder> npm start
  --lexicon    word lists in YAML; default: seeds/lexicon
  --embedder   who makes the vectors: the service of EMBED_BASE_URL and EMBED_MODEL (default where they are set), the
               articles themselves (lsa, default otherwise), or nobody
  --changes    what becomes of articles added and removed since the index was built: keep them so, or drop the changes
  --add        adds these articles to the index that is there; an article whose id it has is replaced; several may follow
  --remove     takes articles out of the index that is there, by id; several may follow
  --compact    folds what was added and removed into the index, which makes it as small and quick to load as a new one
  --help       this text

A service that runs takes changes in by itself, within a few seconds.
.jsonl holds one article a line: {"id", "title", "date"?, "source"?, "url"?, "lang"?, "text"}.
`;

export type Command =
  | { do: "help" }
  | {
      do: "build";
      out: string;
      from: string[];
      lexicon: string;
      embedder: string | undefined;
      changes: Changes | undefined;
    }
  | {
      do: "change";
      out: string;
      add: string[];
      remove: string[];
      compact: boolean;
      embedder: string | undefined;
    };

/** Options that take every plain word after them. */
const LISTS = ["from", "add", "remove"] as const;
type List = (typeof LISTS)[number];

/** What a command line asks for. Throws where it contradicts itself or holds what is not known. */
export function readOptions(args: string[]): Command {
  const { values, tokens } = parseArgs({
    args,
    allowPositionals: true,
    tokens: true,
    options: {
      from: { type: "string", multiple: true },
      add: { type: "string", multiple: true },
      remove: { type: "string", multiple: true },
      compact: { type: "boolean" },
      changes: { type: "string" },
      out: { type: "string" },
      lexicon: { type: "string" },
      embedder: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return { do: "help" };
  const lists: Record<List, string[]> = { from: [], add: [], remove: [] };
  let open: List = "from";
  for (const token of tokens) {
    if (token.kind === "positional") lists[open].push(token.value);
    if (token.kind !== "option") continue;
    const list = LISTS.find((name) => name === token.name);
    if (list === undefined) continue;
    open = list;
    if (token.value !== undefined) lists[list].push(token.value);
  }
  const out = values.out ?? DEFAULTS.out;
  const { from, add, remove } = lists;
  if (add.length === 0 && remove.length === 0 && !values.compact) {
    const changes = changesOf(values.changes);
    return {
      do: "build",
      out,
      from: from.length > 0 ? from : DEFAULTS.from,
      lexicon: values.lexicon ?? DEFAULTS.lexicon,
      embedder: values.embedder,
      changes,
    };
  }
  if (from.length > 0 || values.lexicon !== undefined || values.changes !== undefined) {
    throw callerError(
      "contradicting-options",
      "--add, --remove and --compact change the index that is there; --from, --lexicon and --changes build it anew. Give the one or the other (see npm run index -- --help).",
    );
  }
  return { do: "change", out, add, remove, compact: values.compact ?? false, embedder: values.embedder };
}

function changesOf(value: string | undefined): Changes | undefined {
  if (value === undefined || value === "keep" || value === "drop") return value;
  throw callerError(
    "unknown-changes",
    `--changes ${JSON.stringify(value)} is not known; expected keep or drop (see npm run index -- --help).`,
  );
}
