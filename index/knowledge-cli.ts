import { relative } from "node:path";
import { AppError } from "../src/core/errors.ts";
import { RECORD_KINDS } from "../src/core/knowledge/knowledge.ts";
import { InputError } from "./input-error.ts";
import { knowledgeHelp, readKnowledgeOptions } from "./knowledge-options.ts";
import { knowledgePlace } from "./knowledge-place.ts";
import { checkKnowledge } from "./read-knowledge.ts";

async function main(args: string[]): Promise<number> {
  const command = readKnowledgeOptions(args);
  if (command.do === "help") {
    process.stdout.write(knowledgeHelp);
    return 0;
  }
  const place = await knowledgePlace(command.from, command.lexicon);
  return check(place);
}

async function check({ files, sources }: Awaited<ReturnType<typeof knowledgePlace>>): Promise<number> {
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
  if (error instanceof InputError || error instanceof AppError) return error.message;
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
