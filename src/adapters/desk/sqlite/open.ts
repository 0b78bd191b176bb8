import { Worker } from "node:worker_threads";
import { AppError } from "../../../core/errors.ts";
import { databaseError } from "../database-error.ts";
import { d1Client } from "./client.ts";
import { openEngine } from "./engine.ts";
import { failed, type Opening, type Reply, type Request } from "./messages.ts";
import type { Statement, StatementResult } from "./statement.ts";

/** A database file behind the D1 interface. */
export interface OpenDatabase {
  client: D1Database;
  /** Carries out what is under way, writes the log back into the file and lets go of it. */
  close(): Promise<void>;
}

const BUSY_TIMEOUT_MS = 5_000;

/**
 * Opens a file in a thread of its own, so that waiting for the disk keeps nobody else waiting. Batches that wait together share
 * a transaction; each is acknowledged once it is on the disk. Rejects with `AppError` where the file cannot be used.
 */
export async function openInThread(path: string, busyTimeout = BUSY_TIMEOUT_MS): Promise<OpenDatabase> {
  const opening: Opening = { path, busyTimeout };
  const thread = new Worker(new URL("./thread.ts", import.meta.url), { workerData: opening });
  const waiting = new Map<number, PromiseWithResolvers<StatementResult[]>>();
  let lastId = 0;
  let ended = false;
  const awaited = (id: number) => {
    const answer = Promise.withResolvers<StatementResult[]>();
    waiting.set(id, answer);
    thread.ref();
    return answer.promise;
  };
  const ask = (request: { batch: readonly Statement[] } | { close: true }) => {
    if (ended) return Promise.reject(closedError());
    const id = ++lastId;
    const answer = awaited(id);
    const message: Request = { id, ...request };
    thread.postMessage(message);
    return answer;
  };
  thread.on("message", (reply: Reply) => {
    const answer = waiting.get(reply.id);
    waiting.delete(reply.id);
    // An idle thread keeps no process alive.
    if (waiting.size === 0) thread.unref();
    if ("failure" in reply) answer?.reject(failed(reply.failure));
    else answer?.resolve(reply.results);
  });
  const stopped = (cause?: unknown) => {
    ended = true;
    for (const { reject } of waiting.values()) reject(Object.assign(closedError(), { cause }));
    waiting.clear();
  };
  thread.on("error", stopped);
  thread.on("exit", () => stopped());
  await awaited(0).catch((error: unknown): never => {
    throw databaseError(error);
  });
  return {
    client: d1Client((batch) => ask({ batch })),
    async close() {
      if (!ended) await ask({ close: true });
      ended = true;
    },
  };
}

/** Opens a file in this thread: for commands and tests, where nobody else waits. Throws `AppError` where it cannot be used. */
export function openHere(path: string, busyTimeout = BUSY_TIMEOUT_MS): OpenDatabase {
  const engine = opened(path, busyTimeout);
  const carry = async (batch: readonly Statement[]) => {
    const carried = Promise.withResolvers<StatementResult[]>();
    engine.run([batch], (_, outcome) => {
      if ("error" in outcome) carried.reject(outcome.error);
      else carried.resolve(outcome.results);
    });
    return carried.promise;
  };
  return { client: d1Client(carry), close: async () => engine.close() };
}

function opened(path: string, busyTimeout: number): ReturnType<typeof openEngine> {
  try {
    return openEngine(path, busyTimeout);
  } catch (error) {
    throw databaseError(error);
  }
}

function closedError(): AppError {
  return new AppError(
    "upstream",
    503,
    "database-closed",
    "The desk's database is closed: the service is stopping, or its thread ended. Start it again.",
  );
}
