import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer, Turn } from "../../src/core/answer/answer.ts";
import { type GoldenCase, goldenCase } from "./cases.ts";
import { type Client, clientOf } from "./client.ts";
import { breaches, shortfalls } from "./gates.ts";
import { readOptions } from "./options.ts";
import { asMarkdown, asText, failures, scorecard } from "./report.ts";
import { type Result, run } from "./run.ts";
import { scoreOf } from "./score.ts";
import type { Sources } from "./sources.ts";

const BODY = "新签约项目44个。";
const sources: Sources = { seeds: new Map([["004", BODY]]), origins: new Map([["a", "004"]]) };

function caseOf(id: string, over: Record<string, unknown> = {}): GoldenCase {
  return goldenCase.parse({
    id,
    lang: "zh-Hans",
    persona: "staff",
    type: "number",
    turns: [`问${id}`],
    expect: "answer",
    must: [["44"]],
    must_not: [],
    evidence: [{ seed: "004", title: "新签约", quote: "新签约项目44个" }],
    ...over,
  });
}

const declined = caseOf("u1", { type: "unanswerable", expect: "abstain", must: [], evidence: [] });

function answerOf(prose: string, cites: boolean): Answer {
  const place = { articleId: "a", passageId: "a:1", title: "新签约", source: "", published: null, url: null };
  const citation = { index: 1, ...place, quote: BODY, start: 0, end: BODY.length, lang: "zh-Hans" as const };
  const rest = { suggestions: [], asOf: null, mode: "extractive" as const };
  return { id: "x", answer: prose, abstained: !cites, citations: cites ? [citation] : [], ...rest };
}

function fake(ask: (turns: readonly Turn[]) => Answer): Client {
  return { ask: async (turns) => ask(turns), body: async () => BODY };
}

async function resultsOf(cases: GoldenCase[], ask: (turns: readonly Turn[]) => Answer): Promise<Result[]> {
  return run([{ name: "mine", cases }], { client: fake(ask), sources });
}

describe("running the questions", () => {
  it("sends earlier turns with the service's own answers between them and grades the last", async () => {
    const heard: string[][] = [];
    const golden = caseOf("m1", { type: "multiturn", turns: ["甲", "乙"] });
    const results = await resultsOf([golden], (turns) => {
      heard.push(turns.map(({ role, content }) => `${role}:${content}`));
      return turns.length === 1 ? answerOf("没有载明", false) : answerOf("44个[1]", true);
    });
    expect(heard).toEqual([["user:甲"], ["user:甲", "assistant:没有载明", "user:乙"]]);
    expect(results[0]?.verdict.pass).toBe(true);
  });

  it("speaks the service's HTTP contract and says what a refusal said", async () => {
    const sent: unknown[] = [];
    const client = clientOf(async (path, init) => {
      sent.push([path, init?.method, init?.body]);
      if (path.startsWith("/api/articles/")) return Response.json({ detail: "unknown" }, { status: 404 });
      return Response.json({ detail: "the question is empty" }, { status: 400 });
    });
    expect(await client.body("a/b")).toBeNull();
    await expect(client.ask([{ role: "user", content: "?" }])).rejects.toThrow(
      "POST /api/chat: status 400, the question is empty",
    );
    expect(sent).toEqual([
      ["/api/articles/a%2Fb", undefined, undefined],
      ["/api/chat", "POST", '{"messages":[{"role":"user","content":"?"}]}'],
    ]);
  });
});

describe("the scorecard", () => {
  const cases = [caseOf("f1"), caseOf("f2", { lang: "en" }), declined];

  it("counts right answers, false refusals and false answers by themselves", async () => {
    const results = await resultsOf(cases, (turns) => {
      return turns[0]?.content === "问f2" ? answerOf("未载明", false) : answerOf("44个[1]", true);
    });
    const score = scoreOf(results);
    expect(score.all).toEqual({ count: 1, total: 3 });
    expect(score.falseRefusals).toEqual({ count: 1, total: 2 });
    expect(score.falseAnswers).toEqual({ count: 1, total: 1 });
    expect(score.byLang.get("en")).toEqual({ count: 0, total: 1 });
    expect(score.shortAnswerLength).toBe(6);
    expect(failures(results)).toContain("u1 (mine, unanswerable, zh-Hans): answered, had to decline");
  });

  it("reads the same whatever the time, and keeps all columns", async () => {
    const results = await resultsOf(cases, () => answerOf("44个[1]", true));
    const slower = results.map((result) => ({ ...result, milliseconds: 1e6 }));
    expect(asMarkdown(scorecard(slower))).toBe(asMarkdown(scorecard(results)));
    const two = [...results, ...results.map((result) => ({ ...result, file: "yours" }))];
    expect(asText(scorecard(two))).toMatch(
      /^In total\n +mine +yours +all\n {2}right +66\.7 % \(2 of 3\) +66\.7 % \(2 of 3\) +66\.7 % \(4 of 6\)/,
    );
  });

  it("breaks its gates on too few right, too many refusals and anything unfaithful", async () => {
    const good = scoreOf(await resultsOf(cases.slice(0, 2), () => answerOf("44个[1]", true)));
    const gates = { minRight: 0.65, maxFalseRefusals: 0.15 };
    expect([...breaches(good), ...shortfalls(good, gates)]).toEqual([]);
    const silent = scoreOf(await resultsOf(cases, () => answerOf("未载明", false)));
    expect(shortfalls(silent, gates)).toEqual([
      "33.3 % right; expected at least 65.0 %",
      "100.0 % false refusals; expected at most 15.0 %",
    ]);
    expect([...breaches(silent), ...shortfalls(silent, {})]).toEqual([]);
    const invented = scoreOf(await resultsOf(cases.slice(0, 1), () => answerOf("44个,另有45个[1]", true)));
    expect(breaches(invented)).toEqual(["1 numbers stand in no cited quote; expected none"]);
  });
});

describe("the command line", () => {
  it.each([
    [["--min-right", "65"], "--min-right 65: expected a share from 0 to 1"],
    [["--url", "localhost"], "--url localhost: expected an address"],
    [["--check", "--file", "x.jsonl"], "--write and --check are for"],
    [["--nope"], "Unknown option '--nope'"],
  ])("refuses %j in one line", (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });

  it("names file and line of a bad case, without a stack, and exits 1", () => {
    const folder = mkdtempSync(join(tmpdir(), "eval-"));
    const file = join(folder, "bad.jsonl");
    writeFileSync(file, '\n{"id": 1}\n');
    const { status, stderr, stdout } = spawnSync("./bin/node", ["test/golden/cli.ts", "--file", file], {
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    expect({ status, stdout, lines: stderr.trimEnd().split("\n").length }).toEqual({
      status: 1,
      stdout: "",
      lines: 1,
    });
    expect(stderr).toContain(`${file}:2: id: `);
  });
});
