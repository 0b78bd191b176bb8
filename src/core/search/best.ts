/** A passage's number and its score. */
export interface Scored {
  passage: number;
  score: number;
}

/**
 * The `limit` best of the first `count` passages in `touched`, best first, ties by number: a heap of that size with the
 * worst on top, in two plain arrays because objects would cost more than the comparisons.
 */
export function best(scores: Float64Array, touched: Uint32Array, count: number, limit: number): Scored[] {
  const size = Math.min(limit, count);
  const keys = new Float64Array(size);
  const values = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const passage = touched[i] ?? 0;
    keys[i] = scores[passage] ?? 0;
    values[i] = passage;
  }
  for (let at = (size >> 1) - 1; at >= 0; at--) sink(keys, values, at, size);
  for (let i = size; i < count && size > 0; i++) {
    const passage = touched[i] ?? 0;
    const score = scores[passage] ?? 0;
    const worst = keys[0] ?? 0;
    if (score < worst || (score === worst && passage > (values[0] ?? 0))) continue;
    keys[0] = score;
    values[0] = passage;
    sink(keys, values, 0, size);
  }
  // Taking the worst again and again gives ascending order; filled from the back it is best first.
  const sorted: Scored[] = [];
  for (let left = size; left > 0; left--) {
    sorted.push({ passage: values[0] ?? 0, score: keys[0] ?? 0 });
    keys[0] = keys[left - 1] ?? 0;
    values[0] = values[left - 1] ?? 0;
    sink(keys, values, 0, left - 1);
  }
  return sorted.reverse();
}

function sink(keys: Float64Array, values: Uint32Array, from: number, size: number): void {
  const key = keys[from] ?? 0;
  const value = values[from] ?? 0;
  let at = from;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && isWorse(keys, values, child + 1, keys[child] ?? 0, values[child] ?? 0)) child++;
    if (!isWorse(keys, values, child, key, value)) break;
    keys[at] = keys[child] ?? 0;
    values[at] = values[child] ?? 0;
    at = child;
  }
  keys[at] = key;
  values[at] = value;
}

function isWorse(keys: Float64Array, values: Uint32Array, at: number, key: number, value: number): boolean {
  const here = keys[at] ?? 0;
  return here < key || (here === key && (values[at] ?? 0) > value);
}
