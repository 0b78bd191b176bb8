import { z } from "zod";
import type { Corpus } from "../src/core/ports.ts";
import { articleListing, articleTemplate, readArticle } from "./article-resource.ts";
import type { ToolContext } from "./define.ts";
import { parkListing, parkTemplate, readPark } from "./park-resource.ts";
import type { ResourceListing, TextContents } from "./resource.ts";

const pageSize = 100;
const cursorSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

export const resourceTemplates = [articleTemplate, parkTemplate];

/**
 * One page of all articles in corpus order, then all parks, 100 a page.
 * `cursor` is the `nextCursor` of the page before; undefined is returned for one that this list never gave.
 */
export function listResources(
  { articles, knowledge: { parks } }: Pick<Corpus, "articles" | "knowledge">,
  cursor: string | undefined,
): { resources: ResourceListing[]; nextCursor?: string } | undefined {
  const total = articles.size + parks.length;
  const start = cursor === undefined ? 0 : cursorSchema.safeParse(cursor).data;
  if (start === undefined || (start > 0 && start >= total)) return undefined;
  const numbers = Array.from({ length: pageSize }, (_, at) => start + at);
  const resources = numbers.flatMap((number): ResourceListing[] => {
    const article = articles.at(number);
    if (article !== undefined) return [articleListing(article)];
    const park = parks[number - articles.size];
    return park === undefined ? [] : [parkListing(park)];
  });
  const next = start + pageSize;
  return next < total ? { resources, nextCursor: String(next) } : { resources };
}

/** What `zj://article/{id}` or `zj://park/{id}` stands for; undefined where there is no such resource. */
export function readResource(
  corpus: Corpus,
  uri: string,
  context: Pick<ToolContext, "articleUrl">,
): TextContents | undefined {
  return readArticle(corpus, uri, context.articleUrl) ?? readPark(corpus, uri, context);
}
