import { expect } from "vitest";
import { ofClass } from "./article-pages.ts";
import { type page, seeds, textOf } from "./record-pages.ts";

type Shown = Awaited<ReturnType<typeof page>>;

/** Expects that each number on a page leads to a quotation of a seed that is there verbatim, and that the list of sources has it. */
export function expectVerbatimMarkers(shown: Shown): void {
  const sources = shown.all(
    ({ name, attribs }) => name === "li" && (attribs["id"] ?? "").startsWith("source-"),
  );
  const quoted = new Map(sources.map((one) => [one.attribs["value"] ?? "", textOf(one)]));
  const markers = ofClass(shown, "marker");
  expect(markers.length).toBeGreaterThan(0);
  for (const marker of markers) {
    const [, article = "", start, end] =
      /^\/articles\/([^?]+)\?quote=(\d+)-(\d+)/.exec(marker.attribs["href"] ?? "") ?? [];
    const body = seeds.articles.get(decodeURIComponent(article))?.body ?? "";
    expect(Number(end)).toBeGreaterThan(Number(start));
    expect(quoted.get(textOf(marker))).toContain(body.slice(Number(start), Number(end)));
  }
  expect(new Set(markers.map(textOf)).size).toBe(quoted.size);
}
