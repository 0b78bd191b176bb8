import type { BenchPassage } from "../data.ts";
import { pick, type Random, randomFrom, whole } from "../random.ts";
import { type Markov, placeAfter, trained } from "./markov.ts";
import { inventedName, nameSource } from "./names.ts";

/** Share of steps that leave the training text for a place anywhere in it. */
const LEAP = 0.02;
/** A passage keeps coming back to a few names of its own. */
const OWN_NAMES = 3;
const OWN_NAME = 0.7;
const LONGEST_SENTENCE = 120;

/** How much a chain relies on its training text. */
interface Manner {
  /** Share of steps that look at the last character alone. */
  loose: number;
  /** Share of steps after which a name stands. */
  name: number;
  /** Share of new names that are words of the stock; the others are invented. */
  stock: number;
}
const MUCH_TO_LEARN_FROM: Manner = { loose: 0, name: 1 / 40, stock: 0 };
/** Of few texts, all on one subject, a chain would repeat the same pairs in every passage. */
const LITTLE_TO_LEARN_FROM: Manner = { loose: 0.5, name: 1 / 8, stock: 0.9 };
const LITTLE = 300_000;

const HAN = /\p{Script=Han}/u;
const FULL_STOP = "。".charCodeAt(0);

export interface SyntheticInput {
  /** Natural texts to learn from; how long they are is learnt too. */
  training: readonly string[];
  /** Words that names are taken from where there is little to learn from. */
  words: readonly string[];
  passages: number;
  seed: number;
}

/**
 * Passages in the manner of the training texts, without their meaning: the same input gives the same passages. A chain of
 * characters (order 2) writes sentences, names and figures that no text held before drift through them, and lengths are those
 * of the training texts.
 */
export function syntheticPassages(input: SyntheticInput): BenchPassage[] {
  const { training, words, passages, seed } = input;
  const random = randomFrom(seed);
  const text = training.join("").replace(/\s/g, "");
  const chain = trained(text);
  const manner = text.length < LITTLE ? LITTLE_TO_LEARN_FROM : MUCH_TO_LEARN_FROM;
  const characters = [...new Set(text)].filter((character) => HAN.test(character)).sort();
  const fresh = () =>
    words.length > 0 && random() < manner.stock ? pick(random, words) : inventedName(characters, random);
  const name = nameSource(fresh, random);
  return Array.from({ length: passages }, (_, at) => {
    const own = Array.from({ length: OWN_NAMES }, name);
    const length = pick(random, training).length;
    const nextName = () => (random() < OWN_NAME ? pick(random, own) : name());
    return { id: `s${at}`, title: own[0] ?? "", text: written(chain, random, manner, length, nextName) };
  });
}

/** Sentences until there are `length` units of them. */
function written(chain: Markov, random: Random, manner: Manner, length: number, name: () => string): string {
  const units: number[] = [];
  let ended = 0;
  let place = whole(random, chain.units.length);
  while (units.length < length || ended < units.length) {
    if (units.length - ended >= LONGEST_SENTENCE) units.push(FULL_STOP);
    else {
      place =
        random() < LEAP
          ? whole(random, chain.units.length)
          : placeAfter(chain, place, random() < manner.loose, random);
      const unit = chain.units[place] ?? FULL_STOP;
      units.push(unit >= 0x30 && unit <= 0x39 ? 0x30 + whole(random, 10) : unit);
    }
    if (units.at(-1) === FULL_STOP) ended = units.length;
    else if (random() < manner.name) {
      for (const character of name()) units.push(character.charCodeAt(0));
    }
  }
  return String.fromCharCode(...units);
}
