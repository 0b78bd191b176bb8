import type { Answer, Turn } from "../../src/core/answer/answer.ts";
import type { GoldenCase } from "./cases.ts";
import type { Client } from "./client.ts";
import type { Role } from "./sets.ts";
import type { Sources } from "./sources.ts";
import { judge, type Verdict } from "./verdict.ts";

/** One case asked and judged. */
export interface Result {
  file: string;
  /** Of its file; a result that is held out may be counted and nothing more. */
  role: Role | null;
  golden: GoldenCase;
  answer: Answer;
  verdict: Verdict;
  /** Of the last answer only. */
  milliseconds: number;
}

export interface CaseFile {
  /** As the scorecard names it. */
  name: string;
  /** Null: a file from elsewhere. */
  role: Role | null;
  cases: GoldenCase[];
}

export interface RunOptions {
  client: Client;
  sources: Sources;
  /** Called after each case. */
  onProgress?: (done: number, total: number) => void;
}

/** Asks every case, one after the other, and judges the last answer of each. */
export async function run(
  files: readonly CaseFile[],
  { client, sources, onProgress }: RunOptions,
): Promise<Result[]> {
  const bodies = new Map<string, string>();
  const total = files.reduce((sum, file) => sum + file.cases.length, 0);
  const results: Result[] = [];
  for (const file of files) {
    for (const golden of file.cases) {
      const { answer, milliseconds } = await converse(client, golden.turns);
      for (const { articleId } of answer.citations) {
        const body = bodies.has(articleId) ? null : await client.body(articleId);
        if (body !== null) bodies.set(articleId, body);
      }
      const verdict = judge({ golden, answer, bodies, sources });
      results.push({ file: file.name, role: file.role, golden, answer, verdict, milliseconds });
      onProgress?.(results.length, total);
    }
  }
  return results;
}

/** Sends each user turn in order; the service's own answers are the context of the next. */
async function converse(
  client: Client,
  turns: readonly string[],
): Promise<{ answer: Answer; milliseconds: number }> {
  const history: Turn[] = [];
  let last: { answer: Answer; milliseconds: number } | undefined;
  for (const content of turns) {
    history.push({ role: "user", content });
    const started = performance.now();
    const answer = await client.ask(history);
    last = { answer, milliseconds: performance.now() - started };
    history.push({ role: "assistant", content: answer.answer });
  }
  if (last === undefined) throw new Error("a case has at least one turn");
  return last;
}
