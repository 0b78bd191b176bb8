/** How many requests one client may make. */
export interface Rate {
  perMinute: number;
  /** So many may come at once after a pause. */
  burst: number;
}

/** Lets a client's request through (0), or says how many seconds the next one is away. */
export type Taker = (client: string, now: number) => number;

interface Bucket {
  tokens: number;
  /** Milliseconds since the epoch. */
  at: number;
}

const MINUTE = 60_000;

/**
 * A token bucket for each client, in memory: it holds `burst` tokens and gains `perMinute` a minute. At most `most` clients are
 * remembered; beyond, the one that has been away longest is forgotten, which can only favour it.
 */
export function tokenBuckets({ perMinute, burst }: Rate, most = 20_000): Taker {
  const buckets = new Map<string, Bucket>();
  return (client, now) => {
    const known = buckets.get(client) ?? { tokens: burst, at: now };
    const gained = (Math.max(0, now - known.at) * perMinute) / MINUTE;
    const tokens = Math.min(burst, known.tokens + gained);
    const allowed = tokens >= 1;
    // Set anew, so that the map is in the order of the last visit.
    buckets.delete(client);
    buckets.set(client, { tokens: allowed ? tokens - 1 : tokens, at: now });
    if (buckets.size > most) {
      const [longest] = buckets.keys();
      if (longest !== undefined) buckets.delete(longest);
    }
    return allowed ? 0 : Math.ceil(((1 - tokens) * MINUTE) / perMinute / 1_000);
  };
}
