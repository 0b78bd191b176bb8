import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answer } from "../../src/core/answer/answer.ts";
import { readEnvironment } from "../../src/env.ts";
import { nodePorts, type RunningServer, serveOnNode } from "../../src/node.ts";
import { asking } from "../http/service.ts";
import { COMPILED } from "../support/compiled.ts";
import { fails, type ModelServer, modelServer, says, saysThenHangs } from "./model-server.ts";

let model: ModelServer;
let service: RunningServer;
beforeAll(async () => {
  model = await modelServer();
  const env = readEnvironment({ PORT: "0", LLM_BASE_URL: model.baseUrl, LLM_MODEL: "scripted" });
  service = await serveOnNode(await nodePorts(env), env);
});
afterAll(async () => {
  await service.close(1_000);
  await model.close();
});

const QUESTION = "镇江高新区交付了多少套人才公寓？";

const send = (signal?: AbortSignal) =>
  fetch(`${service.address}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(asking(QUESTION)),
    ...(signal && { signal }),
  });

test("LLM_BASE_URL and LLM_MODEL make a model write, about the articles of the repository", async () => {
  model.behave(says("镇江高新区交付了351套人才公寓[1]。"));
  const { answer: text, mode } = answer.parse(await (await send()).json());
  expect({ text, mode }).toEqual({ text: "镇江高新区交付了351套人才公寓。[1]", mode: "generated" });
  expect(model.requests[0]).toMatchObject({ model: "scripted", authorization: undefined });
});

test("where the model fails, the quotation is the answer", async () => {
  model.behave(fails(500));
  const { answer: text, mode } = answer.parse(await (await send()).json());
  expect(mode).toBe("extractive");
  expect(text).toContain("351套");
});

test("a browser that leaves ends the call to the model", async () => {
  model.behave(saysThenHangs("镇江"));
  const leaving = new AbortController();
  const answered = send(leaving.signal).catch((error: Error) => error.name);
  while (model.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  leaving.abort();
  expect(await answered).toBe("AbortError");
  await model.requests[0]?.left;
  expect(model.requests).toHaveLength(1);
});

/** Builds the ports without and then with a model, in a process of its own, and prints which packages were loaded by then. */
const LOADED = `
  import { registerHooks } from "node:module";
  const packages = new Set();
  registerHooks({
    resolve(specifier, context, next) {
      if (/^[@a-z]/.test(specifier) && !specifier.startsWith("node:")) packages.add(specifier);
      return next(specifier, context);
    },
  });
  const { nodePorts } = await import("./src/node.ts");
  const { readEnvironment } = await import("./src/env.ts");
  const models = [{}, { LLM_BASE_URL: "http://127.0.0.1:1/v1", LLM_MODEL: "m" }];
  const read = [];
  for (const model of models) {
    const ports = await nodePorts(readEnvironment(model));
    await ports.corpus();
    read.push({ packages: [...packages], writes: ports.writing !== undefined });
  }
  console.log(JSON.stringify(read));
  process.exit(0);
`;

test("without a model, and with one that nobody asked yet, the service starts without loading the AI SDK", async () => {
  const { stdout } = await promisify(execFile)("./bin/node", ["--input-type=module", "-e", LOADED], {
    env: { ...process.env, ...COMPILED },
  });
  const read: Array<{ packages: string[]; writes: boolean }> = JSON.parse(stdout);
  expect(read.map(({ writes }) => writes)).toEqual([false, true]);
  for (const { packages } of read) {
    expect(packages).toContain("hono");
    expect(packages.filter((name) => name === "ai" || name.startsWith("@ai-sdk/"))).toEqual([]);
  }
});
