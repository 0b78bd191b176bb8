import type { Corpus } from "../ports.ts";
import { correctedQuestion } from "../search/corrections.ts";
import { isSyllabic } from "../text/pinyin.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import { foreignMeanings } from "./foreign-forms.ts";
import type { Alternate } from "./parts.ts";
import { type Reading, readLetters } from "./spelt-texts.ts";
import type { Run } from "./typed.ts";

/** Letters that were read: where they stand in what was typed, and what they may mean. */
export interface LatinPart {
  start: number;
  end: number;
  alternates: readonly Alternate[];
}

type Known = Pick<Corpus, "facts" | "knowledge" | "lexicon" | "engine">;

/** So many words side by side may be one name, or the syllables of one. */
const MOST_JOINED = 6;
/** A reading below this is not taken for the whole of several words, nor for the part of a word. */
const SURE = 0.5;
/** What needs no other reading. */
const CERTAIN = 0.9;
const TWO_FOR_ONE = 0.95;
/** Of a word that begins in it. */
const BEGUN = 0.75;

/** What runs of letters side by side mean: English names and terms, pinyin, initials; together where they belong together. */
export function latinParts(runs: readonly Run[], corpus: Known): LatinPart[] {
  const parts: LatinPart[] = [];
  for (let at = 0; at < runs.length; ) {
    const taken = joined(runs, at, corpus);
    if (taken !== null) {
      parts.push(taken.part);
      at += taken.count;
      continue;
    }
    const run = runs[at];
    if (run !== undefined) parts.push(...wordParts(run, corpus));
    at += 1;
  }
  return parts;
}

function joined(runs: readonly Run[], at: number, corpus: Known): { part: LatinPart; count: number } | null {
  for (let count = Math.min(MOST_JOINED, runs.length - at); count > 1; count--) {
    const some = runs.slice(at, at + count);
    const [start = 0, end = 0] = [some[0]?.start, some.at(-1)?.end];
    const foreign = foreignAlternates(some.map(({ text }) => text).join(" "), corpus);
    if (foreign.length > 0) return { part: { start, end, alternates: foreign }, count };
    if (
      !some.every(({ text }) => isSyllabic(text)) &&
      !some.slice(0, -1).every(({ text }) => isSyllabic(text))
    )
      continue;
    const letters = some.map(({ text }) => text).join("");
    const spelt = readLetters(letters, corpus).filter(({ weight }) => weight >= SURE);
    if (spelt.length > 0)
      return { part: { start, end, alternates: spelt.map((one) => asAlternate(one, corpus)) }, count };
  }
  return null;
}

function wordParts({ text, start, end }: Run, corpus: Known): LatinPart[] {
  const alternates = wordAlternates(text, corpus);
  const sure = alternates[0]?.weight ?? 0;
  if (sure >= CERTAIN) return [{ start, end, alternates }];
  const cut = cutParts(text, start, end, corpus);
  if (cut !== null && (sure < SURE || sureOf(cut) >= sure)) return cut;
  if (alternates.length > 0) return [{ start, end, alternates }];
  // What neither names nor measures hold may still stand in the articles.
  const read = isSyllabic(text)
    ? correctedQuestion(text, corpus.lexicon, corpus.engine.documentFrequency)
    : text;
  return [{ start, end, alternates: [literal(read, read === text ? 0.9 : 0.7)] }];
}

/** How sure several parts are together: what two guesses explain, one explains better. */
function sureOf(parts: readonly LatinPart[]): number {
  return parts.reduce((sure, { alternates }) => sure * (alternates[0]?.weight ?? 0), TWO_FOR_ONE);
}

/** Two words typed as one (`gxqqy`, `gaoxinqutouzi`): the longest known one, then what the rest may be. */
function cutParts(letters: string, start: number, end: number, corpus: Known): LatinPart[] | null {
  for (let cut = letters.length - 1; cut >= 2; cut--) {
    const head = readLetters(letters.slice(0, cut), corpus).filter(
      ({ text, name, weight }) => text.length > 1 && weight >= 0.8 && (name === null || name === text),
    );
    if (head.length === 0) continue;
    const rest = letters.slice(cut);
    const tail =
      (readLetters(rest, corpus)[0]?.text.length ?? 0) > 1
        ? [{ start: start + cut, end, alternates: wordAlternates(rest, corpus) }]
        : cutParts(rest, start + cut, end, corpus);
    if (tail === null) continue;
    return [{ start, end: start + cut, alternates: head.map((one) => asAlternate(one, corpus)) }, ...tail];
  }
  return null;
}

function wordAlternates(word: string, corpus: Known): Alternate[] {
  const found = [
    ...foreignAlternates(word, corpus),
    ...readLetters(word, corpus).map((one) => asAlternate(one, corpus)),
    ...(word.length > 1 && corpus.engine.documentFrequency(word) > 0 ? [literal(word, 0.85)] : []),
  ];
  return found.sort((a, b) => b.weight - a.weight);
}

function foreignAlternates(words: string, corpus: Known): Alternate[] {
  return foreignMeanings(words, corpus).map(({ forms, entity, whole }) => ({
    text: forms[0] ?? words,
    forms,
    own: forms.length,
    name: null,
    entity,
    weight: whole ? 1 : BEGUN * Math.min(1, words.length / 6),
  }));
}

function asAlternate({ text, name, weight }: Reading, { lexicon }: Known): Alternate {
  const { meanings } = vocabularyOf(lexicon);
  const meaning = meanings.get(name ?? text);
  const forms = name === null || name === text ? (meaning?.find ?? []) : [];
  const own = Math.max(1, meaning?.entity === undefined ? 1 : forms.length);
  return {
    text,
    forms: [text, ...forms.filter((form) => form !== text)],
    own,
    name,
    entity: meaning?.entity?.id ?? null,
    weight,
  };
}

function literal(text: string, weight: number): Alternate {
  return { text, forms: [text], own: 1, name: null, entity: null, weight };
}
