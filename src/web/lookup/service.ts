import type { LookupResult } from "../../core/lookup/lookup-result.ts";

/** What the service finds. Rejects where it is out of reach or refuses. */
export async function askService(query: string, limit: number): Promise<LookupResult> {
  const words = new URLSearchParams({ q: query.slice(0, 200), limit: String(limit) });
  const response = await fetch(`/api/lookup?${words}`);
  if (!response.ok) throw new Error(`The service answered ${response.status} to a look-up.`);
  const found: LookupResult = await response.json();
  return found;
}
