import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const childJob = z.object({
  /** Key of `PEERS`. */
  peer: z.string(),
  /** Whether `folder` holds what the engine saved; else it is built from `passages` (JSON lines), and asked only where it cannot be saved. */
  saved: z.boolean(),
  folder: z.string(),
  passages: z.string(),
  /** JSON files of questions. */
  asked: z.string(),
  warmUp: z.string(),
  /** No question of a kind is begun after so many milliseconds. */
  askLimitMs: z.number(),
});
export type ChildJob = z.infer<typeof childJob>;

const found = z.object({ ranks: z.array(z.number()), right: z.number() });
const childReport = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("name"), name: z.string() }),
  z.object({ kind: z.literal("built"), ms: z.number() }),
  z.object({ kind: z.literal("saved"), bytes: z.number() }),
  z.object({ kind: z.literal("unsaved"), reason: z.string() }),
  z.object({ kind: z.literal("loaded"), ms: z.number() }),
  z.object({ kind: z.literal("memory"), bytes: z.number() }),
  z.object({
    kind: z.literal("asked"),
    figures: z.object({
      name: z.string(),
      found: z.array(found),
      of: z.number(),
      p50: z.number(),
      p99: z.number(),
      cpu: z.number(),
    }),
  }),
]);
export type ChildReport = z.infer<typeof childReport>;

const MAIN = fileURLToPath(new URL("./child-main.ts", import.meta.url));
/** Some engines need more than Node.js allows by itself; ours is measured under the same limit. */
const HEAP_MB = 8192;
const ERROR_LINES = 400;

/**
 * Runs a job in a fresh process and gives what it reported. `failure`: null, or in one line why it ended before it was done:
 * its own error, a crash, or the time limit.
 */
export async function runChild(
  job: ChildJob,
  limitMs: number,
): Promise<{ reports: ChildReport[]; failure: string | null }> {
  const child = fork(MAIN, [JSON.stringify(job)], {
    execArgv: ["--expose-gc", `--max-old-space-size=${HEAP_MB}`, "--no-warnings"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const reports: ChildReport[] = [];
  child.on("message", (message) => reports.push(childReport.parse(message)));
  let errors = "";
  child.stderr?.on("data", (data: Buffer) => {
    errors = (errors + data.toString()).slice(0, 100_000);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limitMs);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, by) => resolve([status, by]));
  });
  clearTimeout(timer);
  if (late) return { reports, failure: `stopped after ${Math.round(limitMs / 1000)} s` };
  if (code === 0) return { reports, failure: null };
  return { reports, failure: `died (${signal ?? `exit code ${code}`}): ${reasonIn(errors)}` };
}

/** The line of a stack trace or of V8's last words that says what happened. */
function reasonIn(errors: string): string {
  const lines = errors.split("\n").map((line) => line.trim());
  const line =
    lines.find((one) => /^(?:\w*Error\b|FATAL ERROR)/.test(one)) ?? lines.find(Boolean) ?? "no message";
  return line.slice(0, ERROR_LINES);
}
