import { parseArgs } from "node:util";
import { PEERS } from "./retrieval/peers.ts";

/** Ids that `--set` takes. */
export const SETS = ["seeds", "xquad", "cmrc", "drcd", "pool", "synthetic"];

export const USAGE = `Usage: npm run bench -- [options]
  --quick                  a look within a minute: few questions, small sets, one round of requests
  --only http|retrieval    one part of it
  --set <name>             of the sets only this one; may be repeated: ${SETS.join(", ")}
  --peer <name>            of the engines only this one; may be repeated: ${[...PEERS.keys()].join(", ")}
  --sizes <n,n>            passages of the large corpora (default 10000,100000)
  --ablations              what each part of our engine brings, instead of the above
  --write                  keep the figures in docs/bench.md, docs/search.md and docs/search-chart.svg
  --help                   this text
BENCH_DATA=<folder>        where the public reading sets are (default ../shared/bench)`;

export interface BenchOptions {
  quick: boolean;
  http: boolean;
  retrieval: boolean;
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
  if (only !== undefined && only !== "http" && only !== "retrieval") {
    throw new TypeError(`--only ${only}: expected http or retrieval`);
  }
  const narrowed = values.set.length > 0 || values.peer.length > 0;
  if (write && (quick || narrowed || values.sizes !== undefined)) {
    throw new TypeError("--write keeps whole runs only: leave out --quick, --set, --peer and --sizes");
  }
  return {
    quick,
    write,
    help,
    ablations,
    http: only !== "retrieval" && !narrowed && !ablations,
    retrieval: only !== "http" && !ablations,
    sets: known("--set", values.set, SETS),
    peers: known("--peer", values.peer, [...PEERS.keys()]),
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
