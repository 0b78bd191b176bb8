import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../src/adapters/desk/migrate.ts";
import { migrationFiles } from "../../src/adapters/desk/migration-files.ts";
import { checkWhole } from "../../src/adapters/desk/sqlite/backup.ts";
import { openHere } from "../../src/adapters/desk/sqlite/open.ts";
import { random } from "../support/random.ts";

const KILLS = 100;
/** Databases that are written and killed side by side. */
const LANES = 2;
/** On a machine that is busy with other work (ms). */
const PATIENCE = 300_000;
/** Longest time (ms) between the first acknowledgement and the kill. */
const LONGEST = 40;

const root = join(import.meta.dirname, "../..");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "desk-kills-"));
  // A hundred starts: from two plain files, which are compiled once, each costs a fraction of the time.
  await bundle("test/runtime/desk-writer.ts", "writer.mjs");
  await bundle("src/adapters/desk/sqlite/thread.ts", "thread.mjs");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bundle(entry: string, name: string): Promise<void> {
  const options = { bundle: true, platform: "node", format: "esm", write: false } as const;
  const { outputFiles } = await build({ ...options, absWorkingDir: root, entryPoints: [entry] });
  const text = outputFiles.map((file) => file.text).join("");
  // The program starts its thread by the name of its source.
  await writeFile(join(folder, name), text.replace("./thread.ts", "./thread.mjs"));
}

/** A process that writes until it is killed; the ids that it told to be stored. */
async function writtenUntilKilled(path: string, delay: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(folder, "writer.mjs"), path], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") },
  });
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const ended = once(child, "close");
  await Promise.race([once(child.stdout, "data"), ended]);
  await pause(delay);
  child.kill("SIGKILL");
  const [, signal] = await ended;
  expect(signal).toBe("SIGKILL");
  // The last line may have been cut off by the kill: that one was not told yet.
  return told.split("\n").slice(0, -1);
}

async function lane(path: string, kills: number, next: () => number): Promise<void> {
  const { client, close } = openHere(path);
  await migrate(client, await migrationFiles());
  await close();
  const told: string[] = [];
  for (let at = 0; at < kills; at++) told.push(...(await writtenUntilKilled(path, next() * LONGEST)));
  checkWhole(path);
  const after = openHere(path);
  const idsOf = async (sql: string) =>
    new Set((await after.client.prepare(sql).all()).results.map(({ id }) => String(id)));
  const stored = await idsOf("SELECT id FROM enquiries");
  expect(told.length).toBeGreaterThan(kills);
  expect(told.filter((id) => !stored.has(id))).toEqual([]);
  // What belongs to an enquiry is there with it, also where the kill came before anybody was told.
  expect(await idsOf("SELECT enquiry_id AS id FROM enquiry_entries")).toEqual(stored);
  expect(await idsOf("SELECT subject_id AS id FROM promises")).toEqual(stored);
  expect(await idsOf("SELECT subject_id AS id FROM audit")).toEqual(stored);
  await after.close();
}

test(
  `of ${KILLS} processes killed while they wrote, none lost an enquiry that it had acknowledged`,
  async () => {
    const next = random(20_261_122);
    await Promise.all(
      Array.from({ length: LANES }, (_, at) => lane(join(folder, `${at}.sqlite`), KILLS / LANES, next)),
    );
  },
  PATIENCE,
);
