import { expect, test } from "vitest";
import {
  MOST_RECENT,
  NO_SEARCHES,
  readSearches,
  searchesJson,
  withFavourite,
  without,
  withRecent,
} from "./saved-searches.ts";

test("a search that was of use comes first, once, and takes the place of what it began with", () => {
  const searches = ["gx", "新区", "gxq", "新区 2025"].reduce(withRecent, NO_SEARCHES);
  expect(searches.recent).toEqual(["新区 2025", "gxq"]);
  expect(withRecent(searches, " gxq ").recent).toEqual(["gxq", "新区 2025"]);
  expect(withRecent(searches, "  ")).toBe(searches);
});

test("only so many are remembered", () => {
  const many = Array.from({ length: 40 }, (_, at) => `${at} 号`).reduce(withRecent, NO_SEARCHES);
  expect(many.recent.length).toBe(MOST_RECENT);
  expect(many.recent[0]).toBe("39 号");
});

test("a favourite is kept or not, and forgetting removes a search everywhere", () => {
  const kept = withFavourite(withRecent(NO_SEARCHES, "gxq"), "gxq", true);
  expect(kept.favourites).toEqual(["gxq"]);
  expect(withFavourite(kept, "gxq", false).favourites).toEqual([]);
  expect(without(kept, "gxq")).toEqual(NO_SEARCHES);
});

test("they are read back, and what cannot be read is no search", () => {
  const searches = withFavourite(withRecent(NO_SEARCHES, "a"), "b", true);
  expect(readSearches(searchesJson(searches))).toEqual(searches);
  for (const json of [null, "{", "[]", '{"version":9,"recent":["x"]}'])
    expect(readSearches(json)).toEqual(NO_SEARCHES);
  expect(readSearches('{"version":1,"recent":[1,"x"],"favourites":null}')).toEqual({
    recent: ["x"],
    favourites: [],
  });
});
