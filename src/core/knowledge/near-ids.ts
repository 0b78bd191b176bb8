/** Ids like these are taken for slips of one another: Dice coefficient of their pairs of characters. */
const ALIKE = 0.5;

function pairsOf(id: string): string[] {
  const text = ` ${id.toLowerCase()} `;
  return Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of other) {
    const count = left.get(pair) ?? 0;
    if (count > 0) shared++;
    left.set(pair, count - 1);
  }
  return (2 * shared) / (one.length + other.length);
}

/** The ids that a wrong one was most likely meant for, nearest first, at most three; none where nothing comes near. */
export function nearIds(wrong: string, ids: Iterable<string>): string[] {
  // Longer than any id; what is longer costs time and comes near none.
  const pairs = pairsOf(wrong.slice(0, 100));
  return [...ids]
    .map((id) => ({ id, likeness: likeness(pairs, pairsOf(id)) }))
    .filter((one) => one.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map(({ id }) => id);
}
