import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { findNumbers, withoutSeparators } from "../text/numbers.ts";
import { squeeze } from "../text/squeeze.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Citation } from "./answer.ts";
import { type Derived, derivedTexts } from "./converted.ts";
import { type Direct, isDirect } from "./direct.ts";
import type { ListForm } from "./lists.ts";
import { namesIn } from "./mentions.ts";
import { renderedFaults } from "./rendered-faults.ts";
import { namesIt } from "./whose.ts";

/** A sentence that states something from the articles, without its frame and markers, and what it stands on. */
export interface Statement {
  text: string;
  citations: readonly Citation[];
  /** The text is the English rendering of what is cited, or runs of it. */
  rendered?: boolean;
  /** The text gives figures of what is cited in another unit, and nothing else: it can be computed from the quotation. */
  derived?: Derived;
  /** What is said before the text: a figure or a name of what is cited. */
  direct?: Direct;
  /** The body that the title names and the quotation only calls 集团 or 公司: said before the text. */
  whose?: Entity;
  /** The text as a list, for readers of Chinese. */
  list?: ListForm;
  /** The text is an item of the list that the statements before it announce and begin. */
  item?: true;
  /** The text goes on from the statement before it, in the same paragraph. */
  follows?: true;
}

/** Why a statement may not be given. */
export type Fault =
  | { code: "uncited" }
  | { code: "not-verbatim"; quote: string }
  | { code: "unsupported-number"; value: string }
  | { code: "unsupported-name"; name: string }
  | { code: "not-rendered"; text: string }
  | { code: "not-derived"; text: string }
  | { code: "not-direct"; text: string }
  | { code: "not-listed"; text: string }
  | { code: "not-whose"; name: string };

const QUOTED = /[“「『《"]([^”」』》"]{1,80})[”」』》"]/g;
const LATIN_NAME = /(?<![a-z0-9])[a-z][a-z0-9.+-]*[a-z0-9]/g;
const DIGITS = /\d+(?:[.,]\d+)*/g;

/**
 * What is wrong with a statement; empty where it may be given. Each citation must be a verbatim run of an article that may be
 * answered from, and every number and name in the text must stand literally in one of the cited quotes. Script, width, case,
 * thousands separators and white space make no difference; anything else does. A rendered statement is held to its
 * English and to the values of its quotations instead (`renderedFaults`).
 */
export function faultsOf(statement: Statement, corpus: Corpus): Fault[] {
  if (statement.citations.length === 0) return [{ code: "uncited" }];
  const faults: Fault[] = statement.citations
    .filter((citation) => !isVerbatim(citation, corpus))
    .map(({ quote }) => ({ code: "not-verbatim", quote }));
  const { direct } = statement;
  if (direct && !statement.citations.some(({ quote }) => isDirect(direct, quote, corpus)))
    faults.push({ code: "not-direct", text: direct.text });
  const { whose } = statement;
  if (
    whose &&
    !statement.citations.every(({ title }) => namesIt(title, whose, vocabularyOf(corpus.lexicon).entities))
  )
    faults.push({ code: "not-whose", name: whose.name });
  if (statement.rendered) return [...faults, ...renderedFaults(statement, corpus)];
  if (statement.derived) return [...faults, ...derivedFaults(statement, statement.derived)];
  const shown = statement.list ? [statement.text, statement.list.lead].join("\n") : statement.text;
  for (const item of statement.list?.items ?? [])
    if (!statement.text.includes(item)) faults.push({ code: "not-listed", text: item });
  const text = squeeze(shown);
  const quotes = statement.citations.map(({ quote }) => squeeze(quote));
  for (const value of numbersIn(text)) {
    if (!quotes.some((quote) => holdsNumber(quote, value)))
      faults.push({ code: "unsupported-number", value });
  }
  for (const name of allNames(text, shown, corpus)) {
    if (!quotes.some((quote) => quote.includes(name))) faults.push({ code: "unsupported-name", name });
  }
  return faults;
}

/** The numbers of a text that none of some quotations holds. */
export function unsupportedNumbers(text: string, quotes: readonly string[]): string[] {
  const held = quotes.map(squeeze);
  return [...numbersIn(squeeze(text))].filter((value) => !held.some((quote) => holdsNumber(quote, value)));
}

/** A converted figure is right where computing it again from the quotation gives the very text. */
function derivedFaults({ text, citations }: Statement, derived: Derived): Fault[] {
  const computed = citations.flatMap((citation) => derivedTexts(citation, derived));
  return computed.includes(text) ? [] : [{ code: "not-derived", text }];
}

function isVerbatim({ articleId, quote, start, end }: Citation, corpus: Corpus): boolean {
  const article = corpus.articles.get(articleId);
  return (
    article !== undefined &&
    article.scope !== "other" &&
    quote !== "" &&
    article.body.slice(start, end) === quote
  );
}

/** Every number of a squeezed text, as written: digit runs, and numbers in Chinese characters with a unit. */
function numbersIn(text: string): Set<string> {
  const written = new Set(text.match(DIGITS) ?? []);
  for (const { start, end } of findNumbers(text)) written.add(text.slice(start, end));
  return written;
}

/** Whether a number stands in a quote and is not a part of a longer one. */
function holdsNumber(quote: string, value: string): boolean {
  const plainQuote = withoutSeparators(quote);
  const plainValue = withoutSeparators(value);
  for (let at = plainQuote.indexOf(plainValue); at >= 0; at = plainQuote.indexOf(plainValue, at + 1)) {
    const before = plainQuote.slice(Math.max(0, at - 2), at);
    const after = plainQuote.slice(at + plainValue.length, at + plainValue.length + 2);
    if (!/\d\.?$/.test(before) && !/^\.?\d/.test(after)) return true;
    if (!/\d/.test(plainValue)) return true;
  }
  return false;
}

/** Names in a text: known entities in the form used, whatever stands in quotation or title marks, and Latin words. */
function allNames(text: string, original: string, corpus: Corpus): Set<string> {
  const known = namesIn(text, vocabularyOf(corpus.lexicon).entities);
  const names = new Set(known.map(({ form }) => form));
  for (const match of original.matchAll(QUOTED)) names.add(squeeze(match[1] ?? ""));
  for (const match of text.matchAll(LATIN_NAME)) names.add(match[0]);
  names.delete("");
  return names;
}
