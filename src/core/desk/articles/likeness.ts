import type { Corpus } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import { splitSentences } from "../../text/sentences.ts";

/** Characters of a shingle: short enough to outlive a changed word, long enough not to be said by chance. */
const SHINGLE = 6;
/** Articles that a text may be like are found by so many of its sentences. */
const ASKED = 8;
const COMPARED = 12;
/** Of the shorter text's shingles in the other one: below it two texts merely speak of one thing. */
const LIKE = 0.3;

/** An article that says much of what a text says. */
export interface LikeArticle {
  id: string;
  title: string;
  /** Share of the shorter text's shingles that stand in the other, 0–1. */
  shared: number;
}

function shingles(text: string): Set<string> {
  const plain = foldText(text).replace(/[^\p{L}\p{N}]+/gu, "");
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= plain.length; at++) found.add(plain.slice(at, at + SHINGLE));
  return found;
}

/** How much of the shorter of two texts stands in the other (containment of shingles, Broder 1997), 0–1. */
export function sharedText(one: string, other: string): number {
  return containment(shingles(one), shingles(other));
}

function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const shingle of fewer) if (more.has(shingle)) shared++;
  return shared / fewer.size;
}

/** The articles of a corpus that say much of what a text says, most alike first. `except`: ids that are not meant. */
export async function likeArticles(
  corpus: Corpus,
  { title, body }: { title: string; body: string },
  except: ReadonlySet<string> = new Set(),
): Promise<LikeArticle[]> {
  const sentences = splitSentences(body).map(({ start, end }) => body.slice(start, end));
  const step = Math.max(1, Math.floor(sentences.length / ASKED));
  const asked = [title, ...sentences.filter((_, at) => at % step === 0).slice(0, ASKED)];
  const found = new Set<string>();
  for (const text of asked) {
    const hits = await corpus.engine.search({ clauses: [{ text: text.slice(0, 200), weight: 1 }], limit: 5 });
    for (const { passage } of hits) found.add(passage.articleId);
  }
  const own = shingles(body);
  return [...found]
    .filter((id) => !except.has(id))
    .slice(0, COMPARED * 2)
    .flatMap((id) => {
      const article = corpus.articles.get(id);
      return article === undefined
        ? []
        : [{ id, title: article.title, shared: containment(own, shingles(article.body)) }];
    })
    .filter(({ shared }) => shared >= LIKE)
    .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .slice(0, 5);
}
