import type { Article } from "../article.ts";
import { bytesOf, type Sections, words32 } from "./sections.ts";
import { stringSections, stringTable } from "./string-table.ts";

/** The unofficial English of an article. */
export interface EnglishArticle {
  title: string;
  /** One for each span of `splitSentences(body)`, in order. */
  sentences: readonly string[];
}

/** Which text of which article an English one renders. */
export interface RenderedArticle extends EnglishArticle {
  article: string;
  /** Of the article body that was translated. */
  sha256: string;
}

/** English renderings by article. */
export interface Renderings {
  /** Undefined where an article has none, or none of its present text. */
  of(article: Pick<Article, "id" | "sha256">): EnglishArticle | undefined;
}

export const NO_RENDERINGS: Renderings = { of: () => undefined };

/** Renderings that are in memory already. */
export function renderingList(renderings: readonly RenderedArticle[]): Renderings {
  const byId = new Map(renderings.map((one) => [one.article, one]));
  return {
    of({ id, sha256 }) {
      const found = byId.get(id);
      return found?.sha256 === sha256 ? found : undefined;
    },
  };
}

/** The sections `renderings.*`, whatever the order of the renderings; none where there are no renderings. */
export function renderingSections(renderings: readonly RenderedArticle[]): Map<string, Uint8Array> {
  if (renderings.length === 0) return new Map();
  const sorted = [...renderings].sort((a, b) => (a.article < b.article ? -1 : 1));
  const starts = new Uint32Array(sorted.length + 1);
  for (const [at, { sentences }] of sorted.entries()) starts[at + 1] = (starts[at] ?? 0) + sentences.length;
  const strings = (name: string, of: (one: RenderedArticle) => string) =>
    stringSections(`renderings.${name}`, sorted.map(of));
  return new Map([
    ...strings("articles", ({ article }) => article),
    ...strings("sha256", ({ sha256 }) => sha256),
    ...strings("titles", ({ title }) => title),
    ...stringSections(
      "renderings.sentences",
      sorted.flatMap(({ sentences }) => sentences),
    ),
    ["renderings.first", bytesOf(starts)],
  ]);
}

/** The renderings of an index, straight from its sections: a sentence is decoded when its article is asked for. */
export function renderingTable(sections: Sections): Renderings {
  if (!sections.has("renderings.articles")) return NO_RENDERINGS;
  const articles = stringTable(sections, "renderings.articles");
  const hashes = stringTable(sections, "renderings.sha256");
  const titles = stringTable(sections, "renderings.titles");
  const all = stringTable(sections, "renderings.sentences");
  const first = words32(sections, "renderings.first");
  return {
    of({ id, sha256 }) {
      const number = articles.find(id);
      if (number < 0 || hashes.at(number) !== sha256) return undefined;
      const from = first[number] ?? 0;
      const count = (first[number + 1] ?? 0) - from;
      return {
        title: titles.at(number),
        sentences: Array.from({ length: count }, (_, at) => all.at(from + at)),
      };
    },
  };
}
