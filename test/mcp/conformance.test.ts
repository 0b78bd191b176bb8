import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RealServer, startRealServer } from "./real-server.ts";
import { type Checks, current, next, runSuite } from "./run-conformance.ts";

interface Suite {
  name: string;
  program: string;
  args: readonly string[];
  /** What the real server has to pass. The other scenarios call diagnostic tools that only a fixture would have. */
  scenarios: readonly string[];
}

const suites: Suite[] = [
  {
    name: "conformance 0.1.16, the 2025 revisions",
    program: current,
    args: ["--suite", "active"],
    scenarios: [
      "server-initialize",
      "ping",
      "tools-list",
      "resources-list",
      "prompts-list",
      "dns-rebinding-protection",
    ],
  },
  {
    name: "conformance 0.2.0-alpha.12, revision 2025-11-25",
    program: next,
    args: ["--suite", "active", "--spec-version", "2025-11-25"],
    scenarios: [
      "server-initialize",
      "ping",
      "tools-list",
      "resources-list",
      "prompts-list",
      "dns-rebinding-protection",
    ],
  },
  {
    name: "conformance 0.2.0-alpha.12, what revision 2026-07-28 requires",
    program: next,
    args: ["--requirements", "2026-07-28"],
    scenarios: [
      "server-stateless",
      "tools-list",
      "resources-list",
      "prompts-list",
      "caching",
      "sep-2164-resource-not-found",
      "http-header-validation",
      "server-sse-multiple-streams",
      "dns-rebinding-protection",
    ],
  },
];

let real: RealServer;
let folder: string;

beforeAll(async () => {
  real = await startRealServer();
  folder = await mkdtemp(join(tmpdir(), "mcp-conformance-"));
}, 120_000);

afterAll(async () => {
  await real?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

describe.each(suites)("$name", ({ program, args, scenarios }) => {
  let results: Map<string, Checks>;

  beforeAll(async () => {
    results = await runSuite(program, real.url, args, folder);
  }, 120_000);

  test.each(scenarios)("%s passes on the real server", (scenario) => {
    const ran = results.get(scenario) ?? [];
    const failed = ran.filter(
      ({ status, details }) => status === "WARNING" || (status === "FAILURE" && details?.untestable !== true),
    );
    expect(failed.map(({ id, errorMessage }) => `${id}: ${errorMessage}`)).toEqual([]);
    expect(ran.filter(({ status }) => status === "SUCCESS")).not.toEqual([]);
  });
});
