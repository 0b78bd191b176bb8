import { median } from "../statistics.ts";
import { type BenchSet, readSet, thinned } from "./data.ts";
import type { Peer } from "./peer.ts";
import { oramaStock } from "./peers/orama-stock.ts";
import { ours } from "./peers/ours.ts";
import { qualityOf } from "./quality.ts";

export interface RetrievalFigures {
  set: string;
  peer: string;
  questions: number;
  recall1: number;
  recall5: number;
  mrr: number;
  /** Median milliseconds a query. */
  milliseconds: number;
}

export interface RetrievalRun {
  /** Folder of the public sets. */
  data: string;
  /** Questions of each set at most, spread evenly. */
  limit: number;
  progress: (line: string) => void;
}

/** Which engines answer which set; a new peer is a file in `peers/` and a name here. */
const PLAN: ReadonlyArray<{ set: string; peers: readonly Peer[] }> = [
  { set: "cmrc", peers: [ours, oramaStock] },
  { set: "drcd", peers: [ours] },
  { set: "xquad", peers: [ours] },
];

export interface RetrievalReport {
  figures: RetrievalFigures[];
  /** One line for each set that could not be measured. */
  skipped: string[];
}

/** Measures retrieval quality on public sets, all peers of a set with the same questions. */
export async function runRetrieval({ data, limit, progress }: RetrievalRun): Promise<RetrievalReport> {
  const report: RetrievalReport = { figures: [], skipped: [] };
  for (const { set, peers } of PLAN) {
    const read = readSet(data, set);
    if (read === null) {
      report.skipped.push(
        `skipped ${set}: ${data} holds no ${set}.corpus.jsonl and ${set}.queries.jsonl (set BENCH_DATA to their folder)`,
      );
      continue;
    }
    for (const peer of peers) {
      progress(`${set}: ${peer.name}`);
      report.figures.push(...(await measure(peer, read, limit)));
    }
  }
  progress("");
  return report;
}

async function measure(
  peer: Peer,
  { name, passages, queries }: BenchSet,
  limit: number,
): Promise<RetrievalFigures[]> {
  const built = await peer.build(passages);
  const asked = thinned(queries, limit);
  const figures: RetrievalFigures[] = [];
  try {
    const quality = await qualityOf(built.retrieve, asked, ({ q }) => q);
    figures.push(figure(name, peer, quality));
    if (asked.some(({ en }) => en !== undefined)) {
      figures.push(
        figure(`${name}, asked in English`, peer, await qualityOf(built.retrieve, asked, ({ en }) => en)),
      );
    }
  } finally {
    await built.close();
  }
  return figures;
}

function figure(
  set: string,
  peer: Peer,
  { times, ...measures }: Awaited<ReturnType<typeof qualityOf>>,
): RetrievalFigures {
  return { set, peer: peer.name, ...measures, milliseconds: median(times) };
}
