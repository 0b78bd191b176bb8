import type { Article } from "../../core/article.ts";
import type { Fact } from "../../core/facts/fact.ts";
import type { ArticleRecords } from "../../core/knowledge/records-of-article.ts";
import type { PastArticle, ToTraditional } from "../../core/ports.ts";
import type { RenderedText } from "../../core/search/renderings.ts";
import type { Paragraph } from "../../core/text/paragraphs.ts";
import type { Span } from "../../core/text/sentences.ts";

/** How an article is read: as published, with our English beside it, or in that English alone. */
export const VIEWS = ["original", "both", "en"] as const;
export type View = (typeof VIEWS)[number];

/** A figure of the article. */
export interface ArticleFigure {
  fact: Fact;
  /** English name of its subject; the name as written where no list has one. */
  subjectEn: string;
  /** Number of its sentence. */
  sentence: number | null;
  /** The figure that states the same for a later time. */
  later: Fact | null;
  /** Figures that say otherwise of the same time. */
  others: readonly Fact[];
}

/** Everything that the page of an article shows. */
export interface Reading {
  article: Article;
  /** That it is not answered from any more: since when (ISO date), and what holds instead. Null: it is. */
  ended: {
    state: PastArticle["state"];
    on: string | null;
    instead: Pick<Article, "id" | "title" | "lang"> | null;
  } | null;
  paragraphs: readonly Paragraph[];
  view: View;
  /** Our English, a sentence for each sentence; null: none. */
  rendering: RenderedText | null;
  /** Makes 繁體 of the text; null: it is shown as published. */
  convert: ToTraditional | null;
  /** What is marked: UTF-16 offsets into the body. */
  quote: Span | null;
  /** Whether the address asks for a quotation that the text does not have. */
  isQuoteAmiss: boolean;
  figures: readonly ArticleFigure[];
  records: ArticleRecords;
  related: ReadonlyArray<Pick<Article, "id" | "title" | "lang">>;
  /** Questions that this article answers, in the reader's language. */
  questions: readonly string[];
}
