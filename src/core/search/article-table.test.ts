import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { pick, random } from "../../../test/support/random.ts";
import { articleOf } from "../../../test/support/tiny-corpus.ts";
import type { Article, Passage } from "../article.ts";
import { textOf, unitsOf } from "../text/utf16.ts";
import { articleList, passageList } from "./article-store.ts";
import { articleSections, articleTable } from "./article-table.ts";
import { passageSections, passageTable } from "./passage-table.ts";
import { packSections, unpackSections } from "./sections.ts";
import { stringSections, stringTable } from "./string-table.ts";

/** What strings are made of here: all that UTF-16 allows, half pairs and byte order marks among it. */
const PIECES = [
  "",
  "镇江",
  "a",
  "𠮷",
  "\ud83d",
  "\udc00",
  "\ufeff",
  "\ufffd",
  "\n",
  "0",
  ":",
  "z".repeat(60),
] as const;

function someText(next: () => number, most: number): string {
  return Array.from({ length: Math.floor(next() * most) }, () => pick(next, PIECES)).join("");
}

function someArticle(next: () => number, id: string): Article {
  const body = `文${someText(next, 30)}`;
  const date = pick(next, [null, "2025", "2025-08", "2025-08-25", "0000", "9999-12-31"]);
  return articleOf(id, body, {
    title: `题${someText(next, 4)}`,
    source: pick(next, ["", "日报", "晚报"]),
    url: pick(next, [null, "https://example.org/a"]),
    author: pick(next, [null, "", "日报", "记者"]),
    published: date,
    publishedBasis: date === null ? null : pick(next, ["article", "page-stamp", "inferred"]),
    lang: pick(next, ["zh-Hans", "zh-Hant", "en", "ja", "ko"]),
    scope: pick(next, ["zhenjiang", "province", "other"]),
    about: pick(next, [null, { from: "2017", to: "2021-03" }]),
    kind: pick(next, ["article", "teaser"]),
    sha256: createHash("sha256").update(body).digest("hex"),
  });
}

function somePassages(next: () => number, { id, body }: Article): Passage[] {
  return Array.from({ length: Math.floor(next() * 4) }, (_, at) => {
    const start = Math.floor(next() * body.length);
    const end = start + Math.floor(next() * (body.length - start + 1));
    return {
      id: `${id}:${at + 1}`,
      articleId: id,
      start,
      end,
      heading: pick(next, [null, "", "一、", "二、", "概况"]),
    };
  });
}

test("articles and passages come back from their sections as they were, by number, by id and in a row", () => {
  const next = random(11);
  for (let round = 0; round < 200; round++) {
    const ids = [
      ...new Set(Array.from({ length: Math.floor(next() * 12) }, (_, at) => someText(next, 3) + at)),
    ];
    const articles = ids.toSorted((a, b) => (a < b ? -1 : 1)).map((id) => someArticle(next, id));
    const passages = articles.flatMap((one) => somePassages(next, one));
    const inMemory = articleList(articles);
    const expected = passageList(passages, inMemory);
    const sections = unpackSections(
      packSections(new Map([...articleSections(articles), ...passageSections(passages, inMemory)])),
    );
    const stored = articleTable(sections);
    const found = passageTable(sections, stored);

    expect([...stored.values()]).toEqual(articles);
    expect([...found.values()]).toEqual(passages);
    expect([stored.size, found.size]).toEqual([articles.length, passages.length]);
    for (const [number, one] of articles.entries()) {
      expect([stored.at(number), stored.get(one.id), stored.indexOf(one.id)]).toEqual([one, one, number]);
      expect(one).toMatchObject(stored.traits(number) ?? {});
      expect(stored.units(number)).toEqual(unitsOf(one.body));
    }
    for (const [number, one] of passages.entries()) {
      expect([found.at(number), found.get(one.id), found.indexOf(one.id)]).toEqual([one, one, number]);
      expect(found.articleOf(number)).toBe(stored.indexOf(one.articleId));
      expect(found.text(number)).toBe(expected.text(number));
      expect(found.units(number)).toEqual(expected.units(number));
    }
  }
});

test("what is not there is not found", () => {
  const articles = [articleOf("a", "文"), articleOf("b", "字")];
  const stored = articleList(articles);
  const passages = articles.map(({ id }) => ({
    id: `${id}:1`,
    articleId: id,
    start: 0,
    end: 1,
    heading: null,
  }));
  const sections = unpackSections(
    packSections(new Map([...articleSections(articles), ...passageSections(passages, stored)])),
  );
  const table = articleTable(sections);
  for (const number of [-1, 2, 0.5, Number.NaN]) {
    expect([table.at(number), table.traits(number)]).toEqual([undefined, undefined]);
    const rows = passageTable(sections, table);
    expect([rows.at(number), rows.text(number), rows.articleOf(number)]).toEqual([undefined, "", -1]);
  }
  for (const id of ["", "aa", "A", "c", "a:1"]) expect(table.has(id)).toBe(false);
  for (const id of ["", "a", "a:0", "a:2", "a:01", "a:1 ", "b:-1", ":1", "a:1e0", "a:99999999999"])
    expect(passageTable(sections, table).has(id), id).toBe(false);
});

test("an article that is read again is the same object, so that what is known of it is not worked out twice", () => {
  const table = articleTable(unpackSections(packSections(articleSections([articleOf("a", "文")]))));
  expect(table.get("a")).toBe(table.get("a"));
});

test("strings are found by their units and decoded without loss", () => {
  const next = random(5);
  for (let round = 0; round < 300; round++) {
    const strings = [...new Set(Array.from({ length: 20 }, () => someText(next, 5)))].sort((a, b) =>
      a < b ? -1 : 1,
    );
    const table = stringTable(unpackSections(packSections(new Map(stringSections("s", strings)))), "s");
    for (const [at, text] of strings.entries()) expect([table.at(at), table.find(text)]).toEqual([text, at]);
    const other = someText(next, 5);
    expect(table.find(other)).toBe(strings.indexOf(other));
  }
  const long = `${"长".repeat(10_000)}\ud800`;
  expect(textOf(unitsOf(long))).toBe(long);
});
