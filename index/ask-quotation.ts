import { type Source, source } from "../src/core/knowledge/stated.ts";
import { quoteFault } from "./knowledge-quotes.ts";
import { type FoundSentence, sentencesWith } from "./sentence-search.ts";
import type { Terminal } from "./terminal.ts";

/** So many sentences are offered at a time. */
const OFFERED = 9;

/** Lets a person find the sentence of an article that says something, and the part of it to quote; null: it is left out. */
export async function askQuotation(
  terminal: Terminal,
  bodies: ReadonlyMap<string, string>,
  mayLeaveOut: boolean,
): Promise<Source | null> {
  const leaving = mayLeaveOut ? " (Enter leaves this out)" : "";
  let offered: FoundSentence[] = [];
  for (;;) {
    const picking = offered.length === 0 ? "" : `number of a sentence, or other `;
    const answer = await terminal.ask(`  ${picking}words that its sentence holds${leaving}: `);
    if (answer === "" && mayLeaveOut) return null;
    const chosen = /^\d+$/.test(answer) ? offered[Number(answer) - 1] : undefined;
    if (chosen !== undefined) return askPart(terminal, bodies, chosen);
    const found = sentencesWith(answer, bodies);
    offer(terminal, found, answer);
    if (found.length > 0) offered = found.slice(0, OFFERED);
  }
}

function offer(terminal: Terminal, found: FoundSentence[], words: string): void {
  for (const [at, { article, text }] of found.slice(0, OFFERED).entries())
    terminal.say(`    ${at + 1}. [${article}] ${text}`);
  if (words === "") terminal.say("    Expected words of the sentence that says it; every record needs this.");
  else if (found.length === 0)
    terminal.say(`    No sentence holds ${JSON.stringify(words)}. Try fewer words.`);
  if (found.length > OFFERED)
    terminal.say(`    … and ${found.length - OFFERED} more; add a word to see fewer.`);
}

async function askPart(
  terminal: Terminal,
  bodies: ReadonlyMap<string, string>,
  { article, text }: FoundSentence,
): Promise<Source> {
  for (;;) {
    const part = await terminal.ask("  the part of it to quote, word for word (Enter: all of it): ");
    const quote = part === "" ? text : part;
    const read = source.safeParse({ article, quote });
    const fault = read.success ? quoteFault(quote, article, bodies) : read.error.issues[0]?.message;
    if (read.success && fault === null) return read.data;
    terminal.say(`    The quotation ${fault ?? "cannot be used"}`);
  }
}
