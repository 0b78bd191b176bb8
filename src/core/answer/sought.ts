import type { Corpus } from "../ports.ts";
import type { Question } from "../understand/question.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import { fieldsAsked, type Naming, partsAsked } from "./asked-field.ts";
import type { Entities } from "./mentions.ts";
import { type WeighedTerm, weigh } from "./weigh.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** What evidence is looked for: a question with its terms weighed by the corpus. */
export interface Sought {
  question: Question;
  terms: readonly WeighedTerm[];
  context: readonly WeighedTerm[];
  wording: Wording;
  entities: Entities;
  /** What records it may ask for. */
  naming: Naming;
}

export function soughtOf(question: Question, corpus: Corpus): Sought {
  return {
    question,
    terms: weigh(question.terms, corpus),
    context: weigh(question.context, corpus),
    wording: wordingOf(question.folded, corpus),
    entities: vocabularyOf(corpus.lexicon).entities,
    naming: {
      ids: new Set(question.terms.flatMap(({ entity }) => (entity ? [entity.id] : []))),
      folded: question.folded,
      fields: fieldsAsked(question.folded),
      parts: partsAsked(question.folded),
    },
  };
}
