import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { DATA } from "../data-folder.ts";
import { asLine } from "../retrieval/peers/ours.ts";
import { findSets } from "../retrieval/sets.ts";

const run = promisify(execFile);

/** Builds an index of the seeds among so many passages of the public sets in `folder`/index; resolves to that. */
export async function buildLargeIndex(folder: string, size: number): Promise<string> {
  const set = findSets({ data: DATA, sizes: [size], limit: 1 }).sets.findLast(
    ({ passages }) => passages === size,
  );
  if (set === undefined) throw new Error(`There is no set of ${size} passages.`);
  const { passages } = await set.make();
  const source = join(folder, "passages.jsonl");
  const out = join(folder, "index");
  await writeFile(source, passages.map(asLine).join("\n"));
  const args = ["index/cli.ts", "--from", "seeds", source, "--out", out];
  await run(process.execPath, ["--max-old-space-size=8192", ...args], { maxBuffer: 2 ** 26 });
  return out;
}
