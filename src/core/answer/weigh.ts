import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import type { Term } from "../understand/terms.ts";

/** A term with what the corpus says of its rarity: `mass` = prior weight × inverse document frequency, normalised to the rarest possible term = 1. */
export interface WeighedTerm extends Term {
  mass: number;
  /** The character pairs of its longer forms, to tell how much of one a text says; names have no parts. */
  pairs: ReadonlyArray<readonly string[]>;
  /** False where no passage of the corpus holds any form of it. */
  known: boolean;
}

/** Adds corpus statistics to terms (Robertson–Spärck Jones idf, floored above zero). */
export function weigh(terms: readonly Term[], corpus: Corpus): WeighedTerm[] {
  const total = corpus.info.passages;
  const highest = idf(0, total);
  return terms.map((term) => {
    if (term.kind === "char") return { ...term, mass: term.weight, pairs: [], known: true };
    const words = term.forms.filter((form) => form.length > 1);
    const frequency = Math.max(0, ...words.map((form) => frequencyOf(form, corpus)));
    return {
      ...term,
      mass: (term.weight * idf(frequency, total)) / highest,
      pairs: pairsOf(term),
      known: frequency > 0,
    };
  });
}

/** Kinds of name that a part of the name does not name. */
const PROPER = new Set<Entity["kind"]>(["city", "district", "park", "company", "institution", "other-place"]);
/** So many forms of a term are looked for in part. */
const PARTS_OF = 4;

function pairsOf({ forms, entity }: Term): string[][] {
  if (entity && PROPER.has(entity.kind)) return [];
  return forms
    .slice(0, PARTS_OF)
    .filter((form) => form.length > 2 && !/[a-z0-9]/.test(form))
    .map((form) => Array.from({ length: form.length - 1 }, (_, at) => form.slice(at, at + 2)));
}

/** Questions use the same words again and again: so many frequencies of a corpus are kept, all given up when full. */
const KEPT = 20_000;
const kept = new WeakMap<Corpus, Map<string, number>>();

function frequencyOf(form: string, corpus: Corpus): number {
  const known = kept.get(corpus) ?? new Map<string, number>();
  kept.set(corpus, known);
  const frequency = known.get(form) ?? corpus.engine.documentFrequency(form);
  if (known.size >= KEPT) known.clear();
  known.set(form, frequency);
  return frequency;
}

function idf(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5)) + 0.2;
}
