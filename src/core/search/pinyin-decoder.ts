import { charactersOf, syllableLengthsAt } from "../text/pinyin.ts";
import { keepsBorders, type PinyinForms } from "./pinyin-forms.ts";

/** In how many passages a pair of ideographs stands. */
export type FrequencyOf = (pair: string) => number;

/** Letters to read as ideographs. */
export interface Spelt {
  letters: string;
  /** Offsets into `letters` where the user wrote a space or an apostrophe, ascending. */
  borders: readonly number[];
  /** The ideographs right before and after in the question; `""` where there is none. */
  before: string;
  after: string;
}

/** One character of a reading. */
export interface Read {
  character: string;
  /** Where its letters begin. */
  at: number;
  /** Whether a form of the lexicon holds it, or a pair with a neighbour stands in the corpus. */
  known: boolean;
}

/** The best way to reach a character. */
interface Node {
  character: string;
  at: number;
  score: number;
  before: Node | null;
  inForm: boolean;
  /** The pair with the character before stands in the corpus. */
  paired: boolean;
}

/** Of the ways to reach one place, so many best are followed. */
const BEAM = 20;
/** What a further character costs: else the reading with more syllables would always win. */
const CHARACTER = -4;
const UNSEEN = -4;
/** Between two words of the user, an unseen pair says little. */
const UNSEEN_AT_BORDER = -1;
/** A pair inside a form of the lexicon counts as if so many passages had it. */
const IN_FORM = 20;
/** A reading that scores less than the best by more than this is none. */
const MARGIN = 3;

function seen(frequency: number): number {
  return 1 + Math.log1p(frequency);
}

/**
 * The likeliest readings of letters as ideographs, best first, each ending in another character: forms of the lexicon
 * where they fit, else the characters whose pairs stand most often in the corpus (a bigram model, decoded after Viterbi).
 */
export function readPinyin(
  spelt: Spelt,
  forms: PinyinForms,
  frequencyOf: FrequencyOf,
  most: number,
): Read[][] {
  const { letters, borders, before, after } = spelt;
  const isBorder = new Set(borders);
  const asked = new Map<string, number>();
  const frequency = (pair: string): number => {
    const found = asked.get(pair) ?? frequencyOf(pair);
    asked.set(pair, found);
    return found;
  };
  const places: Array<Map<string, Node>> = Array.from({ length: letters.length + 1 }, () => new Map());
  const root: Node = { character: before, at: 0, score: 0, before: null, inForm: false, paired: false };
  const follow = (from: readonly Node[], at: number, character: string): Node => {
    let best: Node | null = null;
    for (const node of from) {
      const pairs = node.character === "" ? 0 : frequency(node.character + character);
      const loose = node === root || isBorder.has(at);
      const unseen = node.character === "" ? 0 : loose ? UNSEEN_AT_BORDER : UNSEEN;
      const score = node.score + CHARACTER + (pairs > 0 ? seen(pairs) : unseen);
      if (best === null || score > best.score)
        best = { character, at, score, before: node, inForm: false, paired: pairs > 0 };
    }
    return (
      best ?? { character, at, score: Number.NEGATIVE_INFINITY, before: root, inForm: false, paired: false }
    );
  };
  const reach = (place: number, node: Node): void => {
    const known = places[place]?.get(node.character);
    if (known === undefined || node.score > known.score) places[place]?.set(node.character, node);
  };
  for (let at = 0; at < letters.length; at++) {
    const from = at === 0 ? [root] : followed(places[at], root);
    if (from.length === 0) continue;
    const stop = borders.find((border) => border > at) ?? letters.length;
    for (const length of syllableLengthsAt(letters, at)) {
      if (at + length > stop) continue;
      for (const character of charactersOf(letters.slice(at, at + length)))
        reach(at + length, follow(from, at, character));
    }
    for (let end = at + 2; end <= Math.min(letters.length, at + forms.longest); end++) {
      const part = letters.slice(at, end);
      for (const form of forms.spelt.get(part) ?? []) {
        const inside = borders.filter((border) => border > at && border < end).map((border) => border - at);
        if (!keepsBorders(form, part, inside)) continue;
        const [head = "", ...rest] = form;
        let node: Node = { ...follow(from, at, head), inForm: true };
        for (const character of rest) {
          const score =
            node.score + CHARACTER + seen(Math.max(frequency(node.character + character), IN_FORM));
          node = { character, at, score, before: node, inForm: true, paired: true };
        }
        reach(end, node);
      }
    }
  }
  const ends = [...(places[letters.length]?.values() ?? [])].map((node) => {
    const pairs = after === "" ? 0 : frequency(node.character + after);
    return { node, joined: pairs > 0, score: node.score + (pairs > 0 ? seen(pairs) : 0) };
  });
  ends.sort((a, b) => b.score - a.score);
  const least = (ends[0]?.score ?? 0) - MARGIN;
  return ends
    .slice(0, most)
    .filter(({ score }) => score >= least)
    .map(({ node, joined }) => readingOf(node, root, joined));
}

/** The best ways to reach a place; of first characters all, for nothing tells them apart yet. */
function followed(place: ReadonlyMap<string, Node> | undefined, root: Node): Node[] {
  const sorted = [...(place?.values() ?? [])].sort((a, b) => b.score - a.score);
  return sorted.filter((node, at) => at < BEAM || node.before === root);
}

function readingOf(last: Node, root: Node, joined: boolean): Read[] {
  const read: Read[] = [];
  let pairedAfter = joined;
  for (let node: Node | null = last; node !== null && node !== root; node = node.before) {
    read.push({ character: node.character, at: node.at, known: node.inForm || node.paired || pairedAfter });
    pairedAfter = node.paired;
  }
  return read.reverse();
}
