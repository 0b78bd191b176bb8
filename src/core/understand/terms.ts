import type { Locale } from "../answer/answer.ts";
import type { Entity } from "../lexicon.ts";
import { lemmatise } from "./english.ts";
import { type Piece, segment } from "./segment.ts";
import { measureOf, type UnitGroup } from "./unit-group.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One thing a question speaks of, and the folded forms by which an article may say it. */
export interface Term {
  /** As the question writes it, folded. */
  text: string;
  forms: readonly string[];
  /** So many of `forms` are the term itself or its translations; the rest are synonyms. */
  own: number;
  kind: "entity" | "word" | "unknown" | "number" | "char";
  entity: Entity | null;
  /** The kind of figure it is a mere name for (面积 → area), or null. */
  measure: UnitGroup | null;
  /** How much the term says about the topic before corpus statistics: 0 to 1. */
  weight: number;
}

/** A foreign word that the glossary lacks may still be said in the article: it counts less than an unknown Chinese word. */
const UNTRANSLATED_WEIGHT = 0.35;
const WEIGHTS = { entity: 0.8, word: 1, unknown: 1, number: 1, char: 0.35 } as const;
/** A place that every article speaks of tells nothing about the topic. */
const CITY_WEIGHT = 0.1;
const HAN = /\p{Script=Han}/u;
/** Characters of grammar and everyday verbs: an unknown word made of nothing else (出来, 进去, 做的) hardly tells a topic. */
const LIGHT = new Set(
  "的了着过是在有和与及或不没也都就还又很更最太出来进去上下里外内前后中这那哪几什么怎样多少个批些把被给让对于从到向往比按为因所以而但要想能会可应该得做搞弄办看说叫拿用找问知道觉得我你他她它们咱家人谁啥吗呢吧啊呀嘛一二两三点儿时候当年现今天每各某本其此等样种次回些",
);
const LIGHT_WEIGHT = 0.2;
/** Verb and direction (写进, 腾出): mostly how a thing is done, seldom what is asked about. */
const DIRECTED = /^[\u4e00-\u9fff][进出上下来去到成掉起回开完好在于]$/;
const DIRECTED_WEIGHT = 0.4;
/** A word that asks (多久, 哪年) tells the form of the answer, hardly its topic. */
const ASKING = /多少|多[久大长远高]|几|哪|谁|啥|什么|怎|如何|何/;
const ASKING_WEIGHT = 0.25;
const COUNTED = /^[一二两三几多半][\u4e00-\u9fff]$/;
const POSSESSIVE = /(?<=[a-z])['’]s\b/g;
const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * The topic of a folded question as terms, in reading order, each form once.
 * @param names folded Latin words that the question writes as names ({@link capitalised}).
 */
export function topicTerms(
  folded: string,
  locale: Locale,
  vocabulary: Vocabulary,
  names: ReadonlySet<string> = new Set(),
): Term[] {
  const text = locale === "en" ? lemmatise(folded.replace(POSSESSIVE, ""), vocabulary) : folded;
  const terms: Term[] = [];
  const seen = new Set<string>();
  for (const piece of joinLoose(segment(text, vocabulary))) {
    const found = termOf(piece, locale, names);
    const term = found && { ...found, own: piece.meaning?.own ?? 1, measure: measureOf(found.text) };
    const key = term?.entity?.id ?? term?.text;
    if (!term || !key || seen.has(key)) continue;
    seen.add(key);
    terms.push(term);
  }
  return terms;
}

/** Joins single characters that no dictionary knows and that stand side by side: together they are one unknown word (组团). */
function joinLoose(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let open = false;
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (open && last && last.start + last.text.length === piece.start && isLoose(piece)) {
      joined[joined.length - 1] = { text: last.text + piece.text, start: last.start, meaning: null };
    } else {
      joined.push(piece);
      open = isLoose(piece);
    }
  }
  return joined;
}

function isLoose({ text, meaning }: Piece): boolean {
  return (
    meaning === null && [...text].length === 1 && (HANGUL.test(text) || (HAN.test(text) && !LIGHT.has(text)))
  );
}

function termOf(
  piece: Piece,
  locale: Locale,
  names: ReadonlySet<string>,
): Omit<Term, "measure" | "own"> | null {
  const { text, meaning } = piece;
  if (meaning?.kind === "function") return null;
  if (meaning?.entity) {
    const weight = meaning.entity.kind === "city" ? CITY_WEIGHT : WEIGHTS.entity;
    return { text, forms: meaning.find, kind: "entity", entity: meaning.entity, weight };
  }
  if (meaning) {
    if (ASKING.test(text))
      return { text, forms: meaning.find, kind: "word", entity: null, weight: ASKING_WEIGHT };
    const single = [...text].length === 1 && HAN.test(text);
    return { text, forms: meaning.find, kind: "word", entity: null, weight: single ? 0.6 : WEIGHTS.word };
  }
  if (/\d/.test(text)) return { text, forms: [text], kind: "number", entity: null, weight: WEIGHTS.number };
  if (HIRAGANA.test(text) || (HANGUL.test(text) && [...text].length < 3)) return null;
  if (HAN.test(text) && [...text].length === 1) {
    if (LIGHT.has(text)) return null;
    return { text, forms: [text], kind: "char", entity: null, weight: locale === "ja" ? 0.15 : WEIGHTS.char };
  }
  if (COUNTED.test(text) || ASKING.test(text)) return null;
  if ([...text].every((character) => LIGHT.has(character))) {
    return { text, forms: [text], kind: "unknown", entity: null, weight: LIGHT_WEIGHT };
  }
  if (DIRECTED.test(text))
    return { text, forms: [text], kind: "unknown", entity: null, weight: DIRECTED_WEIGHT };
  // A Latin letter or two alone is grammar or a typing slip, not a topic.
  if (/^[a-z'-]{1,2}$/.test(text)) return null;
  const chinese = locale === "zh-Hans" || locale === "zh-Hant";
  const weight = chinese || names.has(text) ? WEIGHTS.unknown : UNTRANSLATED_WEIGHT;
  return { text, forms: [text], kind: "unknown", entity: null, weight };
}
