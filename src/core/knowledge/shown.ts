import { z } from "zod";
import type { Corpus } from "../ports.ts";
import type { Citing } from "./present.ts";
import type { Source, StatedText } from "./stated.ts";

/** A statement as it is shown: 简体, English, and the number of its citation. */
export const shownText = z.object({
  value: z.string().describe("简体."),
  en: z.string(),
  source: z.int().describe("Index of its citation."),
});
export type ShownText = z.infer<typeof shownText>;

export function showText({ value, en, article, quote }: StatedText, cites: Citing): ShownText {
  return { value, en, source: cites.number({ article, quote }) };
}

/** Our own words on a statement of an article. */
export function showSaid(value: string, en: string, source: Source, cites: Citing): ShownText {
  return { value, en, source: cites.number(source) };
}

/** When the articles of some sources were published: the newest date, null where none is dated. */
export function newestOf(sources: readonly Source[], { articles }: Pick<Corpus, "articles">): string | null {
  const dates = sources.flatMap(({ article }) => articles.get(article)?.published ?? []);
  return dates.sort().at(-1) ?? null;
}
