import { relative } from "node:path";
import { AppError } from "../src/core/errors.ts";
import { embeddingSettings, readEnvironment } from "../src/env.ts";
import type { BuiltIndex, Progress } from "./build.ts";
import { type ChangeReport, changeIndex, compactIndex } from "./changes.ts";
import { embedderChoice } from "./embedder-choice.ts";
import { InputError } from "./input-error.ts";
import { withLock } from "./lock.ts";
import { type Command, HELP, readOptions } from "./options.ts";
import { rebuild } from "./rebuild.ts";
import { buildFrom, readFrom } from "./run.ts";

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

async function main(args: string[]): Promise<void> {
  const command = readOptions(args);
  if (command.do === "help") {
    process.stdout.write(HELP);
    return;
  }
  const started = performance.now();
  const progress = progressLine();
  try {
    const said =
      command.do === "build" ? await build(command, progress.show) : await change(command, progress.show);
    progress.clear();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${relative(process.cwd(), command.out) || "."}: ${said}, ${seconds} s\n`);
  } catch (error) {
    progress.clear();
    throw error;
  }
}

type Asked<Do extends Command["do"]> = Extract<Command, { do: Do }>;

async function build(
  { from, out, lexicon, embedder, changes }: Asked<"build">,
  progress: Progress,
): Promise<string> {
  const choice = embedderChoice(embedder, embeddingSettings(readEnvironment()));
  const { built, kept } = await withLock(out, () =>
    rebuild(out, () => buildFrom(from, lexicon, progress, choice), changes),
  );
  const count = kept.put.length + kept.remove.length;
  return count === 0 ? indexLine(built) : `${indexLine(built)}, ${count} changes kept beside it`;
}

async function change(
  { out, add, remove, compact, embedder }: Asked<"change">,
  progress: Progress,
): Promise<string> {
  const parts: string[] = [];
  if (add.length > 0 || remove.length > 0) {
    parts.push(changeLine(await changeIndex(out, await readFrom(add, progress), remove)));
  }
  if (compact) {
    const choice = embedderChoice(embedder, embeddingSettings(readEnvironment()));
    const built = await compactIndex(out, choice, progress);
    parts.push(built === null ? "nothing to fold in" : indexLine(built));
  }
  return parts.join("; ");
}

function changeLine({ added, replaced, removed, unchanged, info, waiting }: ChangeReport): string {
  const same = unchanged === 0 ? "" : `, ${unchanged} already there`;
  return `${added} added, ${replaced} replaced, ${removed} removed${same}; now ${info.articles} articles, ${info.passages} passages, newest ${info.asOf ?? "undated"}, ${waiting} changes beside the index`;
}

function indexLine(built: BuiltIndex): string {
  const { counts, asOf } = built.manifest;
  return `${counts.articles} articles, ${counts.passages} passages, ${sizes(built)}, newest ${asOf ?? "undated"}`;
}

/** How large an index is, and what takes the space: `9.80 MB (text 4.91, postings 4.40, words 0.47)`. */
function sizes({ files, bytes, manifest }: BuiltIndex): string {
  const megabytes = (count: number): string => (count / 1e6).toFixed(2);
  const { articles = 0, passages = 0, ...others } = Object.fromEntries(bytes);
  const { "lexicon.json": words, "knowledge.json": records } = manifest.files;
  const kinds = { text: articles + passages, ...others, words: words.bytes, records: records.bytes };
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
