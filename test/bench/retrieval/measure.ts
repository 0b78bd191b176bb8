import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { percentile } from "../statistics.ts";
import { DEPTH, type Found, foundBy } from "./measures.ts";
import type { Retrieve } from "./peer.ts";

export const askedFile = z.array(
  z.object({ name: z.string(), queries: z.array(z.object({ q: z.string(), gold: z.array(z.string()) })) }),
);
export type AskedFile = z.infer<typeof askedFile>;

/** How one kind of questions went. */
export interface AskFigures {
  name: string;
  /** One for each question that was asked, fewer than there are where time ran out. */
  found: Found[];
  of: number;
  /** Milliseconds a query by the clock: median and 99th percentile; and of processor time, all threads: mean. */
  p50: number;
  p99: number;
  cpu: number;
}

/** Enough for the compiler to settle; no engine needs all of them. */
const WARM_UP_MS = 2000;

/** Asks other questions first, then each question once, until `limitMs` have passed. */
export async function ask(
  retrieve: Retrieve,
  { name, queries }: AskedFile[number],
  warmUp: readonly string[],
  limitMs: number,
): Promise<AskFigures> {
  const warm = performance.now();
  for (const text of warmUp) {
    await retrieve(text, DEPTH);
    if (performance.now() - warm > WARM_UP_MS) break;
  }
  const found: Found[] = [];
  const times: number[] = [];
  const begun = performance.now();
  const cpuBefore = process.cpuUsage();
  for (const { q, gold } of spread(queries)) {
    const started = performance.now();
    const ids = await retrieve(q, DEPTH);
    times.push(performance.now() - started);
    found.push(foundBy(ids, gold));
    if (performance.now() - begun > limitMs) break;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    name,
    found,
    of: queries.length,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    cpu: (user + system) / 1000 / times.length,
  };
}

/** The same items in an order whose beginning, wherever it is cut off, comes from everywhere (steps of the golden section). */
export function spread<T>(items: readonly T[]): T[] {
  const places = items.map((_, at) => [(at * 0.618_033_988_749_895) % 1, at] as const);
  return places.sort(([a], [b]) => a - b).flatMap(([, at]) => items.slice(at, at + 1));
}

/** Bytes of all files in a folder and below it. */
export function folderBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Bytes held by live values: the JavaScript heap and what it holds outside. Needs `--expose-gc`. */
export function heldBytes(): number {
  if (globalThis.gc === undefined) throw new Error("started without --expose-gc: memory cannot be measured");
  for (let round = 0; round < 4; round += 1) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  // Node.js counts array buffers as external too.
  return heapUsed + Math.max(external, arrayBuffers);
}

export function readAsked(file: string): AskedFile {
  return askedFile.parse(JSON.parse(readFileSync(file, "utf8")));
}
