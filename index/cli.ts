import { relative } from "node:path";
import { parseArgs } from "node:util";
import { AppError } from "../src/core/errors.ts";
import { embeddingSettings, readEnvironment } from "../src/env.ts";
import type { BuiltIndex } from "./build.ts";
import { checkFiles } from "./check.ts";
import { embedderChoice } from "./embedder-choice.ts";
import { InputError } from "./input-error.ts";
import { buildFrom, DEFAULTS, type Progress } from "./run.ts";
import { writeIndex } from "./write.ts";

const HELP = `Builds a search index of articles.

  npm run index -- [--from <file or folder>…] [--out <folder>] [--knowledge <folder>] [--embedder service|lsa|none]

  --from       articles: .md (with front matter), .txt, .html, .jsonl; several may follow; default: seeds/
  --out        where the index goes; default: dist/assets/index; serve another with INDEX_DIR=<folder> npm start
  --knowledge  word lists in YAML; default: seeds/knowledge
  --embedder   who makes the vectors: the service of EMBED_BASE_URL and EMBED_MODEL (default where they are set), the
               articles themselves (lsa, default otherwise), or nobody
  --help       this text

.jsonl holds one article a line: {"id", "title", "date"?, "source"?, "url"?, "lang"?, "text"}.
`;

/** A line that overwrites itself, on terminals only. */
function progressLine(): { show: Progress; clear(): void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} };
  let shown = 0;
  return {
    show(step, done, total) {
      const now = performance.now();
      if (done < total && now - shown < 100) return;
      shown = now;
      process.stderr.write(`\r\u001b[K${step} ${done}/${total}`);
    },
    clear: () => process.stderr.write("\r\u001b[K"),
  };
}

function options(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: "string", multiple: true },
      out: { type: "string" },
      knowledge: { type: "string" },
      embedder: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const from = [...(values.from ?? []), ...positionals];
  return {
    from: from.length > 0 ? from : DEFAULTS.from,
    out: values.out ?? DEFAULTS.out,
    knowledge: values.knowledge ?? DEFAULTS.knowledge,
    embedder: values.embedder,
    help: values.help ?? false,
  };
}

async function main(args: string[]): Promise<void> {
  const { from, out, knowledge, embedder, help } = options(args);
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const started = performance.now();
  const progress = progressLine();
  try {
    const built = await buildFrom(
      from,
      knowledge,
      progress.show,
      embedderChoice(embedder, embeddingSettings(readEnvironment())),
    );
    const { files, manifest } = built;
    await checkFiles(files);
    await writeIndex(out, files);
    progress.clear();
    const { articles, passages } = manifest.counts;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const where = relative(process.cwd(), out) || ".";
    process.stdout.write(
      `${where}: ${articles} articles, ${passages} passages, ${sizes(built)}, newest ${manifest.asOf ?? "undated"}, ${seconds} s\n`,
    );
  } catch (error) {
    progress.clear();
    throw error;
  }
}

/** How large an index is, and what takes the space: `9.80 MB (text 4.91, postings 4.40, words 0.47)`. */
function sizes({ files, bytes, manifest }: BuiltIndex): string {
  const megabytes = (count: number): string => (count / 1e6).toFixed(2);
  const { articles = 0, passages = 0, ...others } = Object.fromEntries(bytes);
  const kinds = { text: articles + passages, ...others, words: manifest.files["lexicon.json"].bytes };
  const whole = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  const shares = Object.entries(kinds).map(([kind, count]) => `${kind} ${megabytes(count)}`);
  return `${megabytes(whole)} MB (${shares.join(", ")})`;
}

/** One line for a fault that a person can mend; a stack only for our own. */
function faultLine(error: unknown): string {
  if (error instanceof InputError || error instanceof AppError) return error.message;
  if (error instanceof Error && "code" in error)
    return `${error.message.split("\n")[0]} (see npm run index -- --help)`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${faultLine(error)}\n`);
  process.exitCode = 1;
});
