import { stringOrNull } from "../chat/answer-parts.ts";
import { isRecord } from "../chat/problem.ts";

export interface CorpusSize {
  articles: number;
  /** Date of the newest article. */
  asOf: string | null;
}

/** What `/healthz` says of the index; null where it says nothing of the kind. */
export async function readCorpusSize(): Promise<CorpusSize | null> {
  const health: unknown = await (await fetch("/healthz")).json();
  const index = isRecord(health) ? health["index"] : null;
  if (!isRecord(index) || typeof index["articles"] !== "number") return null;
  return { articles: index["articles"], asOf: stringOrNull(index["asOf"]) };
}
