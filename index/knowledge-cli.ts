import { relative } from "node:path";
import { AppError, callerError } from "../src/core/errors.ts";
import { RECORD_KINDS, type RecordKind } from "../src/core/knowledge/knowledge.ts";
import { InputError } from "./input-error.ts";
import { addRecord } from "./knowledge-add.ts";
import { knowledgeHelp, readKnowledgeOptions } from "./knowledge-options.ts";
import { type KnowledgePlace, knowledgePlace } from "./knowledge-place.ts";
import { checkKnowledge } from "./read-knowledge.ts";
import { sentencesWith } from "./sentence-search.ts";
import { Cancelled, withTerminal } from "./terminal.ts";

async function main(args: string[]): Promise<number> {
  const command = readKnowledgeOptions(args);
  if (command.do === "help") {
    process.stdout.write(knowledgeHelp);
    return 0;
  }
  const place = await knowledgePlace(command.from, command.lexicon);
  if (command.do === "find") return find(place, command.words);
  if (command.do === "add" && !(await add(place, command.kind))) return 0;
  return check(command.do === "add" ? await knowledgePlace(command.from, command.lexicon) : place);
}

/** True where a record was added. */
async function add(place: KnowledgePlace, kind: RecordKind): Promise<boolean> {
  const [folder] = place.folders;
  if (folder === undefined)
    throw callerError(
      "no-seeds-folder",
      "There is no folder to add to; expected --from a folder with articles/ and knowledge/ in it.",
    );
  const added = await withTerminal((terminal) => addRecord(terminal, kind, folder, place));
  if (!added) process.stdout.write("Nothing was added.\n");
  return added;
}

function find({ sources }: KnowledgePlace, words: string): number {
  const found = sentencesWith(words, sources.bodies);
  for (const { article, text } of found) process.stdout.write(`${article}: ${text.replace(/\s+/g, " ")}\n`);
  if (found.length === 0)
    process.stderr.write(`No sentence holds all of ${JSON.stringify(words)}; try fewer words.\n`);
  return found.length === 0 ? 1 : 0;
}

async function check({ files, sources }: KnowledgePlace): Promise<number> {
  const { knowledge, faults } = await checkKnowledge(files, sources);
  for (const { path, line, message } of faults)
    process.stderr.write(`${relative(process.cwd(), path)}:${line}: ${message}\n`);
  const counts = RECORD_KINDS.options.map((kind) => `${knowledge[kind].length} ${kind}`).join(", ");
  if (faults.length === 0) process.stdout.write(`${counts}: all in order\n`);
  else process.stderr.write(`${faults.length} fault${faults.length === 1 ? "" : "s"}\n`);
  return faults.length === 0 ? 0 : 1;
}

/** One line for a fault that a person can mend; a stack only for our own. */
function faultLine(error: unknown): string {
  if (error instanceof InputError || error instanceof AppError || error instanceof Cancelled)
    return error.message;
  if (error instanceof Error && "code" in error)
    return `${error.message.split("\n")[0]} (see npm run knowledge -- --help)`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${faultLine(error)}\n`);
  process.exitCode = 1;
}
