import type { Peer } from "./peer.ts";

/** The engine that all others are compared with. */
export const OURS = "ours";

/** Loads a peer's code only where it is measured, so that its memory counts as its own. Ours comes first. */
export const PEERS: ReadonlyMap<string, () => Promise<Peer>> = new Map([
  [OURS, async () => (await import("./peers/ours.ts")).ours],
  ["orama", async () => (await import("./peers/orama-stock.ts")).oramaStock],
  ["orama-tokenizer", async () => (await import("./peers/orama-our-tokenizer.ts")).oramaOurTokenizer],
  ["minisearch", async () => (await import("./peers/minisearch.ts")).minisearch],
  ["flexsearch", async () => (await import("./peers/flexsearch.ts")).flexsearch],
  ["fts5-bigram", async () => (await import("./peers/sqlite-fts5.ts")).fts5Bigram],
  ["fts5-trigram", async () => (await import("./peers/sqlite-fts5.ts")).fts5Trigram],
]);
