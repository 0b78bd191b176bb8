import { type ArticleHead, articleHead } from "../article.ts";
import { detectLang } from "../text/script.ts";

/** What an index shows where an article names no publisher. */
const NO_SOURCE = "来源未载明";

/** A partial date that the calendar has. */
export const published = articleHead.shape.published.refine(
  (date) => date === null || isRealDate(date),
  "expected a day that the calendar has",
);

function isRealDate(date: string): boolean {
  const day = new Date(date);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** An address that a reader's browser may safely open: pages link to it. */
export const url = articleHead.shape.url.refine(
  (address) => address === null || /^https?:/i.test(address),
  "expected an http or https address",
);

/** Fills what a source left out; a language that is not stated is told from the text. */
export function headWithDefaults(
  head: { [Field in keyof ArticleHead]?: ArticleHead[Field] | undefined } & { title: string },
  id: string,
  body: string,
): ArticleHead {
  const published = head.published ?? null;
  return {
    id: head.id ?? id,
    title: head.title,
    source: head.source ?? NO_SOURCE,
    url: head.url ?? null,
    author: head.author ?? null,
    published,
    publishedBasis: head.publishedBasis ?? (published === null ? null : "article"),
    lang: head.lang ?? detectLang(body.slice(0, 2000)),
    scope: head.scope ?? "zhenjiang",
    about: head.about ?? null,
    kind: head.kind ?? "article",
  };
}

/** The date part of an ISO 8601 date or time; anything else is returned as it is, for the schema to refuse. */
export function datePart(value: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
}
