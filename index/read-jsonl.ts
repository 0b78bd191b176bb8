import { z } from "zod";
import { articleHead, articleLang } from "../src/core/article.ts";
import { datePart, headWithDefaults, published, url } from "../src/core/search/article-head.ts";
import { cleanBody } from "../src/core/text/clean-body.ts";
import type { ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";

/** One line: `{id, title, date?, source?, url?, lang?, text}`; null stands for absent, other fields are left aside. */
const line = z.object({
  id: articleHead.shape.id,
  title: z.string().trim().max(300).nullish(),
  date: z.preprocess((value) => (typeof value === "string" ? datePart(value) : value), published).optional(),
  source: articleHead.shape.source.nullish(),
  url: url.optional(),
  lang: articleLang.nullish(),
  text: z.string(),
});

/** Reads JSON Lines, one article a line, empty lines skipped. Throws `InputError` with the line at fault. */
export function readJsonl(path: string, source: string): ReadArticle[] {
  const found: ReadArticle[] = [];
  for (const [at, text] of source
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    if (text.trim() !== "") found.push(readLine(path, at + 1, text));
  }
  if (found.length === 0)
    throw new InputError(path, 1, "the file has no article; expected one JSON object a line");
  return found;
}

function readLine(path: string, at: number, text: string): ReadArticle {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new InputError(path, at, 'the line is not JSON; expected {"id", "title", "text", …} on one line');
  }
  const read = line.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new InputError(
      path,
      at,
      `${issue?.path.join(".") || "the article"}: ${issue?.message ?? "is wrong"}`,
    );
  }
  const { id, title, date, source, url, lang } = read.data;
  const body = cleanBody(read.data.text);
  if (body === "") throw new InputError(path, at, `article ${id} has no text`);
  const head = {
    title: title || openingOf(body),
    published: date ?? null,
    source: source ?? undefined,
    url: url ?? null,
    lang: lang ?? undefined,
  };
  return { path, line: at, head: headWithDefaults(head, id, body), body };
}

const OPENING = 40;

/** What stands for the title of an article without one: how it begins. */
function openingOf(body: string): string {
  const [first = body] = body.split("\n");
  return [...first].slice(0, OPENING).join("");
}
