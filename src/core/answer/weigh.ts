import type { Corpus } from "../ports.ts";
import type { Term } from "../understand/terms.ts";

/** A term with what the corpus says of its rarity: `mass` = prior weight × inverse document frequency, normalised to the rarest possible term = 1. */
export interface WeighedTerm extends Term {
  mass: number;
  /** False where no passage of the corpus holds any form of it. */
  known: boolean;
}

/** Adds corpus statistics to terms (Robertson–Spärck Jones idf, floored above zero). */
export function weigh(terms: readonly Term[], corpus: Corpus): WeighedTerm[] {
  const total = corpus.info.passages;
  const highest = idf(0, total);
  return terms.map((term) => {
    if (term.kind === "char") return { ...term, mass: term.weight, known: true };
    const words = term.forms.filter((form) => form.length > 1);
    const frequency = Math.max(0, ...words.map((form) => frequencyOf(form, corpus)));
    return { ...term, mass: (term.weight * idf(frequency, total)) / highest, known: frequency > 0 };
  });
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
