import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server in a process of its own, so that its processor time is its alone. */
export interface ServerProcess {
  url: string;
  /** Processor time used so far, user and system, in microseconds; null where the system does not tell (not Linux). */
  cpuMicros(): number | null;
  stop(): Promise<void>;
}

/** Linux counts processor time in hundredths of a second (USER_HZ, proc(5)). */
const MICROS_PER_TICK = 10_000;
const START_LIMIT_MS = 120_000;

/**
 * Runs a script with this Node and waits until `healthPath` answers; the script listens on the port in `PORT`. Its desk is a fresh one,
 * which goes with it.
 */
export async function startServer(args: readonly string[], healthPath: string): Promise<ServerProcess> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "bench-desk-"));
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: String(port), DATABASE_URL: `file:${join(folder, "desk.sqlite")}` },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000);
  });
  const stop = async () => {
    await stopped(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilHealthy(url + healthPath, child);
  } catch (error) {
    await stop();
    throw new Error(`${args.join(" ")} did not start: ${complaint.trim() || String(error)}`);
  }
  return { url, cpuMicros: () => cpuMicros(child.pid), stop };
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`exit code ${child.exitCode}`);
    const healthy = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from ${url} within ${START_LIMIT_MS / 1000} s`);
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

function cpuMicros(pid: number | undefined): number | null {
  if (process.platform !== "linux" || pid === undefined) return null;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The second field is the name in parentheses and may hold spaces; utime and stime are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * MICROS_PER_TICK;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
