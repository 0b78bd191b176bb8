import { lookupSet } from "../../lookup/score.ts";

/** Look-ups as they are typed during a call, spread evenly over the practice set. */
export function typedQueries(most: number): string[] {
  const all = lookupSet("practice").map(({ q }) => q);
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] ?? "");
}

/** What stands in the box after each key of a query. */
export function keystrokes(query: string): string[] {
  const characters = [...query];
  return characters.map((_, at) => characters.slice(0, at + 1).join(""));
}
