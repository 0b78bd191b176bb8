import { basename } from "node:path";
import type { ArticleHead } from "../src/core/article.ts";

/** One article as read from a file. */
export interface ReadArticle {
  path: string;
  /** Where it begins in its file, from 1. */
  line: number;
  head: ArticleHead;
  body: string;
}

/** A usable article id from a file name: its name without ending, other characters as hyphens. */
export function idFromPath(path: string): string {
  const name = basename(path).replace(/\.[^.]+$/, "");
  return name.replace(/[\s\p{C}/?#:%]+/gu, "-").slice(0, 120) || "article";
}
