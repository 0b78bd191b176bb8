import { readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { expect, test } from "vitest";
import { toTraditional } from "./opencc.ts";

const ARTICLES = new URL("../../seeds/articles/", import.meta.url);

test("chooses characters by their phrase", () => {
  expect(toTraditional("头发、发展、干部、皇后、以后、一台、台湾、这里、群众")).toBe(
    "頭髮、發展、幹部、皇后、以後、一臺、臺灣、這裡、群眾",
  );
});

test("leaves Traditional, Latin, figures and stray surrogates alone", () => {
  expect(toTraditional("鎮江 C919 183.04亿元 𠮷\ud800")).toBe("鎮江 C919 183.04億元 𠮷\ud800");
});

test("converts every article as opencc-js itself does", () => {
  const reference = Converter({ from: "cn", to: "tw" });
  for (const name of readdirSync(ARTICLES)) {
    const text = readFileSync(new URL(name, ARTICLES), "utf8");
    expect(toTraditional(text), name).toBe(reference(text));
  }
});
