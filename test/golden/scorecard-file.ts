import { readFileSync, writeFileSync } from "node:fs";
import { asMarkdown, scorecard } from "./report.ts";
import type { Result } from "./run.ts";

const FILE = "docs/scorecard.md";

const HEAD = `# Scorecard

Written by \`npm run eval -- --write\`; do not edit. The questions are in \`seeds/questions\`, the rules in
\`test/golden/README.md\`. \`held-out\` was written before any answering code was read and is for checking that the rest was not
learnt by heart; the other files are looked at during work. Times per answer are printed by the command and not kept here.`;

export function writeScorecard(results: readonly Result[]): string {
  writeFileSync(FILE, page(results));
  return FILE;
}

/** Null where the file says what was measured, else one line that says how to mend it. */
export function staleScorecard(results: readonly Result[]): string | null {
  let kept = "";
  try {
    kept = readFileSync(FILE, "utf8");
  } catch {
    return `${FILE} is missing; run 'npm run eval -- --write' and commit it`;
  }
  return kept === page(results)
    ? null
    : `${FILE} differs from what is measured; run 'npm run eval -- --write' and commit it`;
}

function page(results: readonly Result[]): string {
  return `${HEAD}\n\n${asMarkdown(scorecard(results))}\n`;
}
