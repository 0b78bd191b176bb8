import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildFrom } from "../../../index/run.ts";
import { loadCorpus } from "../../../src/adapters/corpus.ts";
import type { Corpus } from "../../../src/core/ports.ts";
import type { BenchPassage } from "./data.ts";
import { asLine } from "./peers/ours.ts";

/** Indexes passages, each an article of its own, as a user's file of articles is indexed, and loads them; nothing stays on disk. */
export async function passageCorpus(passages: readonly BenchPassage[]): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), "passages-"));
  try {
    const file = join(folder, "passages.jsonl");
    writeFileSync(file, passages.map(asLine).join("\n"));
    const { files } = await buildFrom([file]);
    return await loadCorpus(async (name) => files.get(name) ?? null);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
