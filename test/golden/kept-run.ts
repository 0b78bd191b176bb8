import { readFileSync } from "node:fs";
import { z } from "zod";
import { CaseError } from "./cases.ts";
import { columnsOf } from "./columns.ts";
import type { Result } from "./run.ts";
import { type Score, scoreOf } from "./score.ts";

const share = z.object({ count: z.number(), total: z.number() });
const keptScore = z.object({ right: share, declines: share, falseRefusals: share });

/** What a comparison needs of a run printed with `--json`. */
const keptRun = z.object({
  sets: z.array(z.object({ name: z.string(), role: z.string().nullable(), score: keptScore })),
  cases: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      type: z.string(),
      turns: z.array(z.string()),
      answer: z.object({ answer: z.string(), abstained: z.boolean() }),
      verdict: z.object({ pass: z.boolean() }),
    }),
  ),
});
export type KeptRun = z.infer<typeof keptRun>;

/** A run as `--json` prints it: the scores by set, and of the open cases each with answer and verdict. */
export function asJson(results: readonly Result[], open: readonly Result[]): unknown {
  return {
    score: plain(scoreOf(results)),
    sets: columnsOf(results).map(({ name, role, score }) => ({ name, role, score: plain(score) })),
    cases: open.map(({ golden, ...rest }) => ({
      id: golden.id,
      type: golden.type,
      lang: golden.lang,
      turns: golden.turns,
      ...rest,
    })),
  };
}

/** Maps become objects. */
function plain(score: Score): unknown {
  return {
    ...score,
    byType: Object.fromEntries(score.byType),
    byLang: Object.fromEntries(score.byLang),
    byPersona: Object.fromEntries(score.byPersona),
  };
}

/** Reads what `--json` printed; throws `CaseError` on anything else. */
export function readRun(file: string): KeptRun {
  try {
    return keptRun.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new CaseError(`${file}: not a run kept with 'npm run --silent eval -- --json > ${file}'`);
  }
}
