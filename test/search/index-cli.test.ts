import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkIndex } from "../../index/check.ts";

const root = join(import.meta.dirname, "../..");
let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "index-cli-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, "bin/node"), ["index/cli.ts", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  writeFileSync(join(work, name), content);
  return join(work, name);
}

test("builds an index of several files and says in one line what it holds", async () => {
  const articles = file(
    "a.jsonl",
    '{"id":"x","title":"园区","date":"2025-08","text":"镇江高新区有44.03平方公里。"}\n',
  );
  const text = file("b.txt", "标题\n正文在这里。\n");
  const out = join(work, "out");
  const { status, stdout, stderr } = run("--from", articles, text, "--out", out);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(
    /^.*out: 2 articles, 2 passages, [\d.]+ MB \(text [\d.]+, postings [\d.]+, facts [\d.]+, words [\d.]+, records [\d.]+\), newest 2025-08, [\d.]+ s\n$/,
  );
  expect((await checkIndex(out)).articles.get("x")?.title).toBe("园区");
});

test("names file and line of bad input on one line, writes nothing, exits with 1", () => {
  const bad = file("bad.jsonl", '{"id":"x","title":"t","text":"b"}\n{"id":');
  const out = join(work, "never");
  const { status, stdout, stderr } = run("--from", bad, "--out", out);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(`${bad}:2: the line is not JSON; expected {"id", "title", "text", …} on one line\n`);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(work).filter((name) => name.startsWith("never"))).toEqual([]);
});

test("refuses unknown options in one line and explains itself", () => {
  const unknown = run("--form", "x");
  expect(unknown.status).toBe(1);
  expect(unknown.stderr.trim().split("\n")).toHaveLength(1);
  expect(unknown.stderr).toContain("--form");
  const help = run("--help");
  expect(help.status).toBe(0);
  expect(help.stdout).toContain("--from");
});
