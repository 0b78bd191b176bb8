import type { Passage } from "../article.ts";
import { textOf } from "../text/utf16.ts";
import type { ArticleStore, PassageStore } from "./article-store.ts";
import { bytesOf, type Sections, words32 } from "./sections.ts";
import { stringSections, stringTable } from "./string-table.ts";

/** A row of a passage: number of its article, start, end (UTF-16 units of the body), 1 + number of its heading or 0. */
const WIDTH = 4;

/**
 * The sections `passages.*` of passages in corpus order, those of an article next to each other and numbered from 1, as
 * their ids say.
 */
export function passageSections(
  passages: readonly Passage[],
  articles: ArticleStore,
): Map<string, Uint8Array> {
  const rows = new Uint32Array(WIDTH * passages.length);
  const headings: string[] = [];
  let article = -1;
  let ordinal = 0;
  for (const [number, { id, articleId, start, end, heading }] of passages.entries()) {
    if (number === 0 || articleId !== passages[number - 1]?.articleId) {
      article = articles.indexOf(articleId);
      ordinal = 0;
    }
    ordinal += 1;
    if (article < 0 || id !== `${articleId}:${ordinal}`)
      throw new Error(`passage ${id} does not stand as number ${ordinal} of its article`);
    // Passages of one section follow one another.
    if (heading !== null && heading !== headings.at(-1)) headings.push(heading);
    rows.set([article, start, end, heading === null ? 0 : headings.length], WIDTH * number);
  }
  return new Map([["passages.rows", bytesOf(rows)], ...stringSections("passages.headings", headings)]);
}

/** The passages of an index, straight from its sections. */
export function passageTable(sections: Sections, articles: ArticleStore): PassageStore {
  const rows = words32(sections, "passages.rows");
  const headings = stringTable(sections, "passages.headings");
  const size = rows.length / WIDTH;
  const isThere = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < size;
  const articleOf = (number: number): number => (isThere(number) ? (rows[WIDTH * number] ?? -1) : -1);

  /** The number of the first passage of an article or of one after it. */
  const firstOf = (article: number): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[WIDTH * middle] ?? 0) < article) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const at = (number: number): Passage | undefined => {
    if (!isThere(number)) return undefined;
    const [article = 0, start = 0, end = 0, heading = 0] = rows.subarray(
      WIDTH * number,
      WIDTH * (number + 1),
    );
    const articleId = articles.id(article);
    return {
      id: `${articleId}:${number - firstOf(article) + 1}`,
      articleId,
      start,
      end,
      heading: heading === 0 ? null : headings.at(heading - 1),
    };
  };

  const indexOf = (id: string): number => {
    const colon = id.lastIndexOf(":");
    const ordinal = id.slice(colon + 1);
    if (colon < 0 || !/^[1-9]\d{0,8}$/.test(ordinal)) return -1;
    const article = articles.indexOf(id.slice(0, colon));
    if (article < 0) return -1;
    const number = firstOf(article) + Number(ordinal) - 1;
    return articleOf(number) === article ? number : -1;
  };

  const units = (number: number): Uint16Array => {
    const row = WIDTH * number;
    return isThere(number)
      ? articles.units(rows[row] ?? 0).subarray(rows[row + 1] ?? 0, rows[row + 2] ?? 0)
      : new Uint16Array(0);
  };

  return {
    size,
    indexOf,
    has: (id) => indexOf(id) >= 0,
    get: (id) => at(indexOf(id)),
    at,
    articleOf,
    text: (number) => textOf(units(number)),
    units,
    *values() {
      for (let number = 0; number < size; number++) {
        const passage = at(number);
        if (passage !== undefined) yield passage;
      }
    },
  };
}
