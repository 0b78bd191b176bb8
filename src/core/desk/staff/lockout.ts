/** So many wrong passwords in a row cost nothing but themselves. */
const FREE = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/** Until when somebody has to wait after so many wrong passwords in a row: 30 s after the fifth, then twice as long each, at most 15 min. */
export function lockedUntil(failures: number, now: number): number | null {
  if (failures < FREE) return null;
  return now + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - FREE));
}
