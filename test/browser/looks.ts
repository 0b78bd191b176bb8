/** How a page may be looked at. */
export interface Look {
  width: number;
  colorScheme: "light" | "dark";
}

const looks: readonly Look[] = [
  { width: 1440, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 768, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
  { width: 360, colorScheme: "light" },
  { width: 768, colorScheme: "dark" },
];

/**
 * The looks that the view at `place` of a list is checked in: `count` of the six, by turns, so that neighbours are seen in different
 * ones. `EVERY_LOOK=1` in the environment: all six, which takes a long page half a minute.
 */
export function looksOf(place: number, count: number): Look[] {
  if (process.env["EVERY_LOOK"] === "1") return [...looks];
  return Array.from({ length: count }, (_, at) => looks[(place * count + at) % looks.length] ?? []).flat();
}
