import { rate, type Score } from "./score.ts";

/** Limits that a run has to keep; rates are 0–1. */
export interface Gates {
  minRight: number;
  maxFalseRefusals: number;
}

/** One line for each thing that must be nil and is not; it needs no option. */
export function breaches(score: Score): string[] {
  const found: string[] = [];
  if (score.nonVerbatim > 0) found.push(`${score.nonVerbatim} citations are not verbatim; expected none`);
  if (score.unsupportedNumbers > 0)
    found.push(`${score.unsupportedNumbers} numbers stand in no cited quote; expected none`);
  if (score.uncited > 0)
    found.push(`${score.uncited} answers state something without a citation; expected none`);
  return found;
}

/** One line for each given limit that a score does not keep. */
export function shortfalls(score: Score, gates: Partial<Gates>): string[] {
  const found: string[] = [];
  const right = rate(score.right);
  if (gates.minRight !== undefined && right < gates.minRight) {
    found.push(`${percent(right)} right; expected at least ${percent(gates.minRight)}`);
  }
  const refused = rate(score.falseRefusals);
  if (gates.maxFalseRefusals !== undefined && refused > gates.maxFalseRefusals) {
    found.push(`${percent(refused)} false refusals; expected at most ${percent(gates.maxFalseRefusals)}`);
  }
  return found;
}

/** `0.654` → `65.4 %`. */
export function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
