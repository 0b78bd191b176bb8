import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");

/** The published suite, and the one that knows revision 2026-07-28: files below `node_modules`. */
export const current = "@modelcontextprotocol/conformance/dist/index.js";
export const next = "mcp-conformance-next/dist/index.js";

const checks = z.array(
  z.object({
    id: z.string(),
    status: z.enum(["SUCCESS", "FAILURE", "WARNING", "SKIPPED", "INFO"]),
    errorMessage: z.string().optional(),
    details: z.object({ untestable: z.boolean().optional() }).loose().optional(),
  }),
);
export type Checks = z.infer<typeof checks>;

/** Runs a suite against a server and gives the checks of each scenario; its files go below `folder`. */
export async function runSuite(
  program: string,
  url: URL,
  args: readonly string[],
  folder: string,
): Promise<Map<string, Checks>> {
  const out = await mkdtemp(join(folder, "run-"));
  const all = [join(root, "node_modules", program), "server", "--url", url.href, ...args, "-o", out];
  // It exits with 1 where a single scenario failed, so the exit code says nothing of the others.
  await new Promise<void>((resolve) => {
    execFile(join(root, "bin/node"), all, { maxBuffer: 64 * 1024 * 1024 }, () => resolve());
  });
  return readResults(out);
}

/** The checks of each scenario, from the folders `server-<scenario>-<time>` that a suite writes. */
async function readResults(out: string): Promise<Map<string, Checks>> {
  const results = new Map<string, Checks>();
  for (const name of await readdir(out)) {
    const scenario = /^server-(.+?)-\d{4}-\d{2}-\d{2}T/.exec(name)?.[1];
    if (scenario === undefined) continue;
    results.set(scenario, checks.parse(JSON.parse(await readFile(join(out, name, "checks.json"), "utf8"))));
  }
  return results;
}
