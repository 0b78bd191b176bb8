const MINUTE = 60_000;
const DAY = 86_400_000;
/** China has had one zone and no daylight saving since 1992, so Asia/Shanghai is UTC+8 for every instant that the desk knows. */
const OFFSET = 8 * 60 * MINUTE;

/** The date in Shanghai at an instant (ms since the epoch): `2026-11-22`. */
export function dateOf(instant: number): string {
  return new Date(instant + OFFSET).toISOString().slice(0, 10);
}

/** Minutes since midnight in Shanghai, with their fraction. */
export function minuteOf(instant: number): number {
  return ((((instant + OFFSET) % DAY) + DAY) % DAY) / MINUTE;
}

/** The instant at which it is so many minutes after midnight of a date in Shanghai. */
export function instantAt(date: string, minute: number): number {
  return Date.parse(`${date}T00:00:00Z`) - OFFSET + minute * MINUTE;
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The month in Shanghai at an instant: `2026-11`. */
export function monthOf(instant: number): string {
  return dateOf(instant).slice(0, 7);
}

/** Whether a date is a Saturday or a Sunday. */
export function isWeekend(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6;
}
