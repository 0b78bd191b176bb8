import { readFileSync, writeFileSync } from "node:fs";
import { scorecard } from "./report.ts";
import type { Result } from "./run.ts";
import { asMarkdown } from "./table.ts";

const FILE = "docs/scorecard.md";

const HEAD = `# Scorecard

Written by \`npm run eval -- --write\`; do not edit. The questions are in \`seeds/questions\`, the rules in
\`test/golden/README.md\`.

The engine is tuned on some sets; the others are held out: nobody looks at their questions, answers or failures, and the command tells
only their rates. So what is held out says how well questions of the same make are answered, and what is tuned on says how much
of that was learnt by heart. Behind a rate stands the interval in which the true one lies nineteen times of twenty: the sets
are small. Times per answer are printed by the command and not kept here.`;

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
