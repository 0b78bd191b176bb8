import type { Corpus } from "../ports.ts";
import { detectLang } from "../text/script.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Compared } from "./compare-answer.ts";
import { type Comparison, readComparison } from "./compare-read.ts";
import { compareSides } from "./compare-sides.ts";
import type { Evidence } from "./evidence.ts";
import type { Sought } from "./sought.ts";
import { askedParks, parksCompared } from "./views/parks-compared.ts";
import { askedRecords, recordsCompared } from "./views/records-compared.ts";

/**
 * The sides that a question by itself compares, each with what the articles say of it; null where it compares nothing. Where
 * no article speaks of any side there is no evidence, and the question is declined.
 */
export async function comparedOf(corpus: Corpus, sought: Sought, message: string): Promise<Compared | null> {
  const { question } = sought;
  if (
    question.conversion ||
    (question.earlier.relation !== "first" && question.earlier.relation !== "new-topic")
  )
    return null;
  const records = askedRecords(question, corpus);
  // Where records hold nothing to show, sentences may.
  if (records && recordsCompared(records, corpus, question.locale, asItIs)) return { rows: [], records };
  const comparison = readComparison(question.folded, detectLang(message), vocabularyOf(corpus.lexicon));
  if (comparison === null) return null;
  const parks = askedParks(comparison, question, corpus);
  if (parks && parksCompared(parks, corpus, question.locale, asItIs)) return { rows: [], parks };
  const rows = await Promise.all(
    byMetric(comparison).map(async (row) => ({
      comparison: row,
      sides: await compareSides(corpus, row, sought),
    })),
  );
  return { rows };
}

const asItIs = (text: string): string => text;

/** A table has at most so many cells. */
const MOST_CELLS = 6;

/** One comparison for each of the measures that a question lists (面积、签约额). */
function byMetric(comparison: Comparison): Comparison[] {
  const { metric, sides, order } = comparison;
  const metrics = metric.split(/、|以及|[和与及]/).map((part) => part.trim());
  const listed =
    metrics.length > 1 &&
    metrics.length * sides.length <= MOST_CELLS &&
    metrics.every((part) => part.length > 1 && !part.includes("的"));
  if (!listed || order || sides.some(({ asks }) => !asks.includes(metric))) return [comparison];
  return metrics.map((part) => ({
    ...comparison,
    metric: part,
    sides: sides.map((side) => ({ ...side, asks: side.asks.replace(metric, part) })),
  }));
}

/** The sentences that a comparison stands on, each once. */
export function evidenceOf({ rows }: Compared): Evidence[] {
  const seen = new Set<Evidence["candidate"]>();
  return rows
    .flatMap(({ sides }) => sides)
    .flatMap(({ evidence }) => {
      if (evidence === null || seen.has(evidence.candidate)) return [];
      seen.add(evidence.candidate);
      return [evidence];
    });
}
