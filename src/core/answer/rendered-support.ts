import type { Article } from "../article.ts";
import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { type ChineseFigure, findChineseFigures, namedFigures } from "../text/chinese-figures.ts";
import { type EnglishNumber, findEnglishNumbers } from "../text/english-numbers.ts";
import { withoutSeparators } from "../text/numbers.ts";
import type { Span } from "../text/sentences.ts";
import { squeeze } from "../text/squeeze.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import { englishNames } from "./english-names.ts";
import { type Entities, mentioned, namesIn } from "./mentions.ts";

/** The figures of an English text that a Chinese quotation does not give with the same value and kind. */
export function unsupportedFigures(english: string, quotes: readonly string[]): EnglishNumber[] {
  const given = new Set(quotes.flatMap((quote) => findChineseFigures(quote).map(keyOf)));
  const named = new Set(quotes.flatMap((quote) => [...namedFigures(quote)]));
  return findEnglishNumbers(english).filter(
    (figure) => !given.has(keyOf(figure)) && !(figure.unit === "" && named.has(figure.value)),
  );
}

function keyOf({ value, unit }: { value: string; unit: string }): string {
  return `${value} ${unit}`;
}

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/;

/** The unit that belongs to a figure, as far as it is sure to be one. */
const BEHIND =
  /^ (?:Five-Year Plan|(?:square|cubic) \w+|years?|units?|households?|tonnes|people|mu|residents|spectators|enterprises|projects)\b/;

/**
 * Writes the original beside each figure of an English text whose digits its quotation does not hold, since the scale is
 * another: `CNY 18.304 billion (183.04亿元)`.
 */
export function withOriginals(english: string, quotes: readonly string[]): string {
  const originals = quotes.flatMap((quote) =>
    findChineseFigures(quote).map((figure) => ({
      ...figure,
      written: quote.slice(figure.start, figure.end),
    })),
  );
  const plain = quotes.map((quote) => withoutSeparators(squeeze(quote)));
  const done = new Set<string>();
  let text = "";
  let from = 0;
  for (const figure of findEnglishNumbers(english)) {
    const digits = withoutSeparators(DIGITS.exec(english.slice(figure.start, figure.end))?.[0] ?? "");
    if (digits === "" || done.has(keyOf(figure)) || plain.some((quote) => holds(quote, digits))) continue;
    const original = originals.find((one: ChineseFigure) => keyOf(one) === keyOf(figure));
    // 亿元 alone has no figure to compare.
    if (original === undefined || !/[\d一二三四五六七八九两]/.test(original.written)) continue;
    done.add(keyOf(figure));
    const end = figure.end + (BEHIND.exec(english.slice(figure.end))?.[0].length ?? 0);
    text += `${english.slice(from, end)} (${original.written})`;
    from = end;
  }
  return text + english.slice(from);
}

function holds(quote: string, digits: string): boolean {
  return new RegExp(`(?<![\\d.])${digits.replace(".", "\\.")}(?!\\d|\\.\\d)`).test(quote);
}

/** Kinds of name whose facts must not be given for another of the kind. */
const OWN_FACTS = new Set<Entity["kind"]>(["park", "district", "site", "other-place"]);
/** Kinds of name that a text goes on about without naming them again. */
const OWNERS = new Set<Entity["kind"]>(["park", "district"]);

export function isOwner({ kind }: Entity): boolean {
  return OWNERS.has(kind);
}

/**
 * The parks and districts whose fact a quotation may be: those that it names; if none, the only one that its article names
 * not far before it; if there is no such one, those of the title.
 */
export function ownersOf(
  corpus: Corpus,
  { articleId, start, end }: Span & { articleId: string },
): ReadonlySet<Entity> {
  const article = corpus.articles.get(articleId);
  if (article === undefined) return new Set();
  const { entities } = vocabularyOf(corpus.lexicon);
  const owners = (text: string): Set<Entity> => new Set([...namedBy(text, entities)].filter(isOwner));
  const own = owners(article.body.slice(start, end));
  if (own.size > 0) return own;
  const last = lastOwner(article, start, entities);
  return last === undefined ? owners(article.title) : new Set([last]);
}

/** What an English statement may name: what its quotations name, and what their articles do as far as it is safe. */
export interface Nameable {
  /** Named by a quotation, by the title of its article, or not far before the quotation; of parks and districts only an owner. */
  near: ReadonlySet<Entity>;
  /** Named anywhere in the articles; no place and no park. */
  far: ReadonlySet<Entity>;
}

export function nameable(corpus: Corpus, citations: readonly (Span & { articleId: string })[]): Nameable {
  const { entities } = vocabularyOf(corpus.lexicon);
  const near = new Set<Entity>();
  const far = new Set<Entity>();
  for (const { articleId, start, end } of citations) {
    const article = corpus.articles.get(articleId);
    if (article === undefined) continue;
    for (const entity of namedBy(article.title, entities)) near.add(entity);
    for (const entity of namedBy(article.body.slice(start, end), entities)) near.add(entity);
    const owner = lastOwner(article, start, entities);
    if (owner) near.add(owner);
    for (const entity of namedBy(article.body.slice(Math.max(0, start - REACH), start), entities))
      if (!isOwner(entity)) near.add(entity);
    for (const entity of namedBy(article.body, entities)) if (!OWN_FACTS.has(entity.kind)) far.add(entity);
  }
  return { near, far };
}

/** The same articles and quotations are looked at for every statement: so many texts are kept, all given up when full. */
const KEPT = 1000;
const kept = new WeakMap<Entities, Map<string, ReadonlySet<Entity>>>();

function namedBy(text: string, entities: Entities): ReadonlySet<Entity> {
  const ready = kept.get(entities) ?? new Map<string, ReadonlySet<Entity>>();
  kept.set(entities, ready);
  const known = ready.get(text);
  if (known) return known;
  const made = mentioned(namesIn(squeeze(text), entities));
  if (ready.size >= KEPT) ready.clear();
  ready.set(text, made);
  return made;
}

/** How far back from a quotation its owner may have been named. */
const REACH = 400;

/** The park or district that an article goes on about at a place in its body: the only one that it names not far before. */
function lastOwner({ body }: Article, before: number, entities: Entities): Entity | undefined {
  const owners = [...namedBy(body.slice(Math.max(0, before - REACH), before), entities)].filter(isOwner);
  return owners.length === 1 ? owners[0] : undefined;
}

/** The names in an English text of things that it may not name; places of one name suffice. */
export function unsupportedNames(english: string, { near, far }: Nameable, corpus: Corpus): string[] {
  return englishNames(english, corpus.lexicon)
    .filter(({ entities }) => !entities.some((entity) => near.has(entity) || far.has(entity)))
    .map(({ start, end }) => english.slice(start, end));
}
