import { AppError } from "../../src/core/errors.ts";
import { CaseError } from "./cases.ts";
import { httpClient, ServiceError } from "./client.ts";
import { comparison } from "./compare.ts";
import { failures } from "./failures.ts";
import { breaches, shortfalls } from "./gates.ts";
import { inProcessClient } from "./in-process.ts";
import { asJson, readRun } from "./kept-run.ts";
import { fallen, raised, readLevels, writeLevels } from "./level.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { houseQuestions, questionsOf } from "./questions.ts";
import { scorecard } from "./report.ts";
import { type Result, run } from "./run.ts";
import { scoreOf } from "./score.ts";
import { staleScorecard, writeScorecard } from "./scorecard-file.ts";
import { readSources } from "./sources.ts";
import { asText } from "./table.ts";

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options.help || options.compare !== null) {
    console.log(options.compare === null ? USAGE : comparison(...readBoth(options.compare)));
    return 0;
  }
  const files = options.files.length > 0 ? questionsOf(options.files) : houseQuestions();
  const client = options.url === null ? await inProcessClient() : httpClient(options.url);
  const results = await run(files, { client, sources: readSources(), onProgress: showProgress });
  print(options, results);
  if (options.write) {
    console.log(`\nwritten: ${writeScorecard(results)}`);
    console.log(`written: ${writeLevels(raised(readLevels(), results, options.lower))}`);
  }
  const faults = faultsOf(options, results);
  for (const fault of faults) console.error(`eval: ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

function faultsOf({ check, gate, gates }: Options, results: readonly Result[]): string[] {
  const score = scoreOf(results);
  const stale = check ? staleScorecard(results) : null;
  return [
    ...breaches(score),
    ...shortfalls(score, gates),
    ...(gate ? fallen(readLevels(), results) : []),
    ...(stale === null ? [] : [stale]),
  ];
}

function readBoth([before, after]: [string, string]): [
  ReturnType<typeof readRun>,
  ReturnType<typeof readRun>,
] {
  return [readRun(before), readRun(after)];
}

function print(options: Options, results: readonly Result[]): void {
  const open = results.filter(({ role }) => role !== "held out" || options.show);
  if (options.json) {
    console.log(JSON.stringify(asJson(results, open), null, 2));
    return;
  }
  if (options.failures)
    console.log(`${[failures(open), closed(results, open)].filter(Boolean).join("\n\n")}\n`);
  console.log(asText(scorecard(results)));
  const { p50, p99 } = scoreOf(results).milliseconds;
  console.log(`\ntime per answer: ${p50.toFixed(1)} ms median, ${p99.toFixed(1)} ms at p99`);
}

/** Says that failures are kept back, lest their absence be read as success. */
function closed(results: readonly Result[], open: readonly Result[]): string {
  const wrong = results.filter((result) => !open.includes(result) && !result.verdict.pass).length;
  return wrong === 0 ? "" : `${wrong} more failed in the sets that are held out; those are not shown`;
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
