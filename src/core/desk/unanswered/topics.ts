import type { Lexicon } from "../../lexicon.ts";
import type { Corpus } from "../../ports.ts";
import { isPlace, ownWords } from "../../understand/own-words.ts";
import { vocabularyOf } from "../../understand/vocabulary.ts";
import { marks } from "./redactions.ts";

/** What a question is about. Keys are the same in every language that the lexicon knows. */
export interface Topics {
  /** Key → how much it counts. */
  words: ReadonlyMap<string, number>;
  /** Places and times that it names, but for the city itself: of another one it is another question. */
  of: string;
}

const MARKS = new RegExp(`\\[(?:${marks.join("|")})\\]`, "g");
/** A word that no dictionary knows is mostly the very thing that the articles are silent about. */
const UNKNOWN = 1.2;
/** Below it a word is grammar, or says how one asks. */
const LEAST = 0.3;

/** Reading a question takes long beside comparing two: so many readings are kept for each lexicon, all given up when full. */
const KEPT = 5_000;
const kept = new WeakMap<Lexicon, Map<string, Topics>>();

/** What a kept question is about, by the terms that a search for it would use; no words where it says nothing that is known. */
export function topicsOf(question: string, corpus: Pick<Corpus, "lexicon" | "info">): Topics {
  const readings = kept.get(corpus.lexicon) ?? new Map<string, Topics>();
  kept.set(corpus.lexicon, readings);
  const key = `${corpus.info.asOf} ${question}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  if (readings.size >= KEPT) readings.clear();
  const topics = read(question, corpus);
  readings.set(key, topics);
  return topics;
}

function read(question: string, { lexicon, info }: Pick<Corpus, "lexicon" | "info">): Topics {
  const words = new Map<string, number>();
  const of = new Set<string>();
  const { terms, periods } = ownWords(question.replace(MARKS, " "), vocabularyOf(lexicon), info.asOf);
  for (const { from, to } of periods) of.add(`${from}/${to}`);
  for (const term of terms) {
    const { entity, forms, text, kind } = term;
    const key = entity?.id ?? forms[0] ?? text;
    const weight = kind === "unknown" ? term.weight * UNKNOWN : term.weight;
    if (weight < LEAST) continue;
    if (isPlace(term)) of.add(key);
    else words.set(key, weight);
  }
  return { words, of: [...of].sort().join(" ") };
}

/** How much two questions have in common, 0–1: weighted Jaccard (Ruzicka) similarity of their words, 0 where the place or the time is another. */
export function likeness(a: Topics, b: Topics): number {
  if (a.of !== b.of) return 0;
  let shared = 0;
  let all = 0;
  for (const [key, weight] of a.words) {
    const other = b.words.get(key) ?? 0;
    shared += Math.min(weight, other);
    all += Math.max(weight, other);
  }
  for (const [key, weight] of b.words) if (!a.words.has(key)) all += weight;
  return all === 0 ? 0 : shared / all;
}
