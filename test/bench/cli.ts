import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { asText, markdownTable, type Table } from "../golden/table.ts";
import { type ConsoleReport, type ConsoleRun, runConsole } from "./console/run.ts";
import { consoleMarkdown, consoleTable } from "./console/table.ts";
import { DATA } from "./data-folder.ts";
import { type DeskFigures, type DeskRun, runDesk } from "./desk/run.ts";
import { deskMarkdown, deskTable } from "./desk/table.ts";
import { replaceBlock } from "./generated-block.ts";
import { type HttpReport, runHttp } from "./http/run.ts";
import { type McpFigures, runMcp } from "./mcp/run.ts";
import { mcpMarkdown, mcpTable } from "./mcp/table.ts";
import { type BenchOptions, readBenchOptions, USAGE } from "./options.ts";
import { type Progress, progressOn, type Step } from "./progress.ts";
import { planReading, type ReadingReport, type ReadingRun } from "./reading/run.ts";
import { readingTables } from "./reading/tables.ts";
import { httpMarkdown, httpTables, readingMarkdown, retrievalMarkdown, retrievalTables } from "./report.ts";
import { runAblations } from "./retrieval/ablations.ts";
import { chart, pointsOf } from "./retrieval/chart.ts";
import { PEERS } from "./retrieval/peers.ts";
import { planRetrieval, type RetrievalReport, type RetrievalRun } from "./retrieval/run.ts";
import { notesOf } from "./retrieval/tables.ts";
import { runWeb, type WebRun } from "./web/run.ts";
import { webMarkdown, webTable } from "./web/table.ts";

const PAGES = {
  http: "docs/bench.md",
  retrieval: "docs/search.md",
  chart: "docs/search-chart.svg",
  reading: "docs/answers.md",
};
const CHARTED = "cmrc in 10,000 passages";

/** Questions of each kind: a change of one place in a thousand shows. */
const MOST_ABLATION = 1000;
const QUICK_ABLATION = 100;

const HTTP = {
  quick: { rounds: 1, seconds: 1, step: { name: "requests", weight: 20 } },
  whole: { rounds: 5, seconds: 4, step: { name: "requests", weight: 200 } },
};
const MCP_STEP: Step = { name: "what MCP costs", weight: 60 };
const WEB: Record<"quick" | "whole", WebRun & { step: Step }> = {
  quick: { loads: 3, questions: 10, step: { name: "what a person waits for", weight: 20 } },
  whole: { loads: 15, questions: 60, step: { name: "what a person waits for", weight: 90 } },
};
/** A look-up during a call on the seeds, and on so many passages; a quick look indexes nothing. */
const CONSOLE: Record<"quick" | "whole", Omit<ConsoleRun, "progress"> & { step: Step }> = {
  quick: { queries: 6, size: null, step: { name: "keystrokes of the console", weight: 30 } },
  whole: { queries: 21, size: 10_000, step: { name: "keystrokes of the console", weight: 240 } },
};
/** Chats and enquiries at once. */
const DESK: Record<"quick" | "whole", Omit<DeskRun, "progress"> & { step: Step }> = {
  quick: { rounds: 1, seconds: 2, step: { name: "answers while enquiries arrive", weight: 20 } },
  whole: { rounds: 5, seconds: 6, step: { name: "answers while enquiries arrive", weight: 160 } },
};
const RETRIEVAL = {
  quick: { limit: 60, buildLimitMs: 60_000, askLimitMs: 3000 },
  whole: { limit: Number.MAX_SAFE_INTEGER, buildLimitMs: 480_000, askLimitMs: 90_000 },
};
/** A quick look leaves out what takes long to index; the last two sets are for those who have no data. */
const QUICK = {
  sets: existsSync(DATA) ? ["xquad", "cmrc"] : ["seeds", "synthetic"],
  peers: ["ours", "orama", "flexsearch", "fts5-bigram"],
  reading: { sets: ["cmrc"], readers: ["ours", "overlap"], step: 2 },
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
  const visit = options.quick ? WEB.quick : WEB.whole;
  const typing = options.quick ? CONSOLE.quick : CONSOLE.whole;
  const arriving = options.quick ? DESK.quick : DESK.whole;
  const retrieval = options.retrieval ? planRetrieval(retrievalRun(options)) : null;
  const reading = options.reading ? planReading(readingRun(options)) : null;
  const steps = [
    ...(options.http ? [load.step] : []),
    ...(options.mcp ? [MCP_STEP] : []),
    ...(options.web ? [visit.step] : []),
    ...(options.console ? [typing.step] : []),
    ...(options.desk ? [arriving.step] : []),
    ...(retrieval?.steps ?? []),
    ...(reading?.steps ?? []),
  ];
  const progress = progressOn(process.stderr, steps);
  const http = options.http ? await measureHttp(load, progress) : null;
  const mcp = options.mcp ? await measureMcp(load, progress) : null;
  if (options.web) progress.begin(visit.step);
  const web = options.web ? await runWeb(visit) : null;
  const keys = options.console ? await measureConsole(typing, progress) : null;
  const desk = options.desk ? await measureDesk(arriving, progress) : null;
  const report = (await retrieval?.run((step) => progress.begin(step))) ?? null;
  const read = (await reading?.run((step) => progress.begin(step))) ?? null;
  progress.end();
  const loadNote = `${load.rounds} interleaved rounds of ${load.seconds} s a route, 16 connections; figures are medians of the rounds.`;
  const visitNote = `${visit.loads} loads in fresh profiles, ${visit.questions} questions; Chromium and the service share the machine.`;
  console.log(
    asText([
      ...tablesOf(http, report),
      ...(mcp === null ? [] : [mcpTable(mcp)]),
      ...(web === null ? [] : [webTable(web)]),
      ...(keys === null ? [] : [consoleTable(keys)]),
      ...(desk === null ? [] : [deskTable(desk)]),
      ...(read === null ? [] : readingTables(read.rows)),
    ]),
  );
  const skipped = new Set([...(report?.skipped ?? []), ...(read?.skipped ?? [])]);
  const notes = [
    ...(http === null && mcp === null ? [] : [loadNote]),
    ...(web === null ? [] : [visitNote]),
    ...(keys === null ? [] : [typingNote(typing)]),
    ...(desk === null ? [] : [deskNote(arriving)]),
    ...(report === null ? [] : notesOf(report.figures)),
    ...skipped,
    machine,
  ];
  console.log(`\n${notes.join("\n")}`);
  if (!options.write) return;
  if (http !== null) writeHttp(http, [loadNote, machine]);
  if (mcp !== null) writePage(PAGES.http, "mcp", mcpMarkdown(mcp, [loadNote, machine]));
  if (web !== null) writePage(PAGES.http, "web", webMarkdown(web, [visitNote, machine]));
  if (keys !== null) writePage(PAGES.http, "console", consoleMarkdown(keys, [typingNote(typing), machine]));
  if (desk !== null) writePage(PAGES.http, "desk", deskMarkdown(desk, [deskNote(arriving), machine]));
  if (report !== null) writeRetrieval(report, [machine]);
  if (read !== null) writeReading(read, [machine]);
}

function retrievalRun({ quick, sets, peers, sizes }: BenchOptions): RetrievalRun {
  return {
    data: DATA,
    sizes,
    onlySets: quick && sets.length === 0 ? QUICK.sets : sets,
    onlyPeers: quick && peers.length === 0 ? QUICK.peers : peers.filter((peer) => PEERS.has(peer)),
    ...(quick ? RETRIEVAL.quick : RETRIEVAL.whole),
  };
}

/** A quick look at reading alone takes every set, but leaves out the slow reader. */
function readingRun({ quick, alone, sets, peers }: BenchOptions): ReadingRun {
  return {
    data: DATA,
    onlySets: quick && !alone && sets.length === 0 ? QUICK.reading.sets : sets,
    onlyReaders: quick && peers.length === 0 ? QUICK.reading.readers : peers,
    step: quick ? QUICK.reading.step : 1,
  };
}

async function measureConsole(
  { step, ...run }: Omit<ConsoleRun, "progress"> & { step: Step },
  progress: Progress,
): Promise<ConsoleReport[]> {
  progress.begin(step);
  return runConsole({ ...run, progress: progress.detail });
}

async function measureDesk(
  { step, ...run }: Omit<DeskRun, "progress"> & { step: Step },
  progress: Progress,
): Promise<DeskFigures> {
  progress.begin(step);
  return runDesk({ ...run, progress: progress.detail });
}

function deskNote({ rounds, seconds }: Pick<DeskRun, "rounds" | "seconds">): string {
  return `${rounds} interleaved rounds of ${seconds} s each; figures are medians of the rounds. Every enquiry is one of its own, with a transcript, and each was acknowledged once it was written and synced; chats are the golden questions, 16 connections.`;
}

function typingNote({ queries }: Pick<ConsoleRun, "queries">): string {
  return `${queries} queries in ideographs, pinyin, initials and English, typed key by key into the console of the real service; from a key until its results were painted by Chromium, which searches by itself. Processor time: the same keystrokes in Node.js.`;
}

async function measureMcp(
  load: { rounds: number; seconds: number },
  progress: Progress,
): Promise<McpFigures[]> {
  progress.begin(MCP_STEP);
  return runMcp({ ...load, progress: progress.detail });
}

async function measureHttp(
  load: { rounds: number; seconds: number; step: Step },
  progress: Progress,
): Promise<HttpReport> {
  progress.begin(load.step);
  return runHttp({ ...load, progress: progress.detail });
}

function tablesOf(http: HttpReport | null, report: RetrievalReport | null): Table[] {
  return [
    ...(http === null ? [] : httpTables(http)),
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

function writeHttp(report: HttpReport, notes: readonly string[]): void {
  writePage(PAGES.http, "requests", httpMarkdown(report, notes));
}

function writeReading({ rows, skipped }: ReadingReport, notes: readonly string[]): void {
  refuseLosses(skipped);
  writePage(PAGES.reading, "reading", readingMarkdown(rows, notes));
}

function writeRetrieval({ figures, skipped }: RetrievalReport, notes: readonly string[]): void {
  refuseLosses(skipped);
  writePage(PAGES.retrieval, "figures", retrievalMarkdown(figures, notes));
  writeFileSync(PAGES.chart, chart(pointsOf(figures, CHARTED), CHARTED));
  console.log(`written: ${PAGES.chart}`);
}

function refuseLosses(skipped: readonly string[]): void {
  if (skipped.length > 0) throw new Error(`not written, for it would lose figures: ${skipped.join("; ")}`);
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
