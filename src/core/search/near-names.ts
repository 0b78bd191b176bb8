import type { Entity, Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { formsOf } from "./rivals.ts";

/** Names share at least this much of their characters and pairs (Dice's coefficient) to be taken for slips of each other. */
const NEAR = 0.5;

function partsOf(text: string): Set<string> {
  const units = [...text.replace(/[\s-]+/g, "")];
  return new Set([...units, ...units.slice(1).map((unit, at) => `${units[at]}${unit}`)]);
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of a) if (b.has(part)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** The entities whose names or ids are written nearly like a text, nearest first, at most `most`. */
export function nearNames(text: string, lexicon: Lexicon, most: number): Entity[] {
  const asked = partsOf(foldText(text));
  return lexicon.entities
    .map((entity) => ({
      entity,
      near: Math.max(
        ...[...formsOf(entity), foldText(entity.nameEn), entity.id].map((form) =>
          likeness(asked, partsOf(form)),
        ),
      ),
    }))
    .filter(({ near }) => near >= NEAR)
    .sort((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ entity }) => entity);
}
