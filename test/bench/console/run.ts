import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_INDEX_FOLDER } from "../../../src/adapters/index-folder.ts";
import { type ConsoleFigures, consoleFigures } from "./figures.ts";
import { buildLargeIndex } from "./large-index.ts";
import { type LookUpCpu, lookUpCpu } from "./look-up-cpu.ts";
import { typedQueries } from "./queries.ts";

export interface ConsoleRun {
  /** Queries typed, character by character. */
  queries: number;
  /** Passages of the large index, about; null: the seeds alone. */
  size: number | null;
  progress: (line: string) => void;
}

export interface ConsoleReport {
  name: string;
  /** Processor time of the look-ups in plain Node. */
  cpu: LookUpCpu;
  /** Null where no browser starts. */
  browser: ConsoleFigures | null;
}

/** Keystrokes of the console on the seeds and on a large index: in a real browser, and the look-up alone. */
export async function runConsole({ queries, size, progress }: ConsoleRun): Promise<ConsoleReport[]> {
  const typed = typedQueries(queries);
  const folder = await mkdtemp(join(tmpdir(), "console-bench-"));
  try {
    const reports = [await measured("the seeds", DEFAULT_INDEX_FOLDER, typed, progress)];
    if (size !== null) {
      progress("indexing");
      const large = await buildLargeIndex(folder, size);
      reports.push(await measured("the seeds among other articles", large, typed, progress));
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true, force: true });
    progress("");
  }
}

async function measured(
  name: string,
  index: string,
  typed: readonly string[],
  progress: (line: string) => void,
): Promise<ConsoleReport> {
  progress(`${name}, in Node`);
  const cpu = await lookUpCpu(index, typed);
  progress(`${name}, in the browser`);
  return { name, cpu, browser: await inBrowser(index, typed) };
}

/** In a process of its own, which is written with the types of a browser. */
async function inBrowser(index: string, typed: readonly string[]): Promise<ConsoleFigures | null> {
  const args = ["test/bench/console/browser/main.ts", JSON.stringify(typed)];
  const options = { maxBuffer: 2 ** 24, env: { ...process.env, INDEX_DIR: index, RATE_LIMIT: "0" } };
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${args[0]} failed: ${stderr.trim().slice(-2000)}`));
    });
  });
  return consoleFigures.nullable().parse(JSON.parse(output));
}
