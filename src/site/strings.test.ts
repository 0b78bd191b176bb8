import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { locales } from "../core/shown/locales.ts";
import { deskLocales } from "./desk/frame/desk-page.ts";

const folders = globSync("**/strings/zh-Hans.json", { cwd: import.meta.dirname }).map((file) =>
  dirname(file),
);

function leaves(value: unknown, path = ""): Array<[path: string, text: unknown]> {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

const read = (folder: string, locale: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, folder, `${locale}.json`), "utf8"));

const placeholders = (text: unknown): string[] => [...(String(text).match(/\{\w+\}/g) ?? [])].sort();

describe.each(folders)("the strings of %s", (folder) => {
  const reference = leaves(read(folder, "zh-Hans"));

  // Staff read two of the languages.
  test.each(folder.startsWith("desk") ? deskLocales : locales)(
    "are all there in %s, with the same values to put in",
    (locale) => {
      const own = new Map(leaves(read(folder, locale)));
      expect([...own.keys()].sort()).toEqual(reference.map(([path]) => path).sort());
      for (const [path, text] of reference) {
        expect(own.get(path), path).toEqual(expect.stringMatching(/\S/));
        expect(placeholders(own.get(path)), path).toEqual(placeholders(text));
      }
    },
  );
});

test("every group of pages has its strings", () => {
  expect(folders).toContain("frame/strings");
});
