import type { Entity, Lexicon } from "../lexicon.ts";
import { stems } from "../text/stem.ts";

/** A name of the gazetteer in an English text; offsets are UTF-16. */
export interface EnglishName {
  start: number;
  end: number;
  /** The entities that are so called; mostly one. */
  entities: readonly Entity[];
}

interface Names {
  byForm: ReadonlyMap<string, readonly Entity[]>;
  pattern: RegExp | null;
  /** Texts read before. */
  read: Map<string, readonly EnglishName[]>;
}

const prepared = new WeakMap<Lexicon, Names>();
/** Names of industries and programmes are common words too. */
const LATIN = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{P}+& ]+$/u;

function namesOf(lexicon: Lexicon): Names {
  const known = prepared.get(lexicon);
  if (known) return known;
  const byForm = new Map<string, Entity[]>();
  for (const entity of lexicon.entities) {
    for (const form of new Set([entity.nameEn, ...entity.aliasesForeign].filter((one) => LATIN.test(one))))
      byForm.set(form.toLowerCase(), [...(byForm.get(form.toLowerCase()) ?? []), entity]);
  }
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern =
    forms.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const made = { byForm, pattern, read: new Map() };
  prepared.set(lexicon, made);
  return made;
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A statement is read several times, and sentences come again: so many texts are kept, all given up when full. */
const KEPT = 1000;

/** The names of an English text, the longest at each place, left to right. A name begins with a capital letter or a digit. */
export function englishNames(text: string, lexicon: Lexicon): readonly EnglishName[] {
  const { byForm, pattern, read } = namesOf(lexicon);
  if (pattern === null) return [];
  const known = read.get(text);
  if (known) return known;
  const found = Array.from(text.matchAll(pattern), ({ index, 0: form }) => ({
    start: index,
    end: index + form.length,
    entities: byForm.get(form.toLowerCase()) ?? [],
  })).filter(({ start }) => /[\p{Lu}\p{N}]/u.test(text.charAt(start)));
  if (read.size >= KEPT) read.clear();
  read.set(text, found);
  return found;
}

const synonyms = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/** English words and phrases by the Chinese word that they translate, each as its stems between spaces. */
export function englishWords(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = synonyms.get(lexicon);
  if (known) return known;
  const made = new Map<string, string[]>();
  for (const { lang, term, zh } of lexicon.glossary) {
    if (lang !== "en") continue;
    for (const word of zh) made.set(word, [...(made.get(word) ?? []), ` ${stems(term).join(" ")} `]);
  }
  synonyms.set(lexicon, made);
  return made;
}
