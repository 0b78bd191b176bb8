/**
 * The least of the values that at least a share `p` (0–1) of them do not exceed (nearest rank): always one that occurred. Null of
 * none. `ascending` is sorted.
 */
export function quantile(ascending: readonly number[], p: number): number | null {
  return ascending[Math.max(0, Math.ceil(p * ascending.length) - 1)] ?? null;
}
