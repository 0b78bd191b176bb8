import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { asText, markdownTable, type Table } from "../golden/table.ts";
import { replaceBlock } from "./generated-block.ts";
import { type HttpFigures, runHttp } from "./http/run.ts";
import { type BenchOptions, readBenchOptions, USAGE } from "./options.ts";
import { type Progress, progressOn, type Step } from "./progress.ts";
import { httpTable, list, retrievalMarkdown, retrievalTables } from "./report.ts";
import { runAblations } from "./retrieval/ablations.ts";
import { chart, pointsOf } from "./retrieval/chart.ts";
import { planRetrieval, type RetrievalReport, type RetrievalRun } from "./retrieval/run.ts";
import { notesOf } from "./retrieval/tables.ts";

const DATA = process.env["BENCH_DATA"] ?? "../shared/bench";
const PAGES = { http: "docs/bench.md", retrieval: "docs/search.md", chart: "docs/search-chart.svg" };
const CHARTED = "cmrc in 10,000 passages";

/** Questions of each kind: a change of one place in a thousand shows. */
const MOST_ABLATION = 1000;
const QUICK_ABLATION = 100;

const HTTP = {
  quick: { rounds: 1, seconds: 1, step: { name: "requests", weight: 20 } },
  whole: { rounds: 5, seconds: 4, step: { name: "requests", weight: 200 } },
};
const RETRIEVAL = {
  quick: { limit: 60, buildLimitMs: 60_000, askLimitMs: 3000 },
  whole: { limit: Number.MAX_SAFE_INTEGER, buildLimitMs: 480_000, askLimitMs: 90_000 },
};
/** A quick look leaves out what takes long to index; the last two sets are for those who have no data. */
const QUICK = {
  sets: existsSync(DATA) ? ["xquad", "cmrc"] : ["seeds", "synthetic"],
  peers: ["ours", "orama", "flexsearch", "fts5-bigram"],
};

async function main(args: readonly string[]): Promise<void> {
  const options = readBenchOptions(args);
  if (options.help) console.log(USAGE);
  else if (options.ablations) console.log(await ablations(options));
  else await bench(options);
}

async function bench(options: BenchOptions): Promise<void> {
  const machine = `Node.js ${process.versions.node}, ${cpus().length} cores; everything runs on the same machine.`;
  const load = options.quick ? HTTP.quick : HTTP.whole;
  const retrieval = options.retrieval ? planRetrieval(retrievalRun(options)) : null;
  const steps = [...(options.http ? [load.step] : []), ...(retrieval?.steps ?? [])];
  const progress = progressOn(process.stderr, steps);
  const http = options.http ? await measureHttp(load, progress) : null;
  const report = (await retrieval?.run((step) => progress.begin(step))) ?? null;
  progress.end();
  const loadNote = `${load.rounds} interleaved rounds of ${load.seconds} s a route, 16 connections; figures are medians of the rounds.`;
  console.log(asText(tablesOf(http, report)));
  const notes = [
    ...(http === null ? [] : [loadNote]),
    ...(report === null ? [] : [...notesOf(report.figures), ...report.skipped]),
    machine,
  ];
  console.log(`\n${notes.join("\n")}`);
  if (!options.write) return;
  if (http !== null) writeHttp(http, [loadNote, machine]);
  if (report !== null) writeRetrieval(report, [machine]);
}

function retrievalRun({ quick, sets, peers, sizes }: BenchOptions): RetrievalRun {
  return {
    data: DATA,
    sizes,
    onlySets: quick && sets.length === 0 ? QUICK.sets : sets,
    onlyPeers: quick && peers.length === 0 ? QUICK.peers : peers,
    ...(quick ? RETRIEVAL.quick : RETRIEVAL.whole),
  };
}

async function measureHttp(
  load: { rounds: number; seconds: number; step: Step },
  progress: Progress,
): Promise<HttpFigures[]> {
  progress.begin(load.step);
  return runHttp({ ...load, progress: progress.detail });
}

function tablesOf(http: readonly HttpFigures[] | null, report: RetrievalReport | null): Table[] {
  return [
    ...(http === null ? [] : [httpTable(http)]),
    ...(report === null || report.figures.length === 0 ? [] : retrievalTables(report.figures)),
  ];
}

async function ablations({ sets, quick, write }: BenchOptions): Promise<string> {
  const progress = (line: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  };
  const limit = quick ? QUICK_ABLATION : MOST_ABLATION;
  const table = await runAblations({ data: DATA, sets, limit, progress });
  if (write) writePage(PAGES.retrieval, "gains", markdownTable(table.rows));
  return asText([table]);
}

function writeHttp(figures: readonly HttpFigures[], notes: readonly string[]): void {
  const content = `${markdownTable(httpTable(figures).rows)}\n\n${list(notes)}`;
  writePage(PAGES.http, "requests", content);
}

function writeRetrieval({ figures, skipped }: RetrievalReport, notes: readonly string[]): void {
  if (skipped.length > 0) {
    throw new Error(`not written, for it would lose figures: ${skipped.join("; ")}`);
  }
  writePage(PAGES.retrieval, "figures", retrievalMarkdown(figures, notes));
  writeFileSync(PAGES.chart, chart(pointsOf(figures, CHARTED), CHARTED));
  console.log(`written: ${PAGES.chart}`);
}

function writePage(file: string, block: string, content: string): void {
  writeFileSync(file, replaceBlock(readFileSync(file, "utf8"), block, content));
  console.log(`written: ${file}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
