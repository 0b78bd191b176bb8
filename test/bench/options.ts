import { parseArgs } from "node:util";

export const USAGE = `Usage: npm run bench -- [options]
  --quick                  a look under a minute: fewer rounds, fewer questions
  --only http|retrieval    one part of it
  --write                  keep the result in docs/bench.md
BENCH_DATA=<folder>        where the public reading sets are (default ../shared/bench)`;

export interface BenchOptions {
  quick: boolean;
  http: boolean;
  retrieval: boolean;
  write: boolean;
  help: boolean;
}

/** Reads the command line; throws with one line on anything it does not understand. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { only, quick, write, help } = values;
  if (only !== undefined && only !== "http" && only !== "retrieval") {
    throw new TypeError(`--only ${only}: expected http or retrieval`);
  }
  return { quick, write, help, http: only !== "retrieval", retrieval: only !== "http" };
}
