import type { Article, Passage } from "../article.ts";
import { foldText } from "../text/fold.ts";
import { termsOf } from "../text/tokens.ts";
import type { WordSet } from "../text/word-set.ts";
import { englishTerms } from "./english-terms.ts";
import { everydayTerms } from "./everyday-terms.ts";
import type { Stores } from "./merged-stores.ts";
import { FIELDS, type Field, type Postings } from "./postings.ts";
import { postingsBuilder } from "./postings-builder.ts";
import { type PassageReader, passageReader } from "./rendered-passages.ts";
import { NO_RENDERINGS, type Renderings } from "./renderings.ts";

/** The terms of each field of a passage, repeats included. */
export type PassageTerms = Readonly<Record<Field, readonly string[]>>;

/** What terms are made with. */
export interface Reading {
  words: WordSet;
  english: PassageReader;
  everyday: PassageReader;
}

/** What passages that are indexed now are found by besides their own words. Absent: none. */
export interface IndexedRenderings {
  /** Unofficial English. */
  renderings?: Renderings;
  /** Chinese in the words that people ask in. */
  everyday?: Renderings;
}

export function readingOf(
  query: { readonly words: WordSet },
  { renderings = NO_RENDERINGS, everyday = NO_RENDERINGS }: IndexedRenderings = {},
): Reading {
  return {
    // Looked up when it is needed: a start that indexes nothing does not make it.
    get words() {
      return query.words;
    },
    english: passageReader(renderings),
    everyday: passageReader(everyday),
  };
}

/**
 * What is indexed of a passage: its text, the title of its article, the heading that it stands under and, beside these, its
 * English and its everyday wording: there a count weighs little and the length of the Chinese text nothing.
 */
export function passageTerms(
  passage: Passage,
  article: Article | undefined,
  text: string,
  { words, english, everyday }: Reading,
): PassageTerms {
  const own = {
    text: termsOf(foldText(text), words),
    title: termsOf(foldText(article?.title ?? ""), words),
    heading: termsOf(foldText(passage.heading ?? ""), words),
  };
  if (article === undefined) return own;
  const said = everyday(article, passage);
  const held = new Set(said.title === "" ? [] : [...own.text, ...own.title, ...own.heading]);
  return {
    text: own.text,
    title: [...own.title, ...everydayTerms(said.title, held, words)],
    heading: [
      ...own.heading,
      ...englishTerms(english(article, passage).sentences.join(" ")),
      ...everydayTerms(said.sentences.join("\n"), held, words),
    ],
  };
}

/** The postings of passages whose terms come one by one, in order. */
export function postingsOf(passages: Iterable<PassageTerms>): Postings {
  const builder = postingsBuilder();
  let count = 0;
  for (const terms of passages) {
    for (const field of FIELDS) builder.add(count, field, terms[field]);
    count++;
  }
  return builder.freeze(count);
}

/** Indexes all passages of a corpus; `progress` is called after each. */
export function indexPassages(
  { articles, passages }: Stores,
  reading: Reading,
  progress: (done: number) => void = () => {},
): Postings {
  function* all() {
    for (let number = 0; number < passages.size; number++) {
      const passage = passages.at(number);
      if (passage === undefined) continue;
      yield passageTerms(passage, articles.get(passage.articleId), passages.text(number), reading);
      progress(number + 1);
    }
  }
  return postingsOf(all());
}
