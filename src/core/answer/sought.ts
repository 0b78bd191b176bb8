import type { Question } from "../understand/question.ts";
import type { Entities } from "./mentions.ts";
import type { WeighedTerm } from "./weigh.ts";
import type { Wording } from "./wording.ts";

/** What evidence is looked for: a question with its terms weighed by the corpus. */
export interface Sought {
  question: Question;
  terms: readonly WeighedTerm[];
  context: readonly WeighedTerm[];
  wording: Wording;
  entities: Entities;
}
