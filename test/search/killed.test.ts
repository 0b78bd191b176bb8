import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeIndex } from "../../index/changes.ts";
import { checkIndex } from "../../index/check.ts";
import { tidyAfterKill } from "../../index/write.ts";
import { random } from "../support/random.ts";

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "killed-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("a writer killed at any moment leaves an old or a new index whole, and the next one goes on", async () => {
  const next = random(41);
  const out = join(work, "index");
  for (let round = 0; round < 6; round++) {
    const script = join(import.meta.dirname, "keeps-writing.ts");
    const writer = spawn(process.execPath, [script, out], { stdio: ["ignore", "pipe", "inherit"] });
    await once(writer.stdout, "data");
    await pause(next() * 60);
    writer.kill("SIGKILL");
    await once(writer, "exit");

    await tidyAfterKill(out);
    const ids = Array.from((await checkIndex(out)).articles.values(), ({ id }) => id).join();
    expect(["a", "b", "a,c", "b,c"]).toContain(ids);
    if (ids.endsWith("c")) await changeIndex(out, [], ["c"]);
  }
  await changeIndex(out, [], []);
  expect(readdirSync(work)).toEqual(["index"]);
}, 120_000);
