import type { Corpus } from "../ports.ts";
import { detectLang } from "../text/script.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Compared } from "./compare-answer.ts";
import { readComparison } from "./compare-read.ts";
import { compareSides } from "./compare-sides.ts";
import type { Evidence } from "./evidence.ts";
import type { Sought } from "./sought.ts";

/**
 * The sides that a question by itself compares, each with what the articles say of it; null where it compares nothing, or
 * where no article speaks of any side.
 */
export async function comparedOf(corpus: Corpus, sought: Sought, message: string): Promise<Compared | null> {
  const { question } = sought;
  if (
    question.conversion ||
    (question.earlier.relation !== "first" && question.earlier.relation !== "new-topic")
  )
    return null;
  const comparison = readComparison(question.folded, detectLang(message), vocabularyOf(corpus.lexicon));
  if (comparison === null) return null;
  const sides = await compareSides(corpus, comparison, sought);
  return sides.some(({ evidence }) => evidence !== null) ? { comparison, sides } : null;
}

/** The sentences that a comparison stands on, each once. */
export function evidenceOf({ sides }: Compared): Evidence[] {
  const seen = new Set<Evidence["candidate"]>();
  return sides.flatMap(({ evidence }) => {
    if (evidence === null || seen.has(evidence.candidate)) return [];
    seen.add(evidence.candidate);
    return [evidence];
  });
}
