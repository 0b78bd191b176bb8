import type { Article } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { type Span, splitSentences } from "../text/sentences.ts";
import { stems } from "../text/stem.ts";

/** A sentence of an article and its English; offsets are UTF-16 into the article's body. */
export interface RenderedSentence extends Span {
  english: string;
}

/** Articles are asked about again and again: so many of a corpus are kept ready, the oldest given up first. */
const KEPT = 200;
const kept = new WeakMap<Corpus, Map<string, readonly RenderedSentence[]>>();

/**
 * The sentences of an article, headings included, each with its English; empty where the article has no rendering. The
 * English of an English article is the article's own.
 */
export function renderedSentences(corpus: Corpus, article: Article): readonly RenderedSentence[] {
  const ready = kept.get(corpus) ?? new Map<string, readonly RenderedSentence[]>();
  kept.set(corpus, ready);
  const key = `${article.id} ${article.sha256}`;
  const known = ready.get(key);
  if (known) return known;
  const made = read(corpus, article);
  if (ready.size >= KEPT) {
    const [oldest] = ready.keys();
    if (oldest !== undefined) ready.delete(oldest);
  }
  ready.set(key, made);
  return made;
}

function read({ renderings }: Corpus, article: Article): RenderedSentence[] {
  const sentences = renderings?.of(article)?.sentences;
  if (sentences === undefined && article.lang !== "en") return [];
  const spans = splitSentences(article.body);
  if (sentences !== undefined && sentences.length !== spans.length) return [];
  return spans.map(({ start, end }, at) => ({
    start,
    end,
    english: sentences?.[at] ?? article.body.slice(start, end),
  }));
}

/** The rendered sentences that a span of the body lies in. */
export function renderedAt(corpus: Corpus, article: Article, { start, end }: Span): RenderedSentence[] {
  return renderedSentences(corpus, article).filter((one) => one.start < end && one.end > start);
}

const said = new WeakMap<RenderedSentence, ReadonlySet<string>>();
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The word stems of the English of the sentence that a place in an article's body lies in, as English questions are compared
 * with it; empty where it has none.
 */
export function englishSaid(corpus: Corpus, article: Article, at: number): ReadonlySet<string> {
  const sentence = renderedSentences(corpus, article).find(({ start, end }) => start <= at && at < end);
  if (sentence === undefined) return NOTHING;
  const known = said.get(sentence);
  if (known) return known;
  const made = new Set(stems(sentence.english.toLowerCase()));
  said.set(sentence, made);
  return made;
}
