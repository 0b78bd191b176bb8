import type { Corpus } from "../ports.ts";
import { queryTerms, queryWords } from "../search/query-terms.ts";
import { blankQuestionWords } from "../search/question-words.ts";
import { mayHold, pairKeyAt } from "../text/pair-filter.ts";
import { isHan } from "../text/unit-set.ts";
import type { Said } from "./said.ts";

/** A question by its very letters: what terms of a dictionary miss (unknown words, rephrased ones) is still told by pairs of characters. */
export interface Wording {
  /** Tokens of the question with what each is worth: query weight times inverse document frequency. */
  tokens: readonly Token[];
  worth: number;
  /** Its ideographs without those of grammar, each once. */
  characters: readonly string[];
  /** The question without question words, squeezed. */
  plain: string;
  /** The whole question without spaces and marks. */
  squeezed: string;
  /** What stands right before and right after the word that asks: often the article writes the answer between the two. */
  before: string;
  after: string;
  /** How many passages the corpus has. */
  passages: number;
}

interface Token {
  text: string;
  key: number;
  worth: number;
}

/** Where words that ask, spaces or marks stood. */
const GAP = "|";
const GRAMMAR = /[的了是在有和与之为于及或]/;
const ASKS = /什么|哪[一几]?[年天日月个家位些里儿种]?|谁|多少|几|何|怎[么样]*|为何|多[大高长远久深宽重]/;
/** So many characters beside the word that asks are compared. */
const BESIDE = 5;

/** Reads the wording of a folded question. */
export function wordingOf(folded: string, { lexicon, engine, info }: Corpus): Wording {
  const tokens = queryTerms([{ text: folded, weight: 1 }], queryWords(lexicon)).flatMap(
    ({ term, weight }) => {
      const text = term.replace(/^en:/, "");
      if (text !== term || text === "") return [];
      const frequency = engine.documentFrequency(text);
      const idf = Math.log(1 + (info.passages - frequency + 0.5) / (frequency + 0.5));
      return [{ text, key: text.length > 1 ? pairKeyAt(text, 0) : 0, worth: weight * idf }];
    },
  );
  const blank = blankQuestionWords(folded);
  const asked = ASKS.exec(folded);
  const squeezed = folded.replace(/[\s\p{P}]+/gu, "");
  const at = asked ? folded.slice(0, asked.index).replace(/[\s\p{P}]+/gu, "").length : -1;
  return {
    tokens,
    worth: tokens.reduce((sum, { worth }) => sum + worth, 0),
    characters: [...new Set(blank)].filter((c) => isHan(c.charCodeAt(0)) && !GRAMMAR.test(c)),
    plain: blank.replace(/[\s\p{P}]+/gu, GAP),
    squeezed,
    before: at < 0 ? "" : squeezed.slice(Math.max(0, at - BESIDE), at),
    after: at < 0 ? "" : squeezed.slice(at + (asked?.[0].length ?? 0)).slice(0, BESIDE),
    passages: info.passages,
  };
}

/** Share of the question's tokens, by worth, that a text holds: 0 to 1. */
export function tokenShare(said: Said, { tokens, worth }: Wording): number {
  let held = 0;
  for (const token of tokens) if (holds(said, token)) held += token.worth;
  return worth > 0 ? held / worth : 0;
}

/** The same for two texts that say one thing. */
export function eitherTokenShare(said: Said, other: Said, { tokens, worth }: Wording): number {
  let held = 0;
  for (const token of tokens) if (holds(said, token) || holds(other, token)) held += token.worth;
  return worth > 0 ? held / worth : 0;
}

function holds({ text, pairs }: Said, token: Token): boolean {
  return (token.text.length === 1 || mayHold(pairs, token.key)) && text.includes(token.text);
}

/** Share of the question's ideographs that a text holds, in any order (发球的权力 → 发球权): 0 to 1. */
export function characterShare({ text }: Said, { characters }: Wording): number {
  if (characters.length === 0) return 0;
  let held = 0;
  for (const character of characters) if (text.includes(character)) held++;
  return held / characters.length;
}

/** Length of the longest run that question and text share. */
export function longestRun({ text, pairs }: Said, { plain }: Wording): number {
  let longest = 0;
  for (let at = 0; at + longest < plain.length; at++) {
    if (!mayHold(pairs, pairKeyAt(plain, at))) continue;
    while (
      at + longest < plain.length &&
      plain[at + longest] !== GAP &&
      text.includes(plain.slice(at, at + longest + 1))
    )
      longest++;
  }
  return longest;
}

/** How many of the characters beside the word that asks stand together in a text: 0 to 1 on each side. */
export function besideShare({ text }: Said, { before, after }: Wording): { before: number; after: number } {
  let left = before.length;
  while (left >= 2 && !text.includes(before.slice(-left))) left--;
  let right = after.length;
  while (right >= 2 && !text.includes(after.slice(0, right))) right--;
  return { before: left >= 2 ? left / BESIDE : 0, after: right >= 2 ? right / BESIDE : 0 };
}

/** The shares of the question's tokens that any of some texts holds: by worth, and by its square, which counts the rare ones. */
export function tokenShareOfAll(
  texts: readonly Said[],
  { tokens }: Wording,
): { tokens: number; rareTokens: number } {
  let held = 0;
  let heldSquare = 0;
  let all = 0;
  let allSquare = 0;
  for (const token of tokens) {
    const square = token.worth * token.worth;
    all += token.worth;
    allSquare += square;
    if (!texts.some((said) => holds(said, token))) continue;
    held += token.worth;
    heldSquare += square;
  }
  return all > 0 ? { tokens: held / all, rareTokens: heldSquare / allSquare } : { tokens: 0, rareTokens: 0 };
}
