import type { Citation } from "../core/answer/answer.ts";
import type { Site } from "./site.ts";

/** Address of a page of ours (`/parks`), with the language where the reader chose one. Empty values of `query` are left out. */
export function linkTo(
  site: Pick<Site, "locale" | "isLocaleChosen">,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): string {
  const [before = "", fragment] = path.split("#", 2);
  const [pathname = "", own] = before.split("?", 2);
  const search = new URLSearchParams(own);
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  if (site.isLocaleChosen && !search.has("lang")) search.set("lang", site.locale);
  const asked = search.size > 0 ? `?${search}` : "";
  return `${pathname}${asked}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** Address of a quotation in its article: the page marks it and scrolls there. */
export function quoteLink(
  site: Pick<Site, "locale" | "isLocaleChosen">,
  { articleId, start, end }: Pick<Citation, "articleId" | "start" | "end">,
): string {
  return linkTo(site, `/articles/${encodeURIComponent(articleId)}#quote`, { quote: `${start}-${end}` });
}
