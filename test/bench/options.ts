import { parseArgs } from "node:util";
import { READERS } from "./reading/readers.ts";
import { READING_SETS } from "./reading/sets.ts";
import { PEERS } from "./retrieval/peers.ts";

/** Ids that `--set` takes. */
export const SETS = ["seeds", "xquad", "cmrc", "drcd", "pool", "synthetic"];

/** Names that `--peer` takes: engines that find passages, and those that answer from them. */
const ENGINES = [...new Set([...PEERS.keys(), ...READERS.keys()])];
const PARTS = ["http", "mcp", "web", "console", "desk", "retrieval", "reading"];

export const USAGE = `Usage: npm run bench -- [options]
  --quick                  a look within two minutes: few questions, small sets, one round of requests
  --only http|mcp|web|console|desk|retrieval|reading
                           one part of it: requests, what MCP itself costs, what a person at the page waits for,
                           keystrokes of the console, answers while enquiries arrive, finding passages, answering
                           from them
  --set <name>             of the sets only this one; may be repeated: ${SETS.join(", ")}
  --peer <name>            of the engines only this one; may be repeated: ${ENGINES.join(", ")}
  --sizes <n,n>            passages of the large corpora (default 10000,100000)
  --ablations              what each part of our engine brings, instead of the above
  --write                  keep the figures in docs/bench.md, docs/search.md, docs/search-chart.svg and
                           docs/answers.md
  --help                   this text
BENCH_DATA=<folder>        where the public reading sets are (default ../shared/bench)`;

export interface BenchOptions {
  quick: boolean;
  http: boolean;
  mcp: boolean;
  web: boolean;
  console: boolean;
  desk: boolean;
  retrieval: boolean;
  reading: boolean;
  /** One part was asked for by name. */
  alone: boolean;
  ablations: boolean;
  write: boolean;
  help: boolean;
  sets: string[];
  peers: string[];
  sizes: number[];
}

/** Reads the command line; throws with one line on anything it does not understand. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      set: { type: "string", multiple: true, default: [] },
      peer: { type: "string", multiple: true, default: [] },
      sizes: { type: "string" },
      ablations: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { only, quick, write, help, ablations } = values;
  if (only !== undefined && !PARTS.includes(only)) {
    throw new TypeError(`--only ${only}: expected one of ${PARTS.join(", ")}`);
  }
  const narrowed = values.set.length > 0 || values.peer.length > 0;
  if (write && (quick || narrowed || values.sizes !== undefined)) {
    throw new TypeError("--write keeps whole runs only: leave out --quick, --set, --peer and --sizes");
  }
  const sets = known("--set", values.set, SETS);
  const peers = known("--peer", values.peer, ENGINES);
  const wants = (part: string) => !ablations && (only === undefined || only === part);
  const holds = (names: readonly string[], known: readonly string[]) =>
    names.length === 0 || names.some((name) => known.includes(name));
  return {
    quick,
    write,
    help,
    ablations,
    http: wants("http") && !narrowed,
    mcp: wants("mcp") && !narrowed,
    web: wants("web") && !narrowed,
    console: wants("console") && !narrowed,
    desk: wants("desk") && !narrowed,
    retrieval: wants("retrieval") && holds(peers, [...PEERS.keys()]),
    reading: wants("reading") && holds(sets, READING_SETS) && holds(peers, [...READERS.keys()]),
    alone: only !== undefined,
    sets,
    peers,
    sizes: sizesIn(values.sizes ?? (quick ? "1000" : "10000,100000")),
  };
}

function known(option: string, given: readonly string[], all: readonly string[]): string[] {
  const unknown = given.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new TypeError(`${option} ${unknown}: expected one of ${all.join(", ")}`);
  return [...given];
}

function sizesIn(text: string): number[] {
  const sizes = text.split(",").map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 100 || size > 1_000_000)) {
    throw new TypeError(`--sizes ${text}: expected whole numbers from 100 to 1000000, as in 10000,100000`);
  }
  return sizes;
}
