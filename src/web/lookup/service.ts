import type { Locale } from "../../core/answer/answer.ts";
import type { Comparison } from "../../core/knowledge/comparison.ts";
import type { LookupResult } from "../../core/lookup/lookup-result.ts";

/** What the service finds. Rejects where it is out of reach or refuses. */
export async function askService(query: string, limit: number): Promise<LookupResult> {
  const words = new URLSearchParams({ q: query.slice(0, 200), limit: String(limit) });
  const response = await fetch(`/api/lookup?${words}`);
  if (!response.ok) throw new Error(`The service answered ${response.status} to a look-up.`);
  const found: LookupResult = await response.json();
  return found;
}

/** Parks by their ids, side by side, as the service puts them; in English for readers of no Chinese. Rejects as `askService`. */
export async function askComparison(parks: readonly string[], locale: Locale): Promise<Comparison> {
  const lang = locale === "zh-Hans" || locale === "zh-Hant" ? locale : "en";
  const query = new URLSearchParams({ ids: parks.join(","), lang });
  const response = await fetch(`/api/parks/compare?${query}`, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`The service answered ${response.status} to a comparison.`);
  const comparison: Comparison = await response.json();
  return comparison;
}
