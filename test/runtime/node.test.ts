import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadFolder } from "../../src/adapters/index-folder.ts";
import { answer } from "../../src/core/answer/answer.ts";
import { COMPILED } from "../support/compiled.ts";

const indexFolder = "dist/assets/index";
const body = JSON.stringify({ messages: [{ role: "user", content: "镇江高新区的面积有多少平方公里？" }] });
const running = new Set<ChildProcess>();

/** A started command: what it wrote so far, and its end. */
function start(command: string, args: string[], env: Record<string, string>) {
  const child = spawn(command, args, {
    env: { ...process.env, ...COMPILED, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (data) => {
    written.stdout += data;
  });
  child.stderr.on("data", (data) => {
    written.stderr += data;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve)).finally(() =>
    running.delete(child),
  );
  const address = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const [, found] = /Serving on (http:\S+)/.exec(written.stdout) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`It ended before it served: ${written.stderr}`)));
  });
  address.catch(() => {});
  return { child, written, ended, address };
}

type Started = ReturnType<typeof start>;

const serve = (env: Record<string, string>) =>
  start("./bin/node", ["src/cli.ts", "serve"], { PORT: "0", ...env });

/** The one line that a command left on stderr when it gave up. */
async function refusal(env: Record<string, string>): Promise<string> {
  const { ended, written } = serve(env);
  expect(await ended).toBe(1);
  expect(written.stderr.trimEnd().split("\n")).toHaveLength(1);
  return written.stderr.trimEnd();
}

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Sends a question, then the signal before its last bytes: it is answered still, and the process ends with 0. */
async function answersAndEnds({ child, address, ended }: Started, signal: NodeJS.Signals): Promise<void> {
  const at = await address;
  const sent = request(`${at}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
  });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    sent.on("response", (response) => response.resume().on("end", () => resolve(response.statusCode)));
    sent.on("error", reject);
  });
  const half = Buffer.from(body).subarray(0, 40);
  await new Promise((resolve) => sent.write(half, resolve));
  // A second request shows that the first one's opening bytes have been taken in before the signal.
  await (await fetch(`${at}/healthz`)).text();
  child.kill(signal);
  await expect.poll(() => fetch(`${at}/healthz`).catch(() => "refused"), { timeout: 10_000 }).toBe("refused");
  sent.end(Buffer.from(body).subarray(40));
  expect(await answered).toBe(200);
  expect(await ended).toBe(0);
}

describe("npm start", () => {
  let started: Started;
  beforeAll(() => {
    started = start("npm", ["start"], { PORT: "0" });
  });

  test("serves answers and the page", async () => {
    const at = await started.address;
    expect(await (await fetch(`${at}/healthz`)).json()).toMatchObject({ status: "ok" });
    const headers = { "content-type": "application/json" };
    const answered = answer.parse(
      await (await fetch(`${at}/api/chat`, { method: "POST", headers, body })).json(),
    );
    expect(answered.citations.length).toBeGreaterThan(0);
    expect(await (await fetch(at)).text()).toContain("<!doctype html>");
  });

  test("finishes the request under way on SIGTERM, then ends with 0, and has written nothing of the question", async () => {
    await answersAndEnds(started, "SIGTERM");
    expect(started.written.stdout + started.written.stderr).not.toContain("平方公里");
  });
});

describe("a running service", () => {
  let started: Started;
  beforeAll(() => {
    started = serve({});
  });

  test("survives clients that leave in the middle of a stream", async () => {
    const at = await started.address;
    for (let visitor = 0; visitor < 5; visitor += 1) {
      const leaving = new AbortController();
      const headers = { "content-type": "application/json", accept: "text/event-stream" };
      const response = await fetch(`${at}/api/chat`, {
        method: "POST",
        headers,
        body,
        signal: leaving.signal,
      });
      await response.body?.getReader().read();
      leaving.abort();
    }
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
  });

  test("finishes the request under way on SIGINT, then ends with 0", () => answersAndEnds(started, "SIGINT"));
});

describe("a start that cannot succeed", () => {
  let folder = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "index-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function damaged(name: string, damage: (copy: string) => Promise<void>): Promise<string> {
    const copy = join(folder, name);
    await cp(indexFolder, copy, { recursive: true });
    await damage(copy);
    return copy;
  }

  test("a port in use", async () => {
    const other = createServer().listen(0);
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const line = await refusal({ PORT: String(port) });
    other.close();
    expect(line).toBe(`Port ${port} is in use by another program. Choose another one: PORT=8788 npm start.`);
  });

  test("a bad environment", async () => {
    expect(await refusal({ PORT: "http" })).toBe(
      'The environment is not usable: PORT="http": expected a port number from 0 to 65535.',
    );
  });

  test("a truncated index", async () => {
    const copy = await damaged("truncated", (copy) => truncate(join(copy, "index-000.bin"), 1_000));
    expect(await refusal({ INDEX_DIR: copy })).toMatch(
      /truncated: index-000\.bin .*1000 bytes.*npm run index/,
    );
  });

  test("an unknown command", async () => {
    const { ended, written } = start("./bin/node", ["src/cli.ts", "fly"], {});
    expect(await ended).toBe(1);
    expect(written.stderr).toBe('There is no command "fly"; expected serve, mcp, build, help.\n');
  });

  // What the process says of an index is the message of this error.
  describe("as its index is refused, naming the folder:", () => {
    test("none is there", async () => {
      await expect(loadFolder(join(folder, "none"))).rejects.toThrow(
        /none: The index has no manifest\.json\. Run `npm run index -- --from <articles> --out .*none` to build/,
      );
    });

    test("a byte of it has changed", async () => {
      const copy = await damaged("changed", async (copy) => {
        const bytes = await readFile(join(copy, "index-000.bin"));
        bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500);
        await writeFile(join(copy, "index-000.bin"), bytes);
      });
      await expect(loadFolder(copy)).rejects.toThrow(/changed: index-000\.bin .*SHA-256.*npm run index/);
    });

    test("it is of another format version", async () => {
      const copy = await damaged("other", async (copy) => {
        const manifest = await readFile(join(copy, "manifest.json"), "utf8");
        await writeFile(
          join(copy, "manifest.json"),
          manifest.replace(/"formatVersion": \d+/, '"formatVersion": 999'),
        );
      });
      await expect(loadFolder(copy)).rejects.toThrow(/other: .*format version 999.*npm run index/);
    });
  });
});
