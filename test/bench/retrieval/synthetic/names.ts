import { pick, type Random, whole } from "../random.ts";

/** Of Pitman and Yor's process: how fast new names keep coming (0–1), and how many there are to begin with. */
const DISCOUNT = 0.75;
const STRENGTH = 50;

/**
 * Names that drift through a corpus. One that was used often is used again more often, and new ones never stop coming (Pitman &
 * Yor 1997): their frequencies fall as Zipf says, and pairs of characters that no text held before go on turning up, as they
 * do in natural text. `fresh` makes a name.
 */
export function nameSource(fresh: () => string, random: Random): () => string {
  const uses: string[] = [];
  let known = 0;
  return () => {
    const isNew = random() * (STRENGTH + uses.length) < STRENGTH + DISCOUNT * known;
    const name = isNew ? fresh() : pick(random, uses);
    if (isNew) known += 1;
    uses.push(name);
    return name;
  };
}

/** Two to four characters that need never have stood together. */
export function inventedName(characters: readonly string[], random: Random): string {
  return Array.from({ length: 2 + whole(random, 3) }, () => pick(random, characters)).join("");
}
