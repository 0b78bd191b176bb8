import type { Citation } from "../core/answer/answer.ts";
import type { RecordKind } from "../core/knowledge/knowledge.ts";
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

type Reader = Pick<Site, "locale" | "isLocaleChosen">;

/** Path of an article's page. */
export function articlePath(articleId: string): string {
  return `/articles/${encodeURIComponent(articleId)}`;
}

/** Address of a quotation in its article: the page marks it and scrolls there. */
export function quoteLink(
  site: Reader,
  { articleId, start, end }: Pick<Citation, "articleId" | "start" | "end">,
): string {
  return linkTo(site, `${articlePath(articleId)}#quote`, { quote: `${start}-${end}` });
}

/** Where the pages of records are, by their kind. */
export const RECORD_PATHS: Readonly<Record<RecordKind, string>> = {
  parks: "/parks",
  carriers: "/sites",
  incentives: "/incentives",
  projects: "/projects",
  industries: "/industries",
  services: "/services",
  companies: "/companies",
};
