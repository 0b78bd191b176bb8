import type { FoundPassage } from "./candidates.ts";
import { WEIGHTS } from "./evidence-weights.ts";
import { FEATURES, type Measured, measure } from "./features.ts";
import type { Sought } from "./sought.ts";

/** A sentence that may answer, with all that was measured of it. */
export interface Evidence extends Measured {
  /** Weighted sum of its features: by how much more likely it answers than another, as a natural logarithm. */
  score: number;
  /** Its share of the likelihood of all sentences looked at: 0 to 1. It tells which answers best, not whether any does. */
  probability: number;
}

const NAMES = Object.keys(WEIGHTS).filter((name): name is keyof typeof WEIGHTS => name in FEATURES);

/** What was ranked last for a question: choosing, declining, asking back and explaining all look at it. */
const ranked = new WeakMap<Sought, { found: readonly FoundPassage[]; evidence: readonly Evidence[] }>();

/** The sentences of the passages found, best first; equal scores stay in order. */
export function rankEvidence(found: readonly FoundPassage[], sought: Sought): readonly Evidence[] {
  const last = ranked.get(sought);
  if (last?.found === found) return last.evidence;
  const evidence = rank(found, sought);
  ranked.set(sought, { found, evidence });
  return evidence;
}

function rank(found: readonly FoundPassage[], sought: Sought): Evidence[] {
  const scored = measure(found, sought).map((one) => ({ one, score: scoreOf(one) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return scored
    .map(({ one, score }) => ({ ...one, score, probability: Math.exp(score - best) / total }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(one: Measured): number {
  let sum = 0;
  for (const name of NAMES) sum += WEIGHTS[name] * FEATURES[name](one);
  return sum;
}
