import type { Article } from "../article.ts";
import { bytesOf, type Sections, words32 } from "./sections.ts";
import { stringSections, stringTable } from "./string-table.ts";

/** What an article is said in besides its own words: unofficial English, and the Chinese that people ask in. */
export const RENDERING_KINDS = ["english", "everyday"] as const;
export type RenderingKind = (typeof RENDERING_KINDS)[number];

/** Renderings of each kind; a kind that is left out has none. */
export type RenderedArticles = Readonly<Partial<Record<RenderingKind, readonly RenderedArticle[]>>>;

/** What the names of a kind's sections begin with. */
const SECTIONS: Readonly<Record<RenderingKind, string>> = { english: "renderings", everyday: "everyday" };

/** An article in other words. */
export interface RenderedText {
  title: string;
  /** One for each span of `splitSentences(body)`, in order. */
  sentences: readonly string[];
}

/** Which text of which article a rendering is of. */
export interface RenderedArticle extends RenderedText {
  article: string;
  /** Of the article body that was rendered. */
  sha256: string;
}

/** Renderings of one kind by article. */
export interface Renderings {
  /** Undefined where an article has none, or none of its present text. */
  of(article: Pick<Article, "id" | "sha256">): RenderedText | undefined;
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

/** The sections of each kind, `renderings.*` and `everyday.*`, whatever the order of the renderings; a kind without renderings has none. */
export function renderingSections(renderings: RenderedArticles): Map<string, Uint8Array> {
  return new Map(RENDERING_KINDS.flatMap((kind) => [...sectionsOf(SECTIONS[kind], renderings[kind] ?? [])]));
}

function sectionsOf(prefix: string, renderings: readonly RenderedArticle[]): Map<string, Uint8Array> {
  if (renderings.length === 0) return new Map();
  const sorted = [...renderings].sort((a, b) => (a.article < b.article ? -1 : 1));
  const starts = new Uint32Array(sorted.length + 1);
  for (const [at, { sentences }] of sorted.entries()) starts[at + 1] = (starts[at] ?? 0) + sentences.length;
  const strings = (name: string, of: (one: RenderedArticle) => string) =>
    stringSections(`${prefix}.${name}`, sorted.map(of));
  return new Map([
    ...strings("articles", ({ article }) => article),
    ...strings("sha256", ({ sha256 }) => sha256),
    ...strings("titles", ({ title }) => title),
    ...stringSections(
      `${prefix}.sentences`,
      sorted.flatMap(({ sentences }) => sentences),
    ),
    [`${prefix}.first`, bytesOf(starts)],
  ]);
}

/** The renderings of a kind that an index has, straight from its sections: a sentence is decoded when its article is asked for. */
export function renderingTable(sections: Sections, kind: RenderingKind): Renderings {
  const prefix = SECTIONS[kind];
  if (!sections.has(`${prefix}.articles`)) return NO_RENDERINGS;
  const articles = stringTable(sections, `${prefix}.articles`);
  const hashes = stringTable(sections, `${prefix}.sha256`);
  const titles = stringTable(sections, `${prefix}.titles`);
  const all = stringTable(sections, `${prefix}.sentences`);
  const first = words32(sections, `${prefix}.first`);
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
