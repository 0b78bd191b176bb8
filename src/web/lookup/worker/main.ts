import { lookUp } from "../../../core/lookup/look-up.ts";
import { lookupRequest } from "../../../core/lookup/lookup-request.ts";
import type { FromWorker, ToWorker } from "../messages.ts";
import { heldCorpus } from "./held-corpus.ts";

/** How often the service is asked for a newer index. */
const EVERY_MS = 60_000;

const held = heldCorpus(tellState);

function tell(message: FromWorker): void {
  globalThis.postMessage(message);
}

function tellState(): void {
  const corpus = held.corpus();
  tell({
    type: "state",
    held: corpus !== null,
    asOf: corpus?.info.asOf ?? null,
    reachable: held.reachable(),
  });
}

async function answer({ id, query, limit }: Extract<ToWorker, { type: "look-up" }>): Promise<void> {
  try {
    const corpus = held.corpus();
    if (corpus === null) throw new Error("This browser holds no index yet.");
    tell({ type: "found", id, result: await lookUp(corpus, lookupRequest.parse({ q: query, limit })) });
  } catch (error) {
    tell({ type: "failed", id, message: error instanceof Error ? error.message : String(error) });
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "look-up") void answer(data);
  else void held.look();
});

void held.look();
setInterval(() => void held.look(), EVERY_MS);
