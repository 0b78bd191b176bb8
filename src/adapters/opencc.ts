import STCharacters from "opencc-js/dict/STCharacters";
import STPhrases from "opencc-js/dict/STPhrases";
import TWVariants from "opencc-js/dict/TWVariants";
import TWVariantsPhrases from "opencc-js/dict/TWVariantsPhrases";
import type { ToTraditional } from "../core/ports.ts";

/** Replaces the longest known form at each place. */
type Replace = (text: string) => string;

/**
 * OpenCC's rule over its dictionaries: at each place the longest entry, of the first dictionary that has it. opencc-js builds
 * a tree of all entries at once (0.7 s, 30 MB); here entries are sorted into groups by first character, and a group is read
 * when its character is first met.
 */
function replacer(dictionaries: readonly string[]): Replace {
  const entries = new Map<string, string[]>();
  for (const dictionary of dictionaries) {
    for (const entry of dictionary.split("|")) {
      const first = firstCharacter(entry);
      const group = entries.get(first);
      if (group === undefined) entries.set(first, [entry]);
      else group.push(entry);
    }
  }
  const groups = new Map<string, { forms: Map<string, string>; lengths: number[] }>();
  const groupOf = (first: string) => {
    const known = groups.get(first);
    if (known !== undefined) return known;
    const forms = new Map<string, string>();
    for (const entry of entries.get(first) ?? []) {
      const [from = "", to = ""] = entry.split(" ");
      if (!forms.has(from)) forms.set(from, to);
    }
    const lengths = [...new Set([...forms.keys()].map((form) => form.length))].sort((a, b) => b - a);
    const made = { forms, lengths };
    groups.set(first, made);
    return made;
  };
  return (text) => {
    let out = "";
    for (let at = 0; at < text.length; ) {
      const first = firstCharacter(text.slice(at, at + 2));
      const { forms, lengths } = groupOf(first);
      const length = lengths.find((size) => forms.has(text.slice(at, at + size))) ?? first.length;
      out += forms.get(text.slice(at, at + length)) ?? first;
      at += length;
    }
    return out;
  };
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

let stages: readonly Replace[] | undefined;

/**
 * Mainland Simplified → Traditional by OpenCC's phrases (头发 → 頭髮, 发展 → 發展), in the letter forms that both Taiwan and
 * Hong Kong read with ease (裡, 群, 眾); words stay the Mainland's own. The dictionaries are read at the first call.
 */
export const toTraditional: ToTraditional = (text) => {
  stages ??= [replacer([STPhrases, STCharacters]), replacer([TWVariantsPhrases, TWVariants])];
  return stages.reduce((converted, stage) => stage(converted), text);
};
