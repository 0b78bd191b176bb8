import { z } from "zod";

/** A calendar date of year, month or day precision: `2025`, `2025-08`, `2025-08-25` (EDTF level 0). */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "expected YYYY, YYYY-MM or YYYY-MM-DD");

/** Languages an article may be written in (BCP 47). */
export const articleLang = z.enum(["zh-Hans", "zh-Hant", "en", "ja", "ko"]);
export type ArticleLang = z.infer<typeof articleLang>;

/** Whose facts an article states: the city, its province, or somewhere else (never answered from). */
export const articleScope = z.enum(["zhenjiang", "province", "other"]);
export type ArticleScope = z.infer<typeof articleScope>;

/** The period that an article's facts speak of, both ends included; not the day it was published. */
export const period = z.object({ from: partialDate, to: partialDate });
export type Period = z.infer<typeof period>;

/** What the head of an article file states, without its text. */
export const articleHead = z.strictObject({
  /** Stable, unique; part of every passage id and of URLs. */
  id: z.string().regex(/^[^\s\p{C}]{1,200}$/u, "expected 1–200 characters without spaces"),
  title: z.string().min(1).max(300),
  /** The publisher, as the page names it. */
  source: z.string().max(200),
  url: z.url().nullable(),
  author: z.string().max(200).nullable(),
  published: partialDate.nullable(),
  /** How `published` is known: printed on the article, stamped on the page that carried it, or inferred from the text. */
  publishedBasis: z.enum(["article", "page-stamp", "inferred"]).nullable(),
  lang: articleLang,
  scope: articleScope,
  about: period.nullable(),
  /** A teaser is the opening of an article whose rest is not in the corpus. */
  kind: z.enum(["article", "teaser"]),
});
export type ArticleHead = z.infer<typeof articleHead>;

/** One article: `body` is verbatim, `sha256` (lower-case hex) is taken over the body's UTF-8 bytes. */
export const article = z.strictObject({
  ...articleHead.shape,
  body: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Article = z.infer<typeof article>;

/** A run of whole sentences of one article: the unit that search returns. Offsets are UTF-16 into the article's body. */
export interface Passage {
  /** `<articleId>:<ordinal>`, ordinal from 1. */
  id: string;
  articleId: string;
  start: number;
  end: number;
  /** The section heading the passage stands under, verbatim, or null. */
  heading: string | null;
}
