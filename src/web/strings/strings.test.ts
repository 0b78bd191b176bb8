import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toTraditional } from "../../adapters/opencc.ts";
import { languageNames } from "../../core/shown/locales.ts";
import { strings } from "./all-strings.ts";

/** Every string with its path; the examples' number may differ from language to language. */
function leaves(value: unknown, path = ""): Array<[path: string, text: unknown]> {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "examples" && Array.isArray(inner) ? [] : leaves(inner, `${path}/${key}`),
  );
}

/** The questions of `seeds/lexicon/suggestions.yaml`, which are tested for their answers; 繁體 is made from 简体. */
function answerable(locale: string): string[] {
  const file = new URL("../../../seeds/lexicon/suggestions.yaml", import.meta.url);
  const entries: Array<{ ask: Record<string, string> }> = parse(readFileSync(file, "utf8"));
  return entries.map(({ ask }) =>
    locale === "zh-Hant" ? toTraditional(ask["zh-Hans"] ?? "") : (ask[locale] ?? ""),
  );
}

const reference = leaves(strings["zh-Hans"]);
const placeholders = (text: unknown) =>
  String(text)
    .match(/\{\w+\}/g)
    ?.sort() ?? [];

describe.each(Object.entries(strings))("interface strings in %s", (locale, own) => {
  const mine = new Map(leaves(own));

  test("are the same keys as in every other language", () => {
    expect([...mine.keys()].sort()).toEqual(reference.map(([path]) => path).sort());
  });

  test("are all there, with the same values to put in", () => {
    for (const [path, text] of reference) {
      expect(mine.get(path), path).toEqual(expect.stringMatching(/\S/));
      expect(placeholders(mine.get(path)), path).toEqual(placeholders(text));
    }
  });

  test("bring six example questions, each among those that the articles are known to answer", () => {
    const questions = own.examples.map(({ question }) => question);
    expect(new Set(questions).size).toBe(6);
    expect(answerable(locale)).toEqual(expect.arrayContaining(questions));
    expect(own.examples.every(({ topic }) => topic.trim() !== "")).toBe(true);
  });

  test("name the language in itself", () => {
    expect(new Map(Object.entries(languageNames)).get(locale)).toMatch(/\S/);
  });
});
