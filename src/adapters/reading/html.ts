import { articleHead } from "../../core/article.ts";
import type { ReadDocument } from "../../core/desk/articles/read-document.ts";
import { datePart, published, url } from "../../core/search/article-head.ts";
import { bodyOf, oneLine, readHtmlPage } from "./html-page.ts";
import { titleAndBody } from "./title-and-body.ts";

/** Reads a web page; scripts, styles, navigation and pictures are no part of it. Throws `AppError` where it has no text. */
export function readHtml(source: string, name: string, address: string | null): ReadDocument {
  const page = readHtmlPage(source);
  const read = titleAndBody(oneLine(page.heading) || oneLine(page.title), bodyOf(page) ?? "", name);
  const stated =
    page.meta.get("article:published_time") ?? page.meta.get("pubdate") ?? page.meta.get("publishdate") ?? "";
  const date = published.safeParse(datePart(stated.trim().slice(0, 10).replaceAll("/", "-"))).data ?? null;
  const canonical = url.safeParse(page.meta.get("canonical")).data;
  const source_ = page.meta.get("og:site_name")?.trim().slice(0, 200);
  const author = page.meta.get("author")?.trim().slice(0, 200);
  const lang = articleHead.shape.lang.safeParse(page.lang).data;
  const from = address ?? canonical;
  return {
    ...read,
    head: {
      ...(source_ && { source: source_ }),
      ...(author && { author }),
      ...(from && { url: from }),
      ...(date !== null && { published: date, publishedBasis: "page-stamp" as const }),
      ...(lang && { lang }),
    },
    notes: date === null && address !== null ? ["date-not-read"] : [],
  };
}
