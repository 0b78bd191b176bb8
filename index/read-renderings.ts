import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Document, parseDocument } from "yaml";
import { z } from "zod";
import type { RenderedArticle, RenderingKind } from "../src/core/search/renderings.ts";
import { splitSentences } from "../src/core/text/sentences.ts";
import { InputError } from "./input-error.ts";

/** A rendering of one article as its file gives it. */
export interface Rendering extends RenderedArticle {
  path: string;
}

/** Where a seeds folder has its renderings. */
const FOLDERS: Readonly<Record<RenderingKind, string>> = {
  english: "articles-en",
  everyday: "articles-plain",
};

const frontMatter = z.strictObject({
  article: z.string().min(1),
  title: z.string().min(1),
  sha256: z.string().refine((hash) => /^[0-9a-f]{64}$/.test(hash), "expected 64 hex digits"),
});

/** The rendering files of a kind, in `articles-en/` or `articles-plain/` of a seeds folder, sorted; none for any other file or folder. */
export async function renderingFiles(kind: RenderingKind, from: string): Promise<string[]> {
  const inside = await readdir(from).catch((): string[] => []);
  // As for articles: only these two together make a seeds folder.
  if (!inside.includes("articles") || !inside.includes("knowledge")) return [];
  const folder = join(from, FOLDERS[kind]);
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".md") && !name.startsWith(".") && !/^readme\b/i.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads one rendering. Throws `InputError` with path and line of what is wrong. */
export async function readRendering(path: string): Promise<Rendering> {
  return parseRendering(path, await readFile(path, "utf8"));
}

/** Reads the text of a rendering file: front matter, then a line `[n] Text.` for sentence `n` of the article, from 1. */
export function parseRendering(path: string, source: string): Rendering {
  const lines = source.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const closing = lines.indexOf("---", 1);
  if (lines[0] !== "---" || closing < 0)
    throw new InputError(path, 1, "expected front matter between two lines ---: article, title, sha256");
  const head = readHead(path, lines.slice(1, closing).join("\n"));
  const sentences: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (at <= closing || line.trim() === "") continue;
    const match = /^\[(\d+)\] (\S.*)$/.exec(line.trimEnd());
    const due = sentences.length + 1;
    const [, ordinal = "", text = ""] = match ?? [];
    if (match === null)
      throw new InputError(path, at + 1, `expected a line "[${due}] sentence" and nothing else`);
    if (Number(ordinal) !== due)
      throw new InputError(
        path,
        at + 1,
        `sentence [${ordinal}] stands where [${due}] is due; each comes once, in order`,
      );
    sentences.push(text);
  }
  return { path, ...head, sentences };
}

function valueWithin(path: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new InputError(path, 1, "front matter holds an alias (*); write the value itself");
  }
}

function readHead(path: string, yaml: string): z.infer<typeof frontMatter> {
  // Every value is text: digits alone are no less a hash.
  const document = parseDocument(yaml, { schema: "failsafe" });
  const [error] = document.errors;
  // The first line of the YAML is the second of the file.
  if (error !== undefined)
    throw new InputError(
      path,
      (error.linePos?.[0].line ?? 1) + 1,
      `front matter is not YAML: ${error.message.split("\n")[0]}`,
    );
  const read = frontMatter.safeParse(valueWithin(path, document));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const [key] = issue?.code === "unrecognized_keys" ? issue.keys : (issue?.path ?? []);
  const at = yaml.split("\n").findIndex((line) => line.startsWith(`${String(key)}:`));
  throw new InputError(
    path,
    at < 0 ? 1 : at + 2,
    `front matter${key === undefined ? "" : ` field ${String(key)}`}: ${issue?.message ?? "is wrong"}`,
  );
}

/** Throws `InputError` where a rendering is not of this text of its article, or not of all its sentences. */
export function checkRendering(
  { path, article, sha256: rendered, sentences }: Rendering,
  body: string,
): void {
  const now = createHash("sha256").update(body).digest("hex");
  if (rendered !== now)
    throw new InputError(
      path,
      1,
      `renders another text of article ${article}; render what has changed, then set sha256: ${now}, or delete the file`,
    );
  const expected = splitSentences(body).length;
  if (sentences.length !== expected)
    throw new InputError(
      path,
      1,
      `holds ${sentences.length} sentences but article ${article} has ${expected}; each needs its line [n]`,
    );
}
