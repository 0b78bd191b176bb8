/** The p-th percentile (0–100) by nearest rank: the smallest value that at least p per cent of the values do not exceed. NaN for no values. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((p / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle value, or the mean of the two middle ones. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/**
 * The median of the ratios of values measured in the same round: noise that hits a whole round cancels out.
 * Rounds that one side lacks are left out.
 */
export function pairedRatio(numerators: readonly number[], denominators: readonly number[]): number {
  const rounds = Math.min(numerators.length, denominators.length);
  return median(
    Array.from({ length: rounds }, (_, round) => (numerators[round] ?? 0) / (denominators[round] ?? 0)),
  );
}

/** The 95 % interval of a share by Wilson's score (1927): where the true rate lies when `count` of `total` came out. [0, 1] of none. */
export function interval(count: number, total: number): [low: number, high: number] {
  if (total === 0) return [0, 1];
  const z = 1.96;
  const share = count / total;
  const middle = share + z ** 2 / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  const scale = 1 + z ** 2 / total;
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)];
}

/** How likely a split at least as uneven is if gains and losses were tosses of a coin (two-sided sign test); 1 of none. */
export function signTest(gains: number, losses: number): number {
  const tosses = gains + losses;
  let term = 0.5 ** tosses;
  let tail = term;
  for (let heads = 1; heads <= Math.min(gains, losses); heads += 1) {
    term *= (tosses - heads + 1) / heads;
    tail += term;
  }
  return Math.min(1, 2 * tail);
}
