import { z } from "zod";

/** A named thing the articles speak of; `name` and `aliases` are 简体 (繁體 folds onto them). */
export const entity = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** A `region` is a larger area that the city lies in; an `other-place` does not hold the city. */
  kind: z.enum([
    "city",
    "region",
    "district",
    "park",
    "platform",
    "site",
    "company",
    "institution",
    "programme",
    "industry",
    "other-place",
  ]),
  name: z.string().min(2),
  /** How the name is written in English, as an investor would write it. */
  nameEn: z.string().min(2),
  /** Other written forms in Chinese, short forms included. */
  aliases: z.array(z.string().min(2)),
  /** Other written forms in English, Japanese or Korean. */
  aliasesForeign: z.array(z.string().min(2)).default([]),
  /** Entity ids that this one must never be taken for although their names overlap (新区 / 高新区). */
  distinctFrom: z.array(z.string()).default([]),
});
export type Entity = z.infer<typeof entity>;

/** Kinds of name that a fact can be of: a trade or a programme is what is measured, not whose it is. */
export const OWNER_KINDS: ReadonlySet<Entity["kind"]> = new Set<Entity["kind"]>([
  "city",
  "region",
  "district",
  "park",
  "platform",
  "site",
  "company",
  "institution",
  "other-place",
]);

/** Words that mean the same to a person who asks: `say` is what people write, `find` is what articles write. */
export const synonymGroup = z.strictObject({
  say: z.array(z.string().min(1)).min(1),
  find: z.array(z.string().min(1)).min(1),
});

/** A foreign word or phrase and the Chinese terms that articles use for it. */
export const glossaryEntry = z.strictObject({
  lang: z.enum(["en", "ja", "ko"]),
  /** Lower case, singular, base form; several words make a phrase. */
  term: z.string().min(1),
  zh: z.array(z.string().min(1)).min(1),
});

/** A question that an article answers, to offer beside answers; 繁體 is made from 简体, other languages where they are answered too. */
export const suggestion = z.strictObject({
  article: z.string(),
  ask: z.strictObject({
    "zh-Hans": z.string().min(2),
    en: z.string().min(2).optional(),
    ja: z.string().min(2).optional(),
    ko: z.string().min(2).optional(),
  }),
});
export type Suggestion = z.infer<typeof suggestion>;

/** All word knowledge that search and understanding use: data, compiled from `seeds/lexicon/` into the index. */
export const lexicon = z.strictObject({
  entities: z.array(entity),
  synonyms: z.array(synonymGroup),
  glossary: z.array(glossaryEntry),
  /** Domain words that a general segmenter would cut apart (招商引资, 规上工业). */
  words: z.array(z.string().min(2)),
  /** Words that carry no topic in a question: question words, particles, courtesies, light verbs. */
  functionWords: z.array(z.string().min(1)),
  suggestions: z.array(suggestion).default([]),
});
export type Lexicon = z.infer<typeof lexicon>;

const LISTS = lexicon.keyof().options;

/** Whether a value has the lists of a lexicon; their entries are taken on trust, so this is for what was validated before. */
export function isLexicon(value: unknown): value is Lexicon {
  if (typeof value !== "object" || value === null) return false;
  const held = new Map<string, unknown>(Object.entries(value));
  return held.size === LISTS.length && LISTS.every((list) => Array.isArray(held.get(list)));
}
