import type { Corpus } from "../ports.ts";
import type { AnyRecord } from "./knowledge.ts";

export interface Names {
  name: string;
  nameEn: string;
}

const made = new WeakMap<Corpus["knowledge"], [Corpus["lexicon"], ReadonlyMap<string, Names>]>();

/** The names of what an id stands for: a record, else an entity of the gazetteer; the id itself where neither is there. */
export function namesOf(corpus: Pick<Corpus, "knowledge" | "lexicon">, id: string): Names {
  const { knowledge, lexicon } = corpus;
  const [of, known] = made.get(knowledge) ?? [];
  if (known !== undefined && of === lexicon) return known.get(id) ?? { name: id, nameEn: id };
  const records: AnyRecord[] = Object.values(knowledge).flat();
  const names = new Map<string, Names>();
  for (const { id, name, nameEn } of [...lexicon.entities, ...records]) names.set(id, { name, nameEn });
  made.set(knowledge, [lexicon, names]);
  return names.get(id) ?? { name: id, nameEn: id };
}
