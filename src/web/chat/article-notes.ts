import type { Article } from "../../core/article.ts";
import { stringOrNull } from "./answer-parts.ts";
import { isRecord } from "./problem.ts";

export type ArticleNotes = Pick<Article, "author" | "publishedBasis" | "about" | "kind">;

/** What a served article says of itself, as far as it can be read. */
export function readNotes(served: Readonly<Record<string, unknown>>): ArticleNotes {
  return {
    author: stringOrNull(served["author"]),
    publishedBasis: bases.find((basis) => basis === served["publishedBasis"]) ?? null,
    about: readPeriod(served["about"]),
    kind: served["kind"] === "teaser" ? "teaser" : "article",
  };
}

const bases = ["article", "page-stamp", "inferred"] as const satisfies Article["publishedBasis"][];

function readPeriod(value: unknown): Article["about"] {
  if (!isRecord(value) || typeof value["from"] !== "string" || typeof value["to"] !== "string") return null;
  return { from: value["from"], to: value["to"] };
}
