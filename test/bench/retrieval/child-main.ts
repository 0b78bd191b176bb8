import { readFileSync } from "node:fs";
import { type ChildReport, childJob } from "./child.ts";
import type { BenchPassage } from "./data.ts";
import { ask, folderBytes, heldBytes, readAsked } from "./measure.ts";
import type { Retrieve } from "./peer.ts";
import { PEERS } from "./peers.ts";

/** One engine on one set in a process of its own; what to do comes as JSON in the first argument, reports go to the parent. */
async function main(): Promise<void> {
  const job = childJob.parse(JSON.parse(process.argv[2] ?? ""));
  const load = PEERS.get(job.peer);
  if (load === undefined) throw new Error(`no engine ${job.peer}; there are ${[...PEERS.keys()].join(", ")}`);
  const empty = heldBytes();
  const peer = await load();
  report({ kind: "name", name: peer.name });
  const askAll = async (retrieve: Retrieve) => {
    report({ kind: "memory", bytes: heldBytes() - empty });
    const warmUp = readAsked(job.warmUp).flatMap(({ queries }) => queries.map(({ q }) => q));
    for (const asked of readAsked(job.asked)) {
      report({ kind: "asked", figures: await ask(retrieve, asked, warmUp, job.askLimitMs) });
    }
  };
  if (job.saved) {
    const started = performance.now();
    const retrieve = await peer.open(job.folder);
    report({ kind: "loaded", ms: performance.now() - started });
    await askAll(retrieve);
    return;
  }
  const passages = readPassages(job.passages);
  const started = performance.now();
  const { retrieve, save } = await peer.build(passages, job.folder);
  report({ kind: "built", ms: performance.now() - started });
  passages.length = 0;
  try {
    await save?.();
    report({ kind: "saved", bytes: folderBytes(job.folder) });
  } catch (error) {
    report({ kind: "unsaved", reason: error instanceof Error ? error.message : String(error) });
    await askAll(retrieve);
  }
}

function readPassages(file: string): BenchPassage[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => JSON.parse(line));
}

function report(message: ChildReport): void {
  process.send?.(message);
}

await main();
process.disconnect?.();
