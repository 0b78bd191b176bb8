import type { Corpus } from "../ports.ts";
import { RECORD_KINDS } from "./knowledge.ts";

type Known = Pick<Corpus, "knowledge" | "lexicon">;
interface Names {
  name: string;
  nameEn: string;
}

/** The names of a record, else of an entity of the gazetteer; an id that neither knows is its own name. */
export function namesOf({ knowledge, lexicon }: Known, id: string): Names {
  for (const kind of RECORD_KINDS.options) {
    const record = knowledge[kind].find((one) => one.id === id);
    if (record) return { name: record.name, nameEn: record.nameEn };
  }
  const { name = id, nameEn = id } = lexicon.entities.find((one) => one.id === id) ?? {};
  return { name, nameEn };
}
