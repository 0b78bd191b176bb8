import { loadFolder } from "../../../src/adapters/index-folder.ts";
import { lookUp } from "../../../src/core/lookup/look-up.ts";
import { keystrokes } from "./queries.ts";

export interface LookUpCpu {
  passages: number;
  /** Milliseconds of processor time until the tables for names, measures and words stand: the first look-up with letters. */
  first: number;
  /** Milliseconds of processor time of each keystroke after that. */
  each: number[];
}

/** What a look-up costs in plain Node, keystroke by keystroke, each query typed twice and counted the second time. */
export async function lookUpCpu(folder: string, queries: readonly string[]): Promise<LookUpCpu> {
  const { corpus } = await loadFolder(folder);
  const timed = async (q: string): Promise<number> => {
    const before = process.cpuUsage();
    await lookUp(corpus, { q, limit: 8 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const first = await timed("gxq");
  const typed = queries.flatMap(keystrokes);
  for (const q of typed) await timed(q);
  const each: number[] = [];
  for (const q of typed) each.push(await timed(q));
  return { passages: corpus.info.passages, first, each };
}
