import type { Lexicon } from "../lexicon.ts";
import { spellingsOf } from "../text/pinyin.ts";
import { writtenForms } from "./written-forms.ts";

/** A lexicon's forms by how they are spelt. */
export interface PinyinForms {
  /** Letters of a form without borders (`gaoxinqu`) → the forms. */
  spelt: ReadonlyMap<string, readonly string[]>;
  /** Letters of the longest spelling. */
  longest: number;
}

const FEWEST_INITIALS = 3;
const MOST_INITIALS = 8;
const prepared = new WeakMap<Lexicon, PinyinForms>();

/** The spellings of a lexicon's forms; made when first asked for, then remembered. */
export function pinyinForms(lexicon: Lexicon): PinyinForms {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const spelt = new Map<string, string[]>();
  let longest = 0;
  for (const form of writtenForms(lexicon)) {
    for (const letters of new Set(spellingsOf(form).map((spelling) => spelling.join("")))) {
      put(spelt, letters, form);
      longest = Math.max(longest, letters.length);
    }
  }
  const made = { spelt, longest };
  prepared.set(lexicon, made);
  return made;
}

const preparedInitials = new WeakMap<Lexicon, ReadonlyMap<string, string>>();

/** First letters of a name's syllables (`gxq`) → the name, where names of one entity alone have them: its first so spelt. */
export function initialsOf(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = preparedInitials.get(lexicon);
  if (known !== undefined) return known;
  const made = readInitials(lexicon);
  preparedInitials.set(lexicon, made);
  return made;
}

function readInitials({ entities }: Lexicon): Map<string, string> {
  const holders = new Map<string, Map<string, string>>();
  for (const { id, name, aliases } of entities) {
    for (const form of [name, ...aliases]) {
      if (form.length < FEWEST_INITIALS || form.length > MOST_INITIALS) continue;
      for (const spelling of spellingsOf(form)) {
        const key = spelling.map((syllable) => syllable.charAt(0)).join("");
        const held = holders.get(key) ?? new Map<string, string>();
        if (!held.has(id)) held.set(id, form);
        holders.set(key, held);
      }
    }
  }
  const found = new Map<string, string>();
  for (const [key, held] of holders) {
    const [only] = held.values();
    if (held.size === 1 && only !== undefined) found.set(key, only);
  }
  return found;
}

function put(map: Map<string, string[]>, key: string, form: string): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [form]);
  else group.push(form);
}

/** True where a form can be spelt as `letters` so that every border (an offset into them) lies between two syllables. */
export function keepsBorders(form: string, letters: string, borders: readonly number[]): boolean {
  if (borders.length === 0) return true;
  return spellingsOf(form).some((spelling) => {
    if (spelling.join("") !== letters) return false;
    const ends = new Set<number>();
    let end = 0;
    for (const syllable of spelling) {
      end += syllable.length;
      ends.add(end);
    }
    return borders.every((border) => ends.has(border));
  });
}
