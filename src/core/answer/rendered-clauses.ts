import type { Lexicon } from "../lexicon.ts";
import { findEnglishNumbers } from "../text/english-numbers.ts";
import { stems } from "../text/stem.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import { type EnglishClause, englishClauses } from "./english-clauses.ts";
import { englishWords } from "./english-names.ts";
import type { Sought } from "./sought.ts";
import type { WeighedTerm } from "./weigh.ts";

/** What the English of a sentence is cut for. */
export interface Wanted {
  sought: Sought;
  lexicon: Lexicon;
  /** Values of the figures that answer, as the quotation has them. */
  figures: ReadonlySet<string>;
  /** Where the Chinese sentence says a term: 0 = at its head, 1 = at its end. */
  places: ReadonlyMap<WeighedTerm, number>;
}

/** A clause of an English sentence, held against a question. */
export interface ReadClause extends EnglishClause {
  text: string;
  says: ReadonlyMap<WeighedTerm, number>;
  worth: number;
  /** How many of the question's words it has that are no terms. */
  words: number;
  /** It has a figure that answers. */
  target: boolean;
}

/** The clauses of an English sentence with what each says of the question. */
export function readClauses(whole: string, { sought, lexicon, figures, places }: Wanted): ReadClause[] {
  const asked = wordsAsked(sought, lexicon);
  const clauses = englishClauses(whole).map((clause) => {
    const text = whole.slice(clause.start, clause.end);
    const lower = text.toLowerCase();
    const said = stems(lower);
    const words = new Set(said);
    const target = findEnglishNumbers(text).some(({ value }) => figures.has(value));
    return {
      ...clause,
      text,
      target,
      words: asked.filter((word) => words.has(word)).length,
      says: new Map(sought.terms.map((term) => [term, says(lower, said, term, lexicon)])),
    };
  });
  for (const [term, place] of places) {
    if (clauses.some((clause) => (clause.says.get(term) ?? 0) >= SAID)) continue;
    // Said in other words: most likely where the Chinese says it.
    const at = place * whole.length;
    clauses.find(({ end }) => at <= end)?.says.set(term, BY_PLACE);
  }
  return clauses.map((clause) => ({
    ...clause,
    worth: [...clause.says].reduce(
      (sum, [term, share]) => sum + term.mass * share,
      (clause.target ? 0.8 : 0) + WORD * clause.words,
    ),
  }));
}

/** What an English word is worth that understanding made no term of. */
const WORD = 0.3;

/** The stems of the question's English words that tell something and belong to no term. */
function wordsAsked({ question, terms }: Sought, lexicon: Lexicon): string[] {
  const { meanings } = vocabularyOf(lexicon);
  const known = new Set(terms.flatMap(({ text }) => stems(text)));
  return (question.folded.match(/[a-z][a-z-]{3,}/g) ?? [])
    .filter((word) => meanings.get(word)?.kind !== "function")
    .flatMap(stems)
    .filter((word) => !known.has(word));
}

/** A clause says a term from this on. */
export const SAID = 0.5;
const BY_PLACE = 0.5;

/** What says a term in English, as stems between spaces. */
interface EnglishForms {
  /** The term's own words; none where it is not English. */
  own: readonly string[];
  /** Other translations of what it means. */
  others: readonly string[];
  names: readonly string[];
}

const forms = new WeakMap<WeighedTerm, EnglishForms>();

function formsOf(term: WeighedTerm, lexicon: Lexicon): EnglishForms {
  const known = forms.get(term);
  if (known) return known;
  const { entity } = term;
  const made: EnglishForms = {
    own: /[a-z]/.test(term.text) ? stems(term.text) : [],
    others: term.forms.flatMap((form) => englishWords(lexicon).get(form) ?? []),
    names: entity ? [entity.nameEn, ...entity.aliasesForeign].map((name) => name.toLowerCase()) : [],
  };
  forms.set(term, made);
  return made;
}

/** How well English says a term: 1 = as the question does, 0.8 = by another translation, less for a part of a phrase. */
function says(lower: string, words: readonly string[], term: WeighedTerm, lexicon: Lexicon): number {
  const { own, others, names } = formsOf(term, lexicon);
  if (term.entity) return names.some((name) => lower.includes(name)) ? 1 : 0;
  const whole = ` ${words.join(" ")} `;
  if (own.length > 0 && whole.includes(` ${own.join(" ")} `)) return 1;
  if (others.some((phrase) => whole.includes(phrase))) return 0.8;
  return own.length === 0 ? 0 : (0.75 * own.filter((word) => words.includes(word)).length) / own.length;
}
