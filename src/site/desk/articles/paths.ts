import type { DeskArticle } from "../../../core/desk/articles/desk-article.ts";

/** Where everything about an article is. */
export function deskArticlePath(articleId: string): string {
  return `/desk/articles/${encodeURIComponent(articleId)}`;
}

/** Where a version is written, checked and published. */
export function versionPath(
  { articleId, version }: Pick<DeskArticle, "articleId" | "version">,
  step: "" | "/facts" | "/check" | "/try" | "/publish" | "/remove" = "",
): string {
  return `${deskArticlePath(articleId)}/${version}${step}`;
}
