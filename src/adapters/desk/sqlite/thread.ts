import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { openEngine } from "./engine.ts";
import { failureOf, type Opening, type Reply, type Request } from "./messages.ts";
import type { Statement } from "./statement.ts";

// The thread that owns the database: SQLite waits for the disk here, while the service goes on answering.

/** Batches of one transaction: more would let the first of them wait too long. */
const MOST_TOGETHER = 128;

if (parentPort !== null) serve(parentPort, workerData);

function serve(port: MessagePort, { path, busyTimeout }: Opening): void {
  const send = (reply: Reply) => port.postMessage(reply);
  let engine: ReturnType<typeof openEngine>;
  try {
    engine = openEngine(path, busyTimeout);
  } catch (error) {
    send({ id: 0, failure: failureOf(error) });
    port.close();
    return;
  }
  send({ id: 0, results: [] });
  port.on("message", (first: Request) => {
    const waiting: Request[] = [first];
    // What has come while the disk was waited for shares the next transaction.
    while (waiting.length < MOST_TOGETHER) {
      const next: { message: Request } | undefined = receiveMessageOnPort(port);
      if (next === undefined) break;
      waiting.push(next.message);
    }
    const asked: Array<{ id: number; batch: readonly Statement[] }> = [];
    let closing: number | null = null;
    for (const request of waiting) {
      if ("close" in request) closing = request.id;
      else asked.push(request);
    }
    engine.run(
      asked.map(({ batch }) => batch),
      (at, outcome) => {
        const id = asked[at]?.id ?? -1;
        send(
          "error" in outcome ? { id, failure: failureOf(outcome.error) } : { id, results: outcome.results },
        );
      },
    );
    if (closing === null) return;
    engine.close();
    send({ id: closing, results: [] });
    port.close();
  });
}
