import type { Locale, Turn } from "../answer/answer.ts";
import type { Entity, Lexicon } from "../lexicon.ts";
import type { Earlier } from "./carry.ts";
import type { ConversionAsked } from "./conversion.ts";
import { inTheLightOf } from "./earlier.ts";
import type { Asked } from "./kind.ts";
import type { NamedPeriod } from "./period.ts";
import type { Term } from "./terms.ts";
import { vocabularyOf } from "./vocabulary.ts";

/** A question understood, as plain data. */
export interface Question {
  /** The language the answer is to be in. */
  locale: Locale;
  /** The asking part, folded. */
  folded: string;
  asked: Asked;
  /** What the question speaks of; where it leans on earlier turns, their terms too, with lower weights. */
  terms: Term[];
  /** What may help to choose between answers but is not asked: background, and earlier turns it does not lean on. */
  context: Term[];
  /** Named places, parks and organisations of the question, or of earlier turns where it names none. */
  subjects: Entity[];
  periods: NamedPeriod[];
  /** A whole year is asked for: a part of it is no answer. */
  wholeYear: boolean;
  /** How it hangs together with what was said before, and what that supplies. */
  earlier: Earlier;
  /** The figure that answers is wanted in another unit; null: it is not. */
  conversion: ConversionAsked | null;
}

/** So many turns of the user, the question included, are read. */
const READ = 6;

/**
 * Understands the last user turn in the light of the earlier ones, each of them in the light of those before it.
 * @param asOf date of the newest article: what 今年 and 去年 count from; null leaves them out.
 */
export function understand(
  turns: readonly Turn[],
  lexicon: Lexicon,
  asOf: string | null,
  wanted?: Locale,
): Question {
  const vocabulary = vocabularyOf(lexicon);
  const asking = turns.flatMap(({ role }, at) => (role === "user" ? [at] : [])).slice(-READ);
  let question: Question | null = null;
  for (const at of asking.length > 0 ? asking : [-1]) {
    const answers = turns
      .slice(0, Math.max(0, at))
      .filter(({ role }) => role === "assistant")
      .map(({ content }) => content)
      .reverse();
    const message: string = turns[at]?.content ?? "";
    question = inTheLightOf(question, answers, message, vocabulary, asOf);
  }
  const understood = question ?? inTheLightOf(null, [], "", vocabulary, asOf);
  return wanted === undefined ? understood : { ...understood, locale: wanted };
}
