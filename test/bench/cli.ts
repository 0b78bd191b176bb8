import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { asMarkdown, asText, type Table } from "../golden/report.ts";
import { runHttp } from "./http/run.ts";
import { readBenchOptions, USAGE } from "./options.ts";
import { httpTable, retrievalTable } from "./report.ts";
import { runRetrieval } from "./retrieval/run.ts";

const FILE = "docs/bench.md";
const DATA = process.env["BENCH_DATA"] ?? "../shared/bench";

async function main(args: readonly string[]): Promise<void> {
  const options = readBenchOptions(args);
  if (options.help) {
    console.log(USAGE);
    return;
  }
  const tables: Table[] = [];
  const notes: string[] = [];
  if (options.http) {
    const size = options.quick ? { rounds: 1, seconds: 2 } : { rounds: 5, seconds: 4 };
    tables.push(httpTable(await runHttp({ ...size, progress })));
    notes.push(
      `${size.rounds} interleaved rounds of ${size.seconds} s a route, 16 connections; figures are medians of the rounds.`,
    );
  }
  if (options.retrieval) {
    const { figures, skipped } = await runRetrieval({
      data: DATA,
      limit: options.quick ? 100 : Number.MAX_SAFE_INTEGER,
      progress,
    });
    if (figures.length > 0) tables.push(retrievalTable(figures));
    notes.push(...skipped);
  }
  notes.push(`Node.js ${process.versions.node}, ${cpus().length} cores; the load runs on the same machine.`);
  console.log(`${asText(tables)}\n\n${notes.join("\n")}`);
  if (options.write) {
    writeFileSync(FILE, page(tables, notes));
    console.log(`written: ${FILE}`);
  }
}

function page(tables: readonly Table[], notes: readonly string[]): string {
  const head =
    "# Bench\n\nWritten by `npm run bench -- --write`. Trust the ratios; the other figures are of one machine on one day.";
  return `${head}\n\n${asMarkdown(tables)}\n\n${notes.map((note) => `- ${note}`).join("\n")}\n`;
}

/** One line that overwrites itself on a terminal; nothing elsewhere. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
