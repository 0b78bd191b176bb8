import type { Entity, Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { pairAt } from "../text/unit-set.ts";
import { phraseKey } from "./english.ts";

/** What a dictionary form means when it stands in a question. */
export interface Meaning {
  kind: "entity" | "word" | "function" | "glossary";
  /** The 简体 forms to look for in articles, best first; empty for function words. */
  find: readonly string[];
  /** So many of `find` are the form itself or its translations; the rest are synonyms. */
  own: number;
  entity?: Entity;
}

/** A lexicon made ready for look-ups: folded form → meaning. */
export interface Vocabulary {
  meanings: ReadonlyMap<string, Meaning>;
  /** The meanings of forms of one unit, by that unit. */
  singles: ReadonlyMap<number, Meaning>;
  /** How long the forms of two units or more are that begin with a pair of units ({@link pairAt}). */
  lengths: ReadonlyMap<number, readonly number[]>;
  /** English forms by the stems of their words ({@link phraseKey}). */
  phrases: ReadonlyMap<string, string>;
  /** Most words that a phrase has which begins with this stem. */
  phraseWords: ReadonlyMap<string, number>;
  entities: ReadonlyMap<string, Entity>;
}

const prepared = new WeakMap<Lexicon, Vocabulary>();

/** The lexicon's look-up tables, made once per lexicon. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = prepared.get(lexicon);
  if (known) return known;
  const made = build(lexicon);
  prepared.set(lexicon, made);
  return made;
}

function build(lexicon: Lexicon): Vocabulary {
  const meanings = new Map<string, Meaning>();
  const add = (form: string, meaning: Meaning): void => {
    const key = foldText(form).trim();
    if (!key) return;
    const before = meanings.get(key);
    if (!before) meanings.set(key, meaning);
    else if (before.kind === meaning.kind && before.kind !== "entity" && before.kind !== "function") {
      meanings.set(key, joined(before, meaning));
    }
  };
  // Order is precedence: a name beats a synonym, a synonym beats a bare word, and topic beats no topic.
  for (const entity of lexicon.entities) {
    const find = [entity.name, ...entity.aliases].map((form) => foldText(form));
    for (const form of [...find, entity.nameEn, ...entity.aliasesForeign]) {
      add(form, { kind: "entity", find, own: find.length, entity });
    }
  }
  for (const word of lexicon.functionWords) add(word, { kind: "function", find: [], own: 0 });
  for (const group of lexicon.synonyms) {
    for (const say of group.say) {
      const [own = "", ...alike] = [say, ...group.find].map((form) => foldText(form));
      // One character stands in many words by chance: it is the last to look for.
      add(
        say,
        own.length > 1
          ? { kind: "word", find: [own, ...alike], own: 1 }
          : { kind: "word", find: [...alike, own], own: 0 },
      );
    }
  }
  for (const group of lexicon.synonyms) {
    for (const find of group.find) add(find, { kind: "word", find: [foldText(find)], own: 1 });
  }
  for (const word of lexicon.words) add(word, { kind: "word", find: [foldText(word)], own: 1 });
  for (const entry of lexicon.glossary) {
    const own = entry.zh.map((form) => foldText(form));
    // Articles may write another word than the translation: what the synonyms of each translation find, counts too.
    const alike = own.flatMap((form) => meanings.get(form)?.find ?? []);
    add(entry.term, { kind: "glossary", find: [...new Set([...own, ...alike])], own: own.length });
  }
  const singles = new Map<number, Meaning>();
  const lengths = new Map<number, number[]>();
  const phrases = new Map<string, string>();
  const phraseWords = new Map<string, number>();
  for (const [form, meaning] of meanings) {
    if (/^[a-z]/.test(form)) {
      const key = phraseKey(form);
      if (!phrases.has(key)) phrases.set(key, form);
      const [first = "", ...others] = key.split(" ");
      phraseWords.set(first, Math.max(phraseWords.get(first) ?? 0, others.length + 1));
    }
    if (form.length === 1) {
      singles.set(form.charCodeAt(0), meaning);
      continue;
    }
    const pair = pairAt(form, 0);
    const before = lengths.get(pair) ?? [];
    if (!before.includes(form.length)) lengths.set(pair, [...before, form.length]);
  }
  return {
    meanings,
    singles,
    lengths,
    phrases,
    phraseWords,
    entities: new Map(lexicon.entities.map((e) => [e.id, e])),
  };
}

/** Two meanings of one form: the own forms of both, then the synonyms of both. */
function joined(a: Meaning, b: Meaning): Meaning {
  const own = new Set([...a.find.slice(0, a.own), ...b.find.slice(0, b.own)]);
  return { ...a, own: own.size, find: [...new Set([...own, ...a.find, ...b.find])] };
}
