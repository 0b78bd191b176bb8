/** Things to choose from in one question: a row of features each, and which of them are right. */
export interface Choice {
  rows: readonly Float64Array[];
  right: readonly boolean[];
  /** How much the question counts. */
  weight: number;
}

/** One case that is so or not. */
export interface Judgement {
  row: Float64Array;
  holds: boolean;
  weight: number;
}

const STEPS = 250;
const RATE = 0.1;
const RIDGE = 1e-3;

/**
 * Weights under which the right rows of each choice are together likeliest (listwise softmax; Cao and others 2007), by Adam
 * (Kingma and Ba 2015) on features scaled to unit variance, with a small ridge. The same input gives the same weights.
 */
export function fitChoices(choices: readonly Choice[], features: number): Float64Array {
  const scale = scaleOf(
    choices.flatMap(({ rows }) => rows),
    features,
  );
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  return descend(features, scale, (weights, gradient) => {
    for (const { rows, right, weight } of choices) {
      const all = softmax(rows.map((row) => dot(weights, row)));
      const among = normalised(all.map((share, at) => (right[at] ? share : 0)));
      for (const [at, row] of rows.entries()) {
        const slope = ((all[at] ?? 0) - (among[at] ?? 0)) * (weight / total);
        for (let k = 0; k < features; k++) gradient[k] = (gradient[k] ?? 0) + slope * (row[k] ?? 0);
      }
    }
  });
}

/** Logistic regression in the same way: weights, and the balance without any feature. */
export function fitJudgements(
  judgements: readonly Judgement[],
  features: number,
): { weights: Float64Array; balance: number } {
  const withOne = judgements.map(({ row, holds, weight }) => ({
    row: Float64Array.from([...row, 1]),
    holds,
    weight,
  }));
  const scale = scaleOf(
    judgements.map(({ row }) => row),
    features,
  );
  const total = judgements.reduce((sum, { weight }) => sum + weight, 0);
  const fitted = descend(features + 1, Float64Array.from([...scale, 1]), (weights, gradient) => {
    for (const { row, holds, weight } of withOne) {
      const slope = (1 / (1 + Math.exp(-dot(weights, row))) - (holds ? 1 : 0)) * (weight / total);
      for (let k = 0; k <= features; k++) gradient[k] = (gradient[k] ?? 0) + slope * (row[k] ?? 0);
    }
  });
  return { weights: fitted.slice(0, features), balance: fitted[features] ?? 0 };
}

/** Adam; `slopes` adds the gradient of the loss at some weights. */
function descend(
  features: number,
  scale: Float64Array,
  slopes: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const scaled = new Float64Array(features);
  const weights = new Float64Array(features);
  const mean = new Float64Array(features);
  const square = new Float64Array(features);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(features);
    slopes(weights, gradient);
    for (let k = 0; k < features; k++) {
      const slope = (gradient[k] ?? 0) / (scale[k] ?? 1) + RIDGE * (scaled[k] ?? 0);
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope;
      square[k] = 0.999 * (square[k] ?? 0) + 0.001 * slope * slope;
      const move =
        (mean[k] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      scaled[k] = (scaled[k] ?? 0) - RATE * move;
      weights[k] = (scaled[k] ?? 0) / (scale[k] ?? 1);
    }
  }
  return weights;
}

/** The standard deviation of each feature; 1 of a constant one. */
function scaleOf(rows: readonly Float64Array[], features: number): Float64Array {
  return Float64Array.from({ length: features }, (_, k) => {
    let sum = 0;
    let squares = 0;
    for (const row of rows) {
      sum += row[k] ?? 0;
      squares += (row[k] ?? 0) ** 2;
    }
    const variance = squares / rows.length - (sum / rows.length) ** 2;
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
}

export function dot(weights: Float64Array, row: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (weights[k] ?? 0) * (row[k] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  return normalised(scores.map((score) => Math.exp(score - most)));
}

function normalised(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => (sum > 0 ? value / sum : 0));
}
