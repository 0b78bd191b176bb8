import { expect, test } from "vitest";
import { locales } from "../../core/shown/locales.ts";
import { loadRequestStrings } from "./strings.ts";

function leaves(value: unknown, path = ""): string[] {
  if (typeof value === "string") {
    return [`${path} ${value.trim() === "" ? "(empty)" : ""}${value.match(/\{\w+\}/g)?.sort() ?? ""}`];
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

test("the form says everything in each language, with the same values to put in", async () => {
  const all = await Promise.all(locales.map(loadRequestStrings));
  const [first, ...others] = all.map((strings) => leaves(strings).sort());
  expect(first?.join()).not.toContain("(empty)");
  for (const other of others) expect(other).toEqual(first);
});
