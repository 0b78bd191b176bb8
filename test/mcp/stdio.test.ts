import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test, vi } from "vitest";
import { rpcAnswer } from "./rpc.ts";

// Each starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const root = join(import.meta.dirname, "../..");
const fixture = [join(import.meta.dirname, "stdio-server.ts")];
const ping = { jsonrpc: "2.0", id: 1, method: "ping" };

/** Writes each line, closes the input once as many answers came, and returns all output and the exit code. */
async function converse(args: readonly string[], lines: readonly unknown[], answers: number) {
  const child = spawn(join(root, "bin/node"), args, { cwd: root });
  for (const line of lines) child.stdin.write(`${typeof line === "string" ? line : JSON.stringify(line)}\n`);
  const [stdout, stderr] = await Promise.all([untilAnswered(child, answers), text(child.stderr)]);
  const [code] = child.exitCode === null ? await once(child, "exit") : [child.exitCode];
  return {
    answers: stdout
      .trimEnd()
      .split("\n")
      .map((line) => rpcAnswer.parse(JSON.parse(line))),
    stderr,
    code,
  };
}

async function untilAnswered(child: ChildProcessWithoutNullStreams, answers: number): Promise<string> {
  let stdout = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) {
    stdout += chunk;
    if (stdout.split("\n").length > answers) child.stdin.end();
  }
  return stdout;
}

describe("over stdio", () => {
  test("standard output carries nothing but the protocol, and the end of input ends the program", async () => {
    const broken = { jsonrpc: "2.0", id: 2, method: "tools/call", params: { name: 5 } };
    const unknown = { jsonrpc: "2.0", id: 3, method: "no/such" };
    const { answers, code } = await converse(fixture, ["not json", "", broken, unknown, ping], 3);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual(
      expect.arrayContaining([
        [2, -32602],
        [3, -32601],
        [1, undefined],
      ]),
    );
    expect(code).toBe(0);
  });

  test("an article without an address of its own is linked as a resource of this protocol", async () => {
    const call = {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "fetch", arguments: { id: "示例-人才公寓" } },
    };
    const { answers } = await converse(fixture, [call], 1);
    expect(answers[0]?.result).toHaveProperty(
      "structuredContent.url",
      "zj://article/%E7%A4%BA%E4%BE%8B-%E4%BA%BA%E6%89%8D%E5%85%AC%E5%AF%93",
    );
  });

  test("the command `mcp` serves the built index", async () => {
    const call = {
      jsonrpc: "2.0",
      id: 1,
      method: "tools/call",
      params: { name: "search", arguments: { query: "镇江 园区" } },
    };
    const { answers, stderr } = await converse(["src/cli.ts", "mcp"], [call], 1);
    expect(answers[0]?.result, stderr).toHaveProperty("structuredContent.results.0.quote");
  });
});
