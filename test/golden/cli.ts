import { AppError } from "../../src/core/errors.ts";
import { CaseError } from "./cases.ts";
import { httpClient, ServiceError } from "./client.ts";
import { breaches, shortfalls } from "./gates.ts";
import { inProcessClient } from "./in-process.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { houseQuestions, questionsOf } from "./questions.ts";
import { asText, failures, scorecard } from "./report.ts";
import { type Result, run } from "./run.ts";
import { type Score, scoreOf } from "./score.ts";
import { staleScorecard, writeScorecard } from "./scorecard-file.ts";
import { readSources } from "./sources.ts";

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const files = options.files.length > 0 ? questionsOf(options.files) : houseQuestions();
  const client = options.url === null ? await inProcessClient() : httpClient(options.url);
  const results = await run(files, { client, sources: readSources(), onProgress: showProgress });
  const score = scoreOf(results);
  const faults = [...breaches(score), ...shortfalls(scoreOf(gated(results)), options.gates)];
  if (options.check) faults.push(staleScorecard(results) ?? "");
  print(options, results, score);
  if (options.write) console.log(`\nwritten: ${writeScorecard(results)}`);
  const told = faults.filter(Boolean);
  for (const fault of told) console.error(`eval: ${fault}`);
  return told.length > 0 ? 1 : 0;
}

/** The rate gates hold for the questions we develop with; `held-out` only tells how far that carries. */
function gated(results: readonly Result[]): readonly Result[] {
  const dev = results.filter(({ file }) => file === "dev");
  return dev.length > 0 ? dev : results;
}

function print(options: Options, results: readonly Result[], score: Score): void {
  if (options.json) {
    console.log(JSON.stringify(asJson(results, score), null, 2));
    return;
  }
  if (options.failures) console.log(`${failures(results)}\n`);
  console.log(asText(scorecard(results)));
  const { p50, p99 } = score.milliseconds;
  console.log(`\ntime per answer: ${p50.toFixed(1)} ms median, ${p99.toFixed(1)} ms at p99`);
}

/** Maps become objects; every case with its answer and verdict. */
function asJson(results: readonly Result[], score: Score): unknown {
  return {
    score: {
      ...score,
      byType: Object.fromEntries(score.byType),
      byLang: Object.fromEntries(score.byLang),
      byPersona: Object.fromEntries(score.byPersona),
    },
    cases: results.map(({ golden, ...rest }) => ({
      id: golden.id,
      type: golden.type,
      turns: golden.turns,
      ...rest,
    })),
  };
}

function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(done === total ? "\r\u001b[K" : `\r${done} of ${total} questions`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CaseError || error instanceof ServiceError || error instanceof AppError))
    throw error;
  console.error(error.message);
  process.exitCode = 1;
}
