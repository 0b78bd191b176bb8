import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { buildIndex } from "../../index/build.ts";
import { changeIndex } from "../../index/changes.ts";
import type { ReadArticle } from "../../index/heads.ts";
import { writeIndex } from "../../index/write.ts";
import { lexiconOf } from "../../test/support/tiny-corpus.ts";
import { headWithDefaults } from "../core/search/article-head.ts";
import { type Noticed, watchFolder } from "./watched-folder.ts";

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "watched-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function article(id: string): ReadArticle {
  const body = `${id}园区有3家企业。`;
  return { path: `${id}.md`, line: 1, head: headWithDefaults({ title: id }, id, body), body };
}

async function write(out: string, ...ids: string[]): Promise<void> {
  await writeIndex(out, (await buildIndex(ids.map(article), lexiconOf(), "0".repeat(64))).files);
}

async function watched(out: string) {
  const events: Noticed[] = [];
  const folder = await watchFolder(out, (event) => events.push(event));
  onTestFinished(() => folder.stop());
  const ids = () => Array.from(folder.corpus().articles.values(), ({ id }) => id);
  return { folder, ids, events };
}

test("a new index and new changes are taken in, and a corpus in use stays as it was", async () => {
  const out = join(work, "taken");
  await write(out, "a");
  const { folder, ids, events } = await watched(out);
  const first = folder.corpus();
  await folder.look();
  expect([folder.corpus() === first, events]).toEqual([true, []]);
  await changeIndex(out, [article("b")], []);
  await folder.look();
  expect(ids()).toEqual(["a", "b"]);
  await changeIndex(out, [], ["b"]);
  await folder.look();
  expect(ids()).toEqual(["a"]);
  await write(out, "c", "d");
  await folder.look();
  expect(ids()).toEqual(["c", "d"]);
  expect(Array.from(first.articles.values(), ({ id }) => id)).toEqual(["a"]);
  expect(await first.engine.search({ clauses: [{ text: "企业", weight: 1 }], limit: 5 })).toHaveLength(1);
  expect(events).toHaveLength(3);
});

test("what cannot be loaded is told once, and the index before it is served on until one can", async () => {
  const out = join(work, "refused");
  await write(out, "a");
  const { folder, ids, events } = await watched(out);
  writeFileSync(join(out, "overlay.json"), "{}");
  await folder.look();
  await folder.look();
  expect(ids()).toEqual(["a"]);
  expect(events).toEqual([
    { error: expect.objectContaining({ message: expect.stringContaining("npm run index") }) },
  ]);
  rmSync(join(out, "overlay.json"));
  await folder.look();
  renameSync(out, `${out}-aside`);
  await folder.look();
  expect(ids()).toEqual(["a"]);
  cpSync(`${out}-aside`, out, { recursive: true });
  await changeIndex(out, [article("b")], []);
  await folder.look();
  expect(ids()).toEqual(["a", "b"]);
});

test("looks by itself", async () => {
  const out = join(work, "alone");
  await write(out, "a");
  const { ids } = await watched(out);
  await changeIndex(out, [article("b")], []);
  await expect.poll(ids, { timeout: 20_000 }).toEqual(["a", "b"]);
}, 30_000);
