import { compareParks } from "../../../core/knowledge/compare-parks.ts";
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

type Asked = Exclude<ToWorker, { type: "check" }>;

async function answerTo(asked: Asked): Promise<FromWorker> {
  const { id } = asked;
  const corpus = held.corpus();
  if (corpus === null) throw new Error("This browser holds no index yet.");
  if (asked.type === "look-up") {
    const request = lookupRequest.parse({ q: asked.query, limit: asked.limit });
    return { type: "found", id, result: await lookUp(corpus, request) };
  }
  // Asked for in 简 or English alone: the dictionaries of 繁 would weigh more than all else here.
  return { type: "compared", id, comparison: compareParks(corpus, asked, (text) => text) };
}

async function answer(asked: Asked): Promise<void> {
  try {
    tell(await answerTo(asked));
  } catch (error) {
    tell({ type: "failed", id: asked.id, message: error instanceof Error ? error.message : String(error) });
  }
}

globalThis.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === "check") void look();
  else void answer(data);
});

/** Told at the end where nothing changed too: that there is no index is news to who waits for one. */
async function look(): Promise<void> {
  await held.look();
  tellState();
}

void look();
setInterval(() => void look(), EVERY_MS);
