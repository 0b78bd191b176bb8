import type { Reader } from "./reader.ts";

/** The engine that the others are compared with. */
export const OUR_READER = "ours";

/** Readers by the name that `--peer` takes, loaded where they are measured; ours comes first. Where one rests on a search engine it bears its name. */
export const READERS: ReadonlyMap<string, () => Promise<Reader>> = new Map([
  [OUR_READER, async () => (await import("./readers/ours.ts")).ours],
  ["orama", async () => (await import("./readers/best-passage.ts")).bestPassage],
  ["overlap", async () => (await import("./readers/word-overlap.ts")).wordOverlap],
]);
