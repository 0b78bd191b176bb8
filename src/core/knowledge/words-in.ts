import type { Entity, Lexicon } from "../lexicon.ts";
import { type Folded, fold, originalSpan } from "../text/fold.ts";
import { knownPhrases } from "../understand/english.ts";
import { segment } from "../understand/segment.ts";
import { type Meaning, type Vocabulary, vocabularyOf } from "../understand/vocabulary.ts";

/** A word or name in a text; offsets are UTF-16 into the folded text. */
export interface WordIn {
  start: number;
  end: number;
  /** Folded. */
  text: string;
  /** What articles write for it, folded, itself included; empty for words without a topic. */
  forms: readonly string[];
  entity: Entity | null;
}

/** A text read once: its folded form, and its words from left to right. */
export interface ReadText {
  original: string;
  folded: Folded;
  words: readonly WordIn[];
}

/** The words of a text in 简体, 繁體 or English, each with what articles write for it. */
export function readText(original: string, lexicon: Lexicon): ReadText {
  const folded = fold(original);
  const vocabulary = vocabularyOf(lexicon);
  const english = knownPhrases(folded.text, vocabulary).map(({ start, end, form }): WordIn => {
    const meaning = vocabulary.meanings.get(form);
    const entity = meaning?.entity ?? industryOf(meaning, vocabulary);
    return { start, end, text: form, forms: meaning?.find ?? [form], entity };
  });
  const pieces = segment(folded.text, vocabulary).map(({ text, start, meaning }): WordIn => {
    const forms = meaning === null ? [text] : meaning.find;
    return { start, end: start + text.length, text, forms, entity: meaning?.entity ?? null };
  });
  const rest = pieces.filter(
    (piece) => !english.some((one) => one.start < piece.end && piece.start < one.end),
  );
  const words = [...english, ...rest].sort((a, b) => a.start - b.start);
  return { original, folded, words };
}

/** The industry that a foreign word is a translation of (biotech → 生物医药): its own Chinese words are names of it. */
function industryOf(meaning: Meaning | undefined, { meanings }: Vocabulary): Entity | null {
  const own = meaning?.kind === "glossary" ? meaning.find.slice(0, meaning.own) : [];
  const entities = own.flatMap((form) => meanings.get(form)?.entity ?? []);
  return entities.find(({ kind }) => kind === "industry") ?? null;
}

/** The original words of a stretch of the folded text. */
export function wordsAt({ original, folded }: ReadText, start: number, end: number): string {
  const [from, until] = originalSpan(folded, start, end);
  return original.slice(from, until);
}
