import { writeFileSync } from "node:fs";

const FOLDER = "src/core/answer";

/** Writes the weights that rank sentences. */
export function writeEvidenceWeights(names: readonly string[], weights: readonly number[]): void {
  writeFileSync(
    `${FOLDER}/evidence-weights.ts`,
    `import type { FeatureName } from "./features.ts";

/** What each feature counts. Written by \`npm run train\`; do not edit. */
export const WEIGHTS: Record<FeatureName, number> = {
${lines(names, weights)}
};
`,
  );
}

/** Writes the weights that judge whether the articles answer. */
export function writeAnswerabilityWeights(
  names: readonly string[],
  weights: readonly number[],
  balance: number,
): void {
  writeFileSync(
    `${FOLDER}/answerability-weights.ts`,
    `import type { Signs } from "./answerability.ts";

/** What each sign counts for an answer. Written by \`npm run train\`; do not edit. */
export const SIGNS: Record<keyof Signs, number> = {
${lines(names, weights)}
};
/** What stands for an answer before any sign is seen. */
export const BALANCE = ${rounded(balance)};
`,
  );
}

function lines(names: readonly string[], weights: readonly number[]): string {
  return names.map((name, at) => `  ${name}: ${rounded(weights[at] ?? 0)},`).join("\n");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
