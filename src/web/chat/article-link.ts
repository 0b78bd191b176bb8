import type { Citation, Locale } from "../../core/answer/answer.ts";

/** The article's page on our own site, where the quotation is marked and scrolled to. */
export function articlePage(
  api: string,
  { articleId, start, end }: Pick<Citation, "articleId" | "start" | "end">,
  locale: Locale,
): string {
  return `${api}/articles/${encodeURIComponent(articleId)}?quote=${start}-${end}&lang=${locale}#quote`;
}
