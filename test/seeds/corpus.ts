import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type ArticleHead, articleHead } from "../../src/core/article.ts";

const seeds = join(import.meta.dirname, "../../seeds");

/** `7` or `"9-57"`, both ends included, counted from 1. */
const lineSpan = z.union([z.int().positive(), z.string().regex(/^\d+-\d+$/)]);
const lineSpans = z.array(lineSpan).min(1);

const sourcesFile = z.strictObject({
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string(),
      articles: z.array(
        z.strictObject({
          id: z.string(),
          title: lineSpans,
          body: lineSpans,
          cut: z.array(z.strictObject({ text: z.string(), reason: z.string() })).default([]),
          columnBreaks: z.array(z.strictObject({ before: z.string(), after: z.string() })).default([]),
        }),
      ),
      dropped: z.array(z.strictObject({ lines: lineSpans, reason: z.string().min(1) })),
    }),
  ),
});
export type Source = z.infer<typeof sourcesFile>["files"][number];
export type Account = Source["articles"][number];

export interface SeedArticle {
  /** File name without `.md`. */
  name: string;
  /** The whole file. */
  file: string;
  head: ArticleHead;
  body: string;
}

export const rawFolder = join(seeds, "raw");

/** The account of every raw line, from `seeds/raw/sources.yaml`. */
export function readSources(): Source[] {
  return sourcesFile.parse(parse(readFileSync(join(rawFolder, "sources.yaml"), "utf8"))).files;
}

export const readRaw = (file: string) => readFileSync(join(rawFolder, file), "utf8");
export const readmeText = () => readFileSync(join(seeds, "README.md"), "utf8");

/** Every file of `seeds/articles`; a front matter outside the schema throws with the field named. */
export function readArticles(): SeedArticle[] {
  return readdirSync(join(seeds, "articles"))
    .sort()
    .map((fileName) => {
      const file = readFileSync(join(seeds, "articles", fileName), "utf8");
      const match = /^---\n(?<head>.*?)\n---\n\n(?<body>.*)\n$/s.exec(file);
      if (!match?.groups)
        throw new Error(`${fileName}: expected front matter between --- lines, a blank line, a body`);
      const head = articleHead.parse(parse(match.groups["head"] ?? ""));
      return { name: basename(fileName, ".md"), file, head, body: match.groups["body"] ?? "" };
    });
}

/** Line numbers of spans such as `[12, "30-70"]`, in their order. */
export function lineNumbers(spans: (number | string)[]): number[] {
  return spans.flatMap((span) => {
    const [from = 0, to = from] = String(span).split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

/** Paragraphs of a body; the two halves of a sentence that a column break splits stay one, with the break in it. */
export function blocks(body: string, columnBreaks: Account["columnBreaks"]): string[] {
  const joined: string[] = [];
  for (const paragraph of body.split("\n\n")) {
    const last = joined.at(-1);
    const split = columnBreaks.some((b) => last?.endsWith(b.before) && paragraph.startsWith(b.after));
    if (split && last !== undefined) joined[joined.length - 1] = `${last}\n\n${paragraph}`;
    else joined.push(paragraph);
  }
  return joined;
}

/** Sentences, by full stop, exclamation and question mark with any closing quotes; a remainder counts as one. */
export function sentences(block: string): string[] {
  return block.match(/[^。！？!?]+(?:[。！？!?]+["”’」』)）]*)?/gu) ?? [];
}
