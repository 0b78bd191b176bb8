import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixturesServer } from "./fixtures-server.ts";
import { mcpApp } from "./rpc.ts";
import { type Checks, current, next, runSuite } from "./run-conformance.ts";

/** What the transport does not offer, since the service is read-only, keeps no sessions and asks its callers nothing. */
const NOT_OFFERED: ReadonlyArray<readonly [scenarioOrCheck: RegExp, reason: string]> = [
  [/^logging-set-level$|^tools-call-with-logging$/, "log messages: no tool of ours writes any"],
  [/^tools-call-sampling$/, "sampling: answers come from the articles, never from the caller's model"],
  [/^tools-call-elicitation$|^elicitation-/, "elicitation: a tool asks back in its result"],
  [/^resources-(un)?subscribe$/, "subscriptions: nothing is kept between requests"],
  [
    /^server-(sse-polling|session-lifecycle|sse-multiple-streams-session)$/,
    "sessions and event streams that are taken up again",
  ],
  [/^input-required-result-/, "input-required results: need elicitation, sampling or roots"],
  [/^tasks-/, "the tasks extension: every call is answered at once"],
  [/^sep-2640-/, "the skills extension"],
  [
    /^http-custom-header-server-validation$/,
    "parameters that travel as headers: no tool of ours declares any",
  ],
];

const suites = [
  { name: "conformance 0.1.16, all", program: current, args: ["--suite", "all"], least: 22 },
  {
    name: "conformance 0.2.0-alpha.12, revision 2025-11-25",
    program: next,
    args: ["--suite", "all", "--spec-version", "2025-11-25"],
    least: 22,
  },
  {
    name: "conformance 0.2.0-alpha.12, requirements of 2026-07-28",
    program: next,
    args: ["--requirements", "2026-07-28"],
    least: 25,
  },
];

const server = createAdaptorServer({ fetch: mcpApp({ factory: fixturesServer }).app.fetch });
let folder = "";
let url: URL;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  url = new URL(`http://127.0.0.1:${address.port}/mcp`);
  folder = await mkdtemp(join(tmpdir(), "mcp-conformance-full-"));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const reasonOf = (name: string) => NOT_OFFERED.find(([pattern]) => pattern.test(name))?.[1];
const failed = (checks: Checks) =>
  checks.filter(
    ({ id, status }) => (status === "FAILURE" || status === "WARNING") && reasonOf(id) === undefined,
  );

describe.each(suites)("$name", ({ program, args, least }) => {
  let results: Map<string, Checks>;
  beforeAll(async () => {
    results = await runSuite(program, url, args, folder);
  });

  test("every scenario passes through our transport, but for what is not offered", () => {
    const faults = [...results]
      .filter(([scenario]) => reasonOf(scenario) === undefined)
      .flatMap(([scenario, checks]) =>
        failed(checks).map(({ id, errorMessage }) => `${scenario}: ${id}: ${errorMessage}`),
      );
    expect(faults).toEqual([]);
    const passed = [...results].filter(
      ([scenario, checks]) =>
        reasonOf(scenario) === undefined && checks.some(({ status }) => status === "SUCCESS"),
    );
    expect(passed.length).toBeGreaterThanOrEqual(least);
    const left = [...results.keys()].filter((scenario) => reasonOf(scenario) !== undefined);
    console.info(
      [
        `${passed.length} scenarios passed; not offered:`,
        ...left.sort().map((scenario) => `  ${scenario}: ${reasonOf(scenario)}`),
      ].join("\n"),
    );
  });
});
