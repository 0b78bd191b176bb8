import { linkTo } from "../link.ts";
import type { Site } from "../site.ts";

/** What an address of a comparison says. */
export interface ComparisonAddress {
  ids: readonly string[];
  metrics: readonly string[];
  limit?: number | undefined;
}

/** Address of a comparison; ids and measures with commas between them, which need no escape in a query (RFC 3986, 3.4). */
export function compareLink(
  site: Pick<Site, "locale" | "isLocaleChosen">,
  { ids, metrics, limit }: ComparisonAddress,
): string {
  const query = { ids: ids.join(","), metrics: metrics.join(","), limit: limit?.toString() };
  return withCommas(linkTo(site, "/parks/compare", query));
}

/** The same comparison from the API, in the language that contents are shown in. */
export function compareApiLink(
  { speech }: Pick<Site, "speech">,
  { ids, metrics, limit }: ComparisonAddress,
  format: "json" | "md" | "svg",
): string {
  const query = new URLSearchParams({ ids: ids.join(",") });
  if (metrics.length > 0) query.set("metrics", metrics.join(","));
  if (limit !== undefined) query.set("limit", String(limit));
  query.set("lang", speech.locale);
  query.set("format", format);
  return withCommas(`/api/parks/compare?${query}`);
}

const withCommas = (address: string): string => address.replaceAll("%2C", ",");
