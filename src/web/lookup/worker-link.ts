import type { Comparison } from "../../core/knowledge/comparison.ts";
import type { LookupResult } from "../../core/lookup/lookup-result.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

/** The worker that holds the index, as the page talks to it. */
export interface WorkerLink {
  lookUp(query: string, limit: number): Promise<LookupResult>;
  /** Parks by their ids, side by side. */
  compare(parks: readonly string[], locale: "zh-Hans" | "en"): Promise<Comparison>;
  /** Has it look for a newer index. */
  check(): void;
  close(): void;
}

type Told = Extract<FromWorker, { type: "state" }>;
type Answer = Exclude<FromWorker, Told>;

/** Starts the worker. `failed`: there is none to be had, nothing more will be told. */
export function workerLink(
  address: string,
  { told, failed }: { told(state: Told): void; failed(): void },
): WorkerLink {
  const asked = new Map<number, { resolve(answer: Answer): void; reject(reason: Error): void }>();
  let last = 0;
  let worker: Worker | null = null;

  const end = (reason: string): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of asked.values()) reject(new Error(reason));
    asked.clear();
  };
  const heard = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.type === "state") {
      told(data);
      return;
    }
    const waiting = asked.get(data.id);
    asked.delete(data.id);
    if (data.type === "failed") waiting?.reject(new Error(data.message));
    else waiting?.resolve(data);
  };
  const send = (message: ToWorker): void => worker?.postMessage(message);

  try {
    worker = new Worker(address, { type: "module" });
    worker.addEventListener("message", heard);
    worker.addEventListener("error", () => {
      end("The worker that searches the index has stopped.");
      failed();
    });
  } catch {
    // Told when the page has its link.
    queueMicrotask(failed);
  }

  const ask = (message: (id: number) => ToWorker): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (worker === null) {
        reject(new Error("There is no worker that searches the index."));
        return;
      }
      last += 1;
      asked.set(last, { resolve, reject });
      send(message(last));
    });

  return {
    async lookUp(query, limit) {
      const answer = await ask((id) => ({ type: "look-up", id, query: query.slice(0, 200), limit }));
      if (answer.type === "found") return answer.result;
      throw new Error(`The worker answered a look-up with ${answer.type}.`);
    },
    async compare(parks, locale) {
      const answer = await ask((id) => ({ type: "compare", id, parks, locale }));
      if (answer.type === "compared") return answer.comparison;
      throw new Error(`The worker answered a comparison with ${answer.type}.`);
    },
    check: () => send({ type: "check" }),
    close: () => end("The look-up was closed."),
  };
}
