import { expect, test } from "vitest";
import type { LookupRecord, LookupResult } from "../../core/lookup/lookup-result.ts";
import { groupStep, groupsOf, itemsOf, searchGroups } from "./item.ts";

const record = (list: LookupRecord["list"], id: string): LookupRecord => ({
  list,
  id,
  name: id,
  nameEn: "",
  kind: "",
  highlights: [],
});
const article = { articleId: "a", title: "t", source: "s", published: null, url: null, highlights: [] };
const result: LookupResult = {
  query: "q",
  facts: [],
  sentences: [{ ...article, passageId: "a:1", text: "x", start: 3, end: 4 }],
  articles: [article],
  records: [record("parks", "p"), record("services", "s"), record("parks", "p2")],
  asOf: null,
};

test("sentences come before articles, parks before other records, and empty groups are left out", () => {
  const groups = groupsOf(result);
  expect(groups.map(({ name }) => name)).toEqual(["sentences", "articles", "parks", "records"]);
  expect(itemsOf(groups).map(({ key }) => key)).toEqual([
    "sentence:a#3-4",
    "article:a",
    "record:parks/p",
    "record:parks/p2",
    "record:services/s",
  ]);
});

test("steps go to the first of the next or the earlier group, and stay at the ends", () => {
  const groups = groupsOf(result);
  expect([0, 1, 2, 3, 4].map((at) => groupStep(groups, at, 1))).toEqual([1, 2, 4, 4, 4]);
  expect([0, 1, 3, 4].map((at) => groupStep(groups, at, -1))).toEqual([0, 0, 1, 2]);
  expect(groupStep([], 0, 1)).toBe(0);
});

test("a search that is kept is not listed as recent too", () => {
  const groups = searchGroups(["a"], ["b", "a"]);
  expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
    ["favourites", 1],
    ["recent", 1],
  ]);
});
