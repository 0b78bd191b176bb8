import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clientOf } from "./client.ts";
import { failures } from "./failures.ts";
import { answerOf, caseOf, DECLINED, resultsOf } from "./made-up.ts";
import { readOptions } from "./options.ts";
import { scorecard } from "./report.ts";
import { scoreOf } from "./score.ts";
import { asMarkdown, asText } from "./table.ts";

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
  const cases = [caseOf("f1"), caseOf("f2", { lang: "en" }), DECLINED];

  it("counts right answers, false refusals and false answers by themselves", async () => {
    const results = await resultsOf(cases, (turns) => {
      return turns[0]?.content === "问f2" ? answerOf("未载明", false) : answerOf("44个[1]", true);
    });
    const score = scoreOf(results);
    expect(score.right).toEqual({ count: 1, total: 3 });
    expect(score.falseRefusals).toEqual({ count: 1, total: 2 });
    expect(score.declines).toEqual({ count: 0, total: 1 });
    expect(score.byLang.get("en")).toEqual({ count: 0, total: 1 });
    expect(score.shortAnswerLength).toBe(6);
    expect(failures(results)).toContain("u1 (mine, unanswerable, zh-Hans): answered, had to decline");
  });

  it("keeps what is tuned on and what is held out apart, and judges the goals by the latter", async () => {
    const tuned = await resultsOf(cases, () => answerOf("44个[1]", true), "tuned on");
    const held = await resultsOf(cases, () => answerOf("未载明", false), "held out");
    const unlike = held.map((result) => ({ ...result, file: "theirs" }));
    const [goals, total] = scorecard([...tuned, ...unlike]);
    expect(goals?.rows[0]).toEqual(["measure", "goal", "tuned on", "held out", "outcome"]);
    const rowOf = (name: string) => goals?.rows.find(([first]) => first === name);
    expect(rowOf("declined where it should")).toEqual([
      "declined where it should",
      "≥ 95 %",
      "0.0 % (0–79)",
      "100.0 % (21–100)",
      "met",
    ]);
    expect(rowOf("false refusals")?.at(-1)).toBe("missed");
    expect(rowOf("asked in Traditional Chinese")?.at(-1)).toBe("not measured");
    expect(total?.rows.slice(0, 2)).toEqual([
      ["", "mine", "theirs"],
      ["the engine was", "tuned on it", "never shown it"],
    ]);
  });

  it("reads the same whatever the time, and keeps all columns", async () => {
    const results = await resultsOf(cases, () => answerOf("44个[1]", true));
    const slower = results.map((result) => ({ ...result, milliseconds: 1e6 }));
    expect(asMarkdown(scorecard(slower))).toBe(asMarkdown(scorecard(results)));
    const two = [...results, ...results.map((result) => ({ ...result, file: "yours" }))];
    expect(asText(scorecard(two).slice(1))).toMatch(
      /^In total\n +mine +yours +all\n.+\n {2}right +66\.7 % \(2 of 3\) +66\.7 % \(2 of 3\) +66\.7 % \(4 of 6\)/,
    );
  });
});

describe("the command line", () => {
  it.each([
    [["--min-right", "65"], "--min-right 65: expected a share from 0 to 1"],
    [["--url", "localhost"], "--url localhost: expected an address"],
    [["--check", "--file", "x.jsonl"], "--write and --check are for"],
    [["--lower"], "--lower says how --write"],
    [["--show"], "--show is for a set that is held out"],
    [["--show", "--file", "seeds/questions/dev.jsonl"], "--show is for a set that is held out"],
    [["--compare", "a.json"], "--compare: expected two files"],
    [["questions.jsonl"], "questions.jsonl: not an option"],
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
