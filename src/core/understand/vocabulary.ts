import type { Entity, Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { phraseKey } from "./english.ts";

/** What a dictionary form means when it stands in a question. */
export interface Meaning {
  kind: "entity" | "word" | "function" | "glossary";
  /** The 简体 forms to look for in articles, best first; empty for function words. */
  find: readonly string[];
  entity?: Entity;
}

/** A lexicon made ready for look-ups: folded form → meaning. */
export interface Vocabulary {
  meanings: ReadonlyMap<string, Meaning>;
  /** Longest form in UTF-16 units that begins with a character. */
  longest: ReadonlyMap<string, number>;
  /** English forms by the stems of their words ({@link phraseKey}). */
  phrases: ReadonlyMap<string, string>;
  /** Most words that an English phrase of the glossary has. */
  longestPhrase: number;
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
      meanings.set(key, { ...before, find: [...new Set([...before.find, ...meaning.find])] });
    }
  };
  // Order is precedence: a name beats a synonym, a synonym beats a bare word, and topic beats no topic.
  for (const entity of lexicon.entities) {
    const find = [entity.name, ...entity.aliases].map((form) => foldText(form));
    for (const form of [...find, entity.nameEn, ...entity.aliasesForeign]) {
      add(form, { kind: "entity", find, entity });
    }
  }
  for (const word of lexicon.functionWords) add(word, { kind: "function", find: [] });
  for (const group of lexicon.synonyms) {
    for (const say of group.say) {
      const find = [say, ...group.find].map((form) => foldText(form));
      // One character stands in many words by chance: it is the last to look for.
      add(say, {
        kind: "word",
        find: find.toSorted((a, b) => Number(a.length === 1) - Number(b.length === 1)),
      });
    }
  }
  for (const group of lexicon.synonyms) {
    for (const find of group.find) add(find, { kind: "word", find: [foldText(find)] });
  }
  for (const word of lexicon.words) add(word, { kind: "word", find: [foldText(word)] });
  for (const entry of lexicon.glossary) {
    const own = entry.zh.map((form) => foldText(form));
    // Articles may write another word than the translation: what the synonyms of each translation find, counts too.
    const alike = own.flatMap((form) => meanings.get(form)?.find ?? []);
    add(entry.term, { kind: "glossary", find: [...new Set([...own, ...alike])] });
  }
  const longest = new Map<string, number>();
  const phrases = new Map<string, string>();
  let longestPhrase = 1;
  for (const [form] of meanings) {
    if (/^[a-z]/.test(form)) {
      const key = phraseKey(form);
      if (!phrases.has(key)) phrases.set(key, form);
      longestPhrase = Math.max(longestPhrase, key.split(" ").length);
    }
    const first = form.charAt(0);
    longest.set(first, Math.max(longest.get(first) ?? 0, form.length));
  }
  return {
    meanings,
    longest,
    phrases,
    longestPhrase,
    entities: new Map(lexicon.entities.map((e) => [e.id, e])),
  };
}
