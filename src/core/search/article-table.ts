import { type Article, articleHead, articleLang, articleScope } from "../article.ts";
import type { ArticleStore, ArticleTraits } from "./article-store.ts";
import { bytesOf, type Sections, section, words32 } from "./sections.ts";
import { stringSections, stringTable } from "./string-table.ts";

const LANGS = articleLang.options;
const SCOPES = articleScope.options;
const BASES = articleHead.shape.publishedBasis.unwrap().options;
const KINDS = articleHead.shape.kind.options;

/** A row of an article: 32-bit words in this order. */
const COLUMNS = ["source", "author", "published", "aboutFrom", "aboutTo", "codes"] as const;
const WIDTH = COLUMNS.length;
const SHA256_BYTES = 32;

/** A partial date as a number that sorts as it does: 1 + yyyymmdd with zeros for what is not known; 0 = no date. */
function packedDate(date: string | null | undefined): number {
  return date ? 1 + Number(date.replaceAll("-", "").padEnd(8, "0")) : 0;
}

function unpackedDate(packed: number): string | null {
  if (packed === 0) return null;
  const digits = String(packed - 1).padStart(8, "0");
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part) => part !== "00").join("-");
}

/** Numbers given to strings in the order in which they come; equal strings share one. */
function numbering() {
  const numbers = new Map<string, number>();
  return {
    of(text: string): number {
      const number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}

function codesOf({ lang, scope, publishedBasis, kind }: Article): number {
  const basis = publishedBasis === null ? 0 : 1 + BASES.indexOf(publishedBasis);
  return LANGS.indexOf(lang) | (SCOPES.indexOf(scope) << 8) | (basis << 16) | (KINDS.indexOf(kind) << 24);
}

/** The sections `articles.*` of articles in order of their ids. */
export function articleSections(articles: readonly Article[]): Map<string, Uint8Array> {
  const names = numbering();
  const rows = new Uint32Array(WIDTH * articles.length);
  const hashes = new Uint8Array(SHA256_BYTES * articles.length);
  for (const [number, one] of articles.entries()) {
    rows.set(
      [
        names.of(one.source),
        one.author === null ? 0 : 1 + names.of(one.author),
        packedDate(one.published),
        packedDate(one.about?.from),
        packedDate(one.about?.to),
        codesOf(one),
      ],
      WIDTH * number,
    );
    for (let at = 0; at < SHA256_BYTES; at++)
      hashes[SHA256_BYTES * number + at] = Number.parseInt(one.sha256.slice(2 * at, 2 * at + 2), 16);
  }
  return new Map([
    ["articles.rows", bytesOf(rows)],
    ["articles.sha256", hashes],
    ...stringSections(
      "articles.ids",
      articles.map(({ id }) => id),
    ),
    ...stringSections(
      "articles.titles",
      articles.map(({ title }) => title),
    ),
    ...stringSections(
      "articles.urls",
      articles.map(({ url }) => url ?? ""),
    ),
    ...stringSections("articles.names", names.all()),
    ...stringSections(
      "articles.bodies",
      articles.map(({ body }) => body),
    ),
  ]);
}

/** Articles that were read lately stay decoded, the same object each time; given up all at once beyond so many units of text. */
const KEPT_UNITS = 1 << 20;

/** The articles of an index, straight from its sections. */
export function articleTable(sections: Sections): ArticleStore {
  const ids = stringTable(sections, "articles.ids");
  const titles = stringTable(sections, "articles.titles");
  const urls = stringTable(sections, "articles.urls");
  const names = stringTable(sections, "articles.names");
  const bodies = stringTable(sections, "articles.bodies");
  const rows = words32(sections, "articles.rows");
  const hashes = section(sections, "articles.sha256");
  const cell = (number: number, column: (typeof COLUMNS)[number]): number =>
    rows[WIDTH * number + COLUMNS.indexOf(column)] ?? 0;
  const isThere = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < ids.size;

  const traitsOf = (number: number): ArticleTraits => {
    const codes = cell(number, "codes");
    const from = unpackedDate(cell(number, "aboutFrom"));
    const to = unpackedDate(cell(number, "aboutTo"));
    return {
      id: ids.at(number),
      lang: LANGS[codes & 255] ?? "zh-Hans",
      scope: SCOPES[(codes >> 8) & 255] ?? "other",
      published: unpackedDate(cell(number, "published")),
      about: from === null || to === null ? null : { from, to },
    };
  };

  const decoded = (number: number): Article => {
    const codes = cell(number, "codes");
    const author = cell(number, "author");
    const { id, lang, scope, published, about } = traitsOf(number);
    return {
      id,
      title: titles.at(number),
      source: names.at(cell(number, "source")),
      url: urls.at(number) || null,
      author: author === 0 ? null : names.at(author - 1),
      published,
      publishedBasis: BASES[((codes >> 16) & 255) - 1] ?? null,
      lang,
      scope,
      about,
      kind: KINDS[codes >>> 24] ?? "article",
      body: bodies.at(number),
      sha256: Array.from(hashes.subarray(SHA256_BYTES * number, SHA256_BYTES * (number + 1)), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join(""),
    };
  };

  const kept = new Map<number, Article>();
  let keptUnits = 0;
  const at = (number: number): Article | undefined => {
    if (!isThere(number)) return undefined;
    const known = kept.get(number);
    if (known !== undefined) return known;
    const made = decoded(number);
    if (keptUnits > KEPT_UNITS) {
      kept.clear();
      keptUnits = 0;
    }
    kept.set(number, made);
    keptUnits += made.body.length;
    return made;
  };

  return {
    size: ids.size,
    indexOf: ids.find,
    has: (id) => ids.find(id) >= 0,
    get: (id) => at(ids.find(id)),
    at,
    traits: (number) => (isThere(number) ? traitsOf(number) : undefined),
    id: ids.at,
    title: titles.at,
    units: bodies.units,
    *values() {
      // Each is seen once: keeping them would only push out what searches use.
      for (let number = 0; number < ids.size; number++) yield kept.get(number) ?? decoded(number);
    },
  };
}
