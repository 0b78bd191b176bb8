import { describe, expect, test } from "vitest";
import { locales } from "../../core/shown/locales.ts";
import { fill, loadStrings } from "./strings.ts";

function leaves(value: unknown, path = ""): Array<[path: string, text: unknown]> {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

const placeholders = (text: unknown) => [...(String(text).match(/\{\w+\}/g) ?? [])].sort();

describe.each(locales)("the console's strings in %s", (locale) => {
  test("are all there, with the same values to put in", async () => {
    const reference = leaves(await loadStrings("zh-Hans"));
    const own = new Map(leaves(await loadStrings(locale)));
    expect([...own.keys()]).toEqual(reference.map(([path]) => path));
    for (const [path, text] of reference) {
      expect(own.get(path), path).toEqual(expect.stringMatching(/\S/));
      expect(placeholders(own.get(path)), path).toEqual(placeholders(text));
    }
  });

  test("are its own: no sentence is that of another language", async () => {
    const sentences = async (one: typeof locale) =>
      leaves((await loadStrings(one)).help).map(([, text]) => String(text));
    const others = await Promise.all(locales.filter((one) => one !== locale).map(sentences));
    const mine = await sentences(locale);
    for (const other of others) expect(mine).not.toEqual(other);
  });
});

test("a value is put in as text, and a name without a value stays", () => {
  expect(fill("{a} {b} {a}", { a: "$& {b}" })).toBe("$& {b} {b} $& {b}");
});
