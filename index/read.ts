import { readdir, readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readText } from "./read-text.ts";

const ENDINGS = [".md", ".txt", ".html", ".htm", ".jsonl"];

/**
 * The article files that a file or folder stands for, sorted. A folder with `articles/` and `knowledge/` in it is a seeds
 * folder: only its `articles/` are articles. Hidden files and README files are left out.
 */
export async function articleFiles(from: string): Promise<string[]> {
  const found = await stat(from).catch(() => null);
  if (found === null) throw new InputError(from, 1, "no such file or folder");
  if (!found.isDirectory()) {
    if (ENDINGS.includes(extname(from).toLowerCase())) return [from];
    throw new InputError(
      from,
      1,
      `cannot read ${extname(from) || "a file without ending"}; expected ${ENDINGS.join(", ")}`,
    );
  }
  const files = await filesBelow(from);
  if (files.length === 0)
    throw new InputError(from, 1, `the folder holds no article; expected files in ${ENDINGS.join(", ")}`);
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name);
  if (folders.includes("articles") && folders.includes("knowledge"))
    return filesBelow(join(folder, "articles"));
  const files = entries
    .filter(
      ({ name }) =>
        !name.startsWith(".") && !/^readme\b/i.test(name) && ENDINGS.includes(extname(name).toLowerCase()),
    )
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => join(folder, name));
  const below = await Promise.all(folders.map((name) => filesBelow(join(folder, name))));
  return [...files, ...below.flat()].sort((a, b) => (a < b ? -1 : 1));
}

function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = new TextDecoder().decode(bytes).split("\ufffd")[0]?.split("\n").length ?? 1;
    throw new InputError(path, line, "the file is not UTF-8 here; expected UTF-8 text");
  }
}

/** The articles of one file. Throws `InputError` with path and line of what is wrong. */
export async function readArticles(path: string): Promise<ReadArticle[]> {
  const text = decoded(path, await readFile(path));
  switch (extname(path).toLowerCase()) {
    case ".md":
      return [readMarkdown(path, text)];
    case ".jsonl":
      return readJsonl(path, text);
    case ".txt":
      return [readText(path, text)];
    default: {
      // Loaded for pages only: most indexes hold none.
      const { readHtml } = await import("./read-html.ts");
      return [readHtml(path, text)];
    }
  }
}
