import { bodyOf, oneLine, readHtmlPage } from "../src/adapters/reading/html-page.ts";
import { articleHead } from "../src/core/article.ts";
import { datePart, headWithDefaults, published, url } from "../src/core/search/article-head.ts";
import { idFromPath, type ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";

/** Reads a web page: headline or title, the text of its article, main or body element, and what its meta elements state. */
export function readHtml(path: string, source: string): ReadArticle {
  const page = readHtmlPage(source);
  const title = oneLine(page.heading) || oneLine(page.title);
  if (title === "")
    throw new InputError(path, 1, "the page has neither <h1> nor <title>; expected one of them as the title");
  const body = bodyOf(page);
  if (body === undefined)
    throw new InputError(path, 1, "the page has no text in its <article>, <main> or <body>");
  const date = published.safeParse(datePart(page.meta.get("article:published_time") ?? ""));
  const address = url.safeParse(page.meta.get("canonical"));
  const lang = articleHead.shape.lang.safeParse(page.lang);
  const source_ = page.meta.get("og:site_name");
  const head = {
    title: title.slice(0, 300),
    source: source_ === undefined || source_ === "" ? undefined : source_.slice(0, 200),
    published: date.data ?? null,
    url: address.data ?? null,
    author: page.meta.get("author")?.slice(0, 200) || null,
    lang: lang.data,
  };
  return { path, line: 1, head: headWithDefaults(head, idFromPath(path), body), body };
}
