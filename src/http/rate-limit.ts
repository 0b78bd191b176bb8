import type { Context } from "hono";
import type { Ports } from "../core/ports.ts";
import { tokenBuckets } from "../core/token-bucket.ts";
import { clientAddress, clientKey, isPublic } from "./client-address.ts";

/** Why a request is not served now, or undefined to let it pass. */
export type RateLimit = (c: Context) => { seconds: number; message: string } | undefined;

/** A third of a minute's requests may come at once: hosts call several tools side by side. */
const BURST = 1 / 3;

/** The limit that the operator set, one count of each client for every path; undefined where there is none. */
export function rateLimit({
  settings,
  clock,
  log,
}: Pick<Ports, "settings" | "clock" | "log">): RateLimit | undefined {
  const { rateLimit: rate } = settings;
  if (rate === undefined) return undefined;
  const { perMinute, trustedProxies, local } = rate;
  const take = tokenBuckets({ perMinute, burst: Math.max(1, Math.ceil(perMinute * BURST)) });
  return (c) => {
    const address = clientAddress(c, trustedProxies);
    // Without the operator's word, an address of this machine or its network may be a proxy that speaks for everybody.
    if (address === undefined || !(local || isPublic(address))) return undefined;
    const seconds = take(clientKey(address), clock.now());
    if (seconds === 0) return undefined;
    log({ level: "warn", code: "too-many-requests" });
    return {
      seconds,
      message: `Too many requests from this address: at most ${perMinute} a minute are served. Try again in ${seconds} s.`,
    };
  };
}
