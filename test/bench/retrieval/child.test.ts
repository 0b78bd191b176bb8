import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChildJob, runChild } from "./child.ts";

let folder = "";
let job: ChildJob;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bench-child-"));
  const file = async (name: string, value: string) => {
    await writeFile(join(folder, name), value);
    return join(folder, name);
  };
  const asked = JSON.stringify([{ name: "all", queries: [{ q: "交叉点", gold: ["a"] }] }]);
  job = {
    peer: "fts5-bigram",
    saved: false,
    folder,
    passages: await file("passages.jsonl", JSON.stringify({ id: "a", title: "围棋", text: "交叉点" })),
    asked: await file("asked.json", asked),
    warmUp: await file("warm-up.json", asked),
    askLimitMs: 10_000,
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("an engine in a process of its own", () => {
  it("builds and saves in one and answers from what was saved in another", async () => {
    const built = await runChild(job, 60_000);
    expect(built.failure).toBeNull();
    expect(built.reports.map(({ kind }) => kind)).toEqual(["name", "built", "saved"]);
    const asked = await runChild({ ...job, saved: true }, 60_000);
    expect(asked.failure).toBeNull();
    expect(asked.reports).toContainEqual({
      kind: "asked",
      figures: expect.objectContaining({ name: "all", of: 1, found: [{ ranks: [1], right: 1 }] }),
    });
  });

  it("is reported with its own words when it dies", async () => {
    const { failure } = await runChild({ ...job, peer: "solr" }, 60_000);
    expect(failure).toMatch(/^died \(exit code 1\): Error: no engine solr/);
  });

  it("is ended and reported when it passes its time", async () => {
    const { failure, reports } = await runChild(job, 1);
    expect(failure).toMatch(/^stopped after 0 s/);
    expect(reports).toEqual([]);
  });
});
