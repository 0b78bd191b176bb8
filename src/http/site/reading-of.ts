import { z } from "zod";
import type { Locale } from "../../core/answer/answer.ts";
import type { Article } from "../../core/article.ts";
import { dateOf } from "../../core/desk/promise/local-time.ts";
import { namesOf } from "../../core/knowledge/linked-names.ts";
import { recordsOfArticle } from "../../core/knowledge/records-of-article.ts";
import type { Corpus, PastArticle, Ports } from "../../core/ports.ts";
import { isRunOf, paragraphsOf, sentenceAt } from "../../core/text/paragraphs.ts";
import type { Span } from "../../core/text/sentences.ts";
import { relatedArticles } from "../../core/vectors/related-articles.ts";
import { canConvert } from "../../site/articles/article-head.ts";
import { type Reading, VIEWS, type View } from "../../site/articles/reading.ts";
import type { Site } from "../../site/site.ts";

const QUESTIONS = 3;

const readingQuery = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  script: z.enum(["hant"]).optional().catch(undefined),
  quote: z.string().max(60).optional().catch(""),
});

/** Everything that the page of an article shows to this reader. */
export function readingOf(
  ports: Pick<Ports, "toTraditional">,
  site: Site,
  corpus: Corpus,
  article: Article,
  query: Readonly<Record<string, string>>,
  past: PastArticle | null = null,
): Reading {
  const { view, script, quote: asked } = readingQuery.parse(query);
  const paragraphs = paragraphsOf(article.body);
  const sentences = paragraphs.reduce((sum, one) => sum + one.sentences.length, 0);
  const rendered = corpus.renderings?.of(article) ?? null;
  const rendering = rendered?.sentences.length === sentences ? rendered : null;
  const convert = script === "hant" && canConvert(site, article) ? ports.toTraditional : null;
  const quote = asked === undefined ? null : quotedRun(article.body, asked);
  return {
    article,
    ended: past && endedOf(corpus, past),
    paragraphs,
    rendering,
    convert,
    quote,
    isQuoteAmiss: asked !== undefined && quote === null,
    view: rendering === null || convert !== null ? "original" : (view ?? usualView(site.locale)),
    figures: corpus.facts.ofArticle(article.id).map((fact) => ({
      fact,
      subjectEn: namesOf(corpus, fact.subject.id).nameEn,
      sentence: sentenceAt(paragraphs, fact.valueStart),
      later: fact.supersededBy === undefined ? null : (corpus.facts.get(fact.supersededBy) ?? null),
      others: (fact.contradicts ?? []).flatMap((id) => corpus.facts.get(id) ?? []),
    })),
    records: recordsOfArticle(corpus, article),
    related: relatedArticles(corpus, article.id).flatMap(({ id }) => corpus.articles.get(id) ?? []),
    questions: questionsOf(ports, site.locale, corpus, article.id),
  };
}

function endedOf(corpus: Corpus, { state, replacedBy, endedAt, effectiveTo }: PastArticle): Reading["ended"] {
  const since = endedAt === null ? null : dateOf(endedAt);
  return {
    state,
    on: state === "expired" ? effectiveTo : since,
    instead: replacedBy === null ? null : (corpus.articles.get(replacedBy) ?? null),
  };
}

/** Readers of English cannot check Chinese alone, and English alone is no source. */
const usualView = (locale: Locale): View => (locale === "en" ? "both" : "original");

/** `START-END`; null where that is no run of the text. */
function quotedRun(body: string, asked: string): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(asked) ?? [];
  const span = { start: Number(start), end: Number(end) };
  return end !== undefined && isRunOf(body, span) ? span : null;
}

function questionsOf(
  { toTraditional }: Pick<Ports, "toTraditional">,
  locale: Locale,
  { lexicon }: Corpus,
  articleId: string,
): string[] {
  const own = lexicon.suggestions.filter(({ article }) => article === articleId);
  return own
    .flatMap(({ ask }) => (locale === "zh-Hant" ? toTraditional(ask["zh-Hans"]) : (ask[locale] ?? [])))
    .slice(0, QUESTIONS);
}
