import type { Article } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { findChineseFigures } from "../text/chinese-figures.ts";
import { findEnglishNumbers } from "../text/english-numbers.ts";
import { squeeze } from "../text/squeeze.ts";
import type { Citation } from "./answer.ts";
import { targets } from "./answer-type.ts";
import { directAnswer } from "./direct.ts";
import { englishNames } from "./english-names.ts";
import type { FigureLocale } from "./figure-words.ts";
import { type RenderedSentence, renderedAt } from "./rendered.ts";
import { cutEnglish } from "./rendered-cut.ts";
import {
  isOwner,
  nameable,
  ownersOf,
  unsupportedFigures,
  unsupportedNames,
  withOriginals,
} from "./rendered-support.ts";
import { placeOf, saidOf } from "./said.ts";
import type { Sought } from "./sought.ts";
import { faultsOf, type Statement } from "./verify.ts";
import type { WeighedTerm } from "./weigh.ts";

/**
 * Statements for a reader of English, where their articles have an English rendering: the English of what they quote, as
 * short as it answers, the quotation widened to all that the English says. For readers of Japanese and Korean the figure or
 * name that answers is said first. Other statements stay as they are.
 */
export function inLanguage(statements: readonly Statement[], sought: Sought, corpus: Corpus): Statement[] {
  const { locale } = sought.question;
  if (locale === "ja" || locale === "ko") return statements.map((one) => withDirect(one, sought, locale));
  if (locale !== "en") return [...statements];
  return statements.map((statement) => renderedStatement(statement, sought, corpus) ?? statement);
}

function withDirect(statement: Statement, sought: Sought, locale: FigureLocale): Statement {
  const [citation, ...others] = statement.citations;
  if (citation === undefined || others.length > 0 || citation.lang === locale) return statement;
  const direct = directAnswer(citation.quote, sought, locale);
  return direct === null ? statement : { ...statement, direct };
}

function renderedStatement(statement: Statement, sought: Sought, corpus: Corpus): Statement | null {
  const parts = statement.citations.map((citation) => renderedPart(citation, sought, corpus));
  const found = parts.filter((part) => part !== null);
  if (found.length === 0 || found.length < parts.length) return null;
  const rendered: Statement = {
    ...statement,
    text: found.map(({ text }) => text).join(" "),
    citations: found.map(({ citation }) => citation),
    rendered: true,
  };
  return faultsOf(rendered, corpus).length === 0 ? rendered : null;
}

interface Part {
  text: string;
  citation: Citation;
}

function renderedPart(citation: Citation, sought: Sought, corpus: Corpus): Part | null {
  const article = corpus.articles.get(citation.articleId);
  if (article === undefined || article.lang === "en") return null;
  const sentences = renderedAt(corpus, article, citation);
  if (sentences.length === 0) return null;
  const figures = answeringFigures(citation.quote, sought);
  const cut = sentences
    .map((sentence) =>
      cutEnglish(sentence.english, {
        sought,
        lexicon: corpus.lexicon,
        figures,
        places: placesIn(article.body.slice(sentence.start, sentence.end), sought),
      }),
    )
    .join(" ");
  const widened = widen(citation, sentences, cut, article, corpus);
  const text = withLead(withOriginals(cut, [widened.quote]), widened, sought, corpus);
  return { text, citation: widened };
}

/** The values of the figures in a quotation that have the form asked for; those that the question itself gives are none. */
function answeringFigures(quote: string, { question }: Sought): ReadonlySet<string> {
  const squeezed = squeeze(quote);
  const found = targets(squeezed, question.asked);
  const most = Math.max(0, ...found.map(({ fit }) => fit));
  const best = found.filter(({ fit }) => fit >= 0.9 * most);
  const given = new Set(findEnglishNumbers(question.folded).map(({ value }) => value));
  return new Set(
    findChineseFigures(squeezed)
      .filter(({ value }) => !given.has(value))
      .filter(({ start, end }) => best.some((target) => target.start < end && target.end > start))
      .map(({ value }) => value),
  );
}

/** Where a sentence says the terms of a question, as shares of its length. */
function placesIn(sentence: string, { terms, entities }: Sought): ReadonlyMap<WeighedTerm, number> {
  const said = saidOf(squeeze(sentence), entities);
  return new Map(
    terms.flatMap((term) => {
      const place = placeOf(said, term);
      return place === null ? [] : [[term, (place.start + place.end) / 2 / said.text.length] as const];
    }),
  );
}

const MARKS = /[，,；;：:](?!\d)/g;

/** The citation, grown clause by clause within its sentences until it has every figure and name of the English. */
function widen(
  citation: Citation,
  sentences: readonly RenderedSentence[],
  english: string,
  article: Article,
  corpus: Corpus,
): Citation {
  const first = Math.min(citation.start, sentences[0]?.start ?? citation.start);
  const last = Math.max(citation.end, sentences.at(-1)?.end ?? citation.end);
  const cuts = Array.from(article.body.slice(first, last).matchAll(MARKS), ({ index }) => first + index);
  const starts = [first, ...cuts.map((at) => at + 1), citation.start]
    .map((at) => at + (/^\s*/.exec(article.body.slice(at, at + 8))?.[0].length ?? 0))
    .filter((at) => at <= citation.start);
  const ends = [last, ...cuts, citation.end].filter((at) => at >= citation.end);
  const spans = starts
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of spans) {
    const quote = article.body.slice(start, end);
    if (unsupportedFigures(english, [quote]).length > 0) continue;
    if (
      unsupportedNames(english, nameable(corpus, [{ articleId: article.id, start, end }]), corpus).length > 0
    )
      continue;
    return { ...citation, start, end, quote };
  }
  return citation;
}

const PRONOUN = /^(?:it|its|they|their|the zone|the area|the park)\b/i;

/** The text led by the name of the park or district whose fact it is, where the text does not name one and needs to. */
function withLead(text: string, citation: Citation, { question }: Sought, corpus: Corpus): string {
  const capitalised = text.charAt(0).toUpperCase() + text.slice(1);
  const named = englishNames(text, corpus.lexicon).flatMap((name) => name.entities);
  if (named.some(isOwner)) return capitalised;
  const owners = [...ownersOf(corpus, citation)];
  const [only] = PRONOUN.test(text) && question.subjects.length === 0 && owners.length === 1 ? owners : [];
  const owner = question.subjects.find((subject) => owners.includes(subject)) ?? only;
  if (owner === undefined || text.includes(owner.nameEn)) return capitalised;
  return `${owner.nameEn}: ${uncapitalised(text)}`;
}

/** A sentence goes on behind a colon: its first word is written small, unless it is a name. */
function uncapitalised(text: string): string {
  return text.replace(
    /^(?:The|It|Its|They|Their|To|In|On|For|By|With|From|At|As|A|An|This|These)(?= )/,
    (word) => word.toLowerCase(),
  );
}
