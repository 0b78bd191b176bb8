import { stringOrNull } from "./answer-parts.ts";
import { isRecord } from "./problem.ts";

/** What the service says of itself (`/healthz`). */
export interface ServiceState {
  articles: number;
  /** Date of the newest article. */
  asOf: string | null;
  /** The version of the privacy notice that requests are taken under; null: it takes none. */
  notice: string | null;
}

/** Rejects where the service does not answer, and where it says nothing of the kind. */
export async function readServiceState(api: string): Promise<ServiceState> {
  const health: unknown = await (await fetch(`${api}/healthz`)).json();
  const { index, desk } = isRecord(health) ? health : {};
  if (!isRecord(index) || typeof index["articles"] !== "number") throw new Error("No service answers there.");
  return {
    articles: index["articles"],
    asOf: stringOrNull(index["asOf"]),
    notice: isRecord(desk) ? stringOrNull(desk["notice"]) : null,
  };
}
