import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { pairKeyAt } from "../text/pair-filter.ts";
import type { Term } from "../understand/terms.ts";

/** A term with what the corpus says of its rarity: `mass` = prior weight × inverse document frequency, normalised to the rarest possible term = 1. */
export interface WeighedTerm extends Term {
  mass: number;
  parts: Parts;
  /** False where no passage of the corpus holds any form of it. */
  known: boolean;
}

/** The pairs of characters that a term's forms are made of, each with its key for filters. */
interface Parts {
  /** The key of each form's first pair; 0 for a form of one character. */
  heads: readonly number[];
  /** All pairs of its longer forms, to tell how much of one a text says; names have none. */
  pairs: ReadonlyArray<ReadonlyArray<{ pair: string; key: number }>>;
}

/** Adds corpus statistics to terms (Robertson–Spärck Jones idf, floored above zero). */
export function weigh(terms: readonly Term[], corpus: Corpus): WeighedTerm[] {
  const total = corpus.info.passages;
  const highest = idf(0, total);
  return terms.map((term) => {
    const parts = partsOf(term);
    if (term.kind === "char") return { ...term, mass: term.weight, parts, known: true };
    const words = term.forms.filter((form) => form.length > 1);
    const frequency = Math.max(0, ...words.map((form) => frequencyOf(form, corpus)));
    return {
      ...term,
      mass: (term.weight * idf(frequency, total)) / highest,
      parts,
      known: frequency > 0,
    };
  });
}

/** Kinds of name that a part of the name does not name. */
const PROPER = new Set<Entity["kind"]>(["city", "district", "park", "company", "institution", "other-place"]);
/** So many forms of a term are looked for in part. */
const PARTS_OF = 4;

/** The forms of a dictionary's term are one list, the same in every question. */
const knownParts = new WeakMap<readonly string[], Parts>();

function partsOf({ forms, entity, kind }: Term): Parts {
  const known = knownParts.get(forms);
  if (known) return known;
  const whole = kind === "char" || (entity && PROPER.has(entity.kind));
  const heads = forms.map((form) => (form.length > 1 ? pairKeyAt(form, 0) : 0));
  const made: Parts = { heads, pairs: whole ? [] : pairsOf(forms) };
  knownParts.set(forms, made);
  return made;
}

function pairsOf(forms: readonly string[]): Parts["pairs"] {
  return forms
    .slice(0, PARTS_OF)
    .filter((form) => form.length > 2 && !/[a-z0-9]/.test(form))
    .map((form) =>
      Array.from({ length: form.length - 1 }, (_, at) => ({
        pair: form.slice(at, at + 2),
        key: pairKeyAt(form, at),
      })),
    );
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
