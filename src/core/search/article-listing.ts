import type { ArticleLang } from "../article.ts";
import type { Corpus, SearchHit } from "../ports.ts";
import { clausesOf } from "./search-passages.ts";
import { snippetOf } from "./snippet.ts";

/** What narrows a list of articles; all of it holds at once. */
export interface ArticleListing {
  /** Words that the articles are searched for; without, they come newest first. */
  words?: string | undefined;
  /** Year of publication; `undated`: the articles that bear no date. */
  year?: string | undefined;
  /** Language and script that an article is written in. */
  written?: ArticleLang | undefined;
  limit: number;
  offset: number;
}

/** Where an article says what was searched for: UTF-16 offsets, those of the snippet into the body, the marks into the snippet. */
export interface ListedSnippet {
  start: number;
  end: number;
  text: string;
  marks: Array<[start: number, end: number]>;
}

export interface ListedArticle {
  /** Number of the article in the corpus. */
  number: number;
  /** Of the title, UTF-16; none without words. */
  titleMarks: Array<[start: number, end: number]>;
  /** None without words. */
  snippets: ListedSnippet[];
}

export interface ArticleList {
  items: ListedArticle[];
  /** How many articles the list has, on all pages. */
  total: number;
  /** Whether only the best of what was found is listed. */
  isCut: boolean;
}

/** What lists can be narrowed by, each with the number of its articles; years newest first, the undated last. */
export interface ListingChoices {
  years: Array<{ year: string; count: number }>;
  written: Array<{ lang: ArticleLang; count: number }>;
}

/** The year under which an article without a date is listed. */
export const UNDATED = "undated";
/** A search engine gives 50 passages at once; these many times it is asked. */
const PAGE = 50;
const PAGES = 4;
const SNIPPETS = 2;

/** What lists know of an article. */
interface Listed {
  number: number;
  published: string | null;
  lang: ArticleLang;
}

const ordered = new WeakMap<Corpus, { articles: readonly Listed[]; choices: ListingChoices }>();

/** What the articles of a corpus can be narrowed by. */
export function listingChoices(corpus: Corpus): ListingChoices {
  return orderOf(corpus).choices;
}

/** A page of the articles of a corpus, those of other places included where no words are given: a search leaves them out. */
export async function listArticles(corpus: Corpus, listing: ArticleListing): Promise<ArticleList> {
  const { words = "", limit, offset } = listing;
  if (words.trim() !== "") return foundArticles(corpus, { ...listing, words });
  const listed = orderOf(corpus).articles.filter((one) => isListed(one, listing));
  const items = listed
    .slice(offset, offset + limit)
    .map(({ number }) => ({ number, titleMarks: [], snippets: [] }));
  return { items, total: listed.length, isCut: false };
}

/** Newest first, the undated last, else in the order of the corpus; a month stands after its days, a year after its months. */
function orderOf(corpus: Corpus) {
  const known = ordered.get(corpus);
  if (known !== undefined) return known;
  const years = new Map<string, number>();
  const langs = new Map<ArticleLang, number>();
  const articles: Listed[] = [];
  for (let number = 0; number < corpus.articles.size; number++) {
    const traits = corpus.articles.traits(number);
    if (traits === undefined) continue;
    const year = yearOf(traits.published);
    years.set(year, (years.get(year) ?? 0) + 1);
    langs.set(traits.lang, (langs.get(traits.lang) ?? 0) + 1);
    articles.push({ number, published: traits.published, lang: traits.lang });
  }
  articles.sort((a, b) => newerDate(a.published ?? "", b.published ?? "") || a.number - b.number);
  const made = {
    articles,
    choices: {
      years: Array.from(years, ([year, count]) => ({ year, count })).sort((a, b) =>
        newerYear(a.year, b.year),
      ),
      written: Array.from(langs, ([lang, count]) => ({ lang, count })).sort((a, b) => b.count - a.count),
    },
  };
  ordered.set(corpus, made);
  return made;
}

const yearOf = (published: string | null): string => published?.slice(0, 4) ?? UNDATED;

function newerYear(one: string, other: string): number {
  if (one === other) return 0;
  if (one === UNDATED || other === UNDATED) return one === UNDATED ? 1 : -1;
  return newerDate(one, other);
}

function newerDate(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}

function isListed(
  { published, lang }: Pick<Listed, "published" | "lang">,
  { year, written }: ArticleListing,
): boolean {
  return (year === undefined || yearOf(published) === year) && (written ?? lang) === lang;
}

async function foundArticles(
  corpus: Corpus,
  listing: ArticleListing & { words: string },
): Promise<ArticleList> {
  const { words, year, written, limit, offset } = listing;
  const clauses = clausesOf(words, corpus);
  const filter = {
    ...(written && { lang: written }),
    ...(year !== undefined && year !== UNDATED && { from: year, to: year }),
  };
  // The engine ranks what lies far from the best behind it; only vectors may find what no word does.
  const near = await corpus.engine.matches({ clauses, filter });
  const byArticle = new Map<number, SearchHit[]>();
  let isCut = false;
  for (let page = 0; page < PAGES; page++) {
    const request = { clauses, text: words, limit: PAGE, offset: page * PAGE, filter };
    const hits = await corpus.engine.search(request);
    for (const hit of hits) {
      const { articleId } = hit.passage;
      const number = corpus.articles.indexOf(articleId);
      if (near.size > 0 && !near.has(articleId)) continue;
      const traits = corpus.articles.traits(number);
      if (traits === undefined || !isListed(traits, listing)) continue;
      byArticle.set(number, [...(byArticle.get(number) ?? []), hit]);
    }
    if (hits.length < PAGE) break;
    isCut = page === PAGES - 1;
  }
  const items = [...byArticle].slice(offset, offset + limit).map(([number, hits]) => {
    const body = corpus.articles.at(number)?.body ?? "";
    return {
      number,
      titleMarks: corpus.engine.highlight(corpus.articles.title(number), clauses),
      snippets: hits.slice(0, SNIPPETS).map(({ passage }): ListedSnippet => {
        const text = body.slice(passage.start, passage.end);
        const spans = corpus.engine.highlight(text, clauses);
        const { start, end } = snippetOf(text, spans) ?? { start: 0, end: text.length };
        return {
          start: passage.start + start,
          end: passage.start + end,
          text: text.slice(start, end),
          marks: spans.flatMap(
            ([from, to]): Array<[number, number]> =>
              from >= start && to <= end ? [[from - start, to - start]] : [],
          ),
        };
      }),
    };
  });
  return { items, total: byArticle.size, isCut };
}
