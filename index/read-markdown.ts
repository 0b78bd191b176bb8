import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { articleHead } from "../src/core/article.ts";
import { headWithDefaults, published, url } from "../src/core/search/article-head.ts";
import { cleanBody } from "../src/core/text/clean-body.ts";
import { idFromPath, type ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";

/** Front matter: the fields of `articleHead`, of which only `title` is needed; YAML may give a year as a number. */
const frontMatter = z.strictObject({
  ...articleHead.partial().shape,
  title: articleHead.shape.title,
  url: url.optional(),
  published: z
    .preprocess((value) => (typeof value === "number" ? String(value) : value), published)
    .optional(),
});

/** Reads a Markdown file with YAML front matter between `---` lines. Throws `InputError` with the line at fault. */
export function readMarkdown(path: string, source: string): ReadArticle {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const opened = /^---[^\S\n]*\n/.exec(text);
  if (opened === null) {
    throw new InputError(
      path,
      1,
      "expected front matter: a line ---, fields such as `title: …`, a line ---, then the text",
    );
  }
  const closing = /^---[^\S\n]*(?:\n|$)/m.exec(text.slice(opened[0].length));
  if (closing === null)
    throw new InputError(path, 1, "the front matter is not closed; expected a second line ---");
  const head = readHead(path, text.slice(opened[0].length, opened[0].length + closing.index));
  const bodyAt = opened[0].length + closing.index + closing[0].length;
  const body = cleanBody(text.slice(bodyAt));
  if (body === "")
    throw new InputError(
      path,
      text.slice(0, bodyAt).split("\n").length,
      "the article has no text after its front matter",
    );
  return { path, line: 1, head: headWithDefaults(head, idFromPath(path), body), body };
}

/** Aliases are followed only here: one may stand for nothing, or a few for billions of values. */
function valueWithin(path: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const why = error instanceof Error ? error.message : "its aliases cannot be followed";
    throw new InputError(path, 1, `front matter is not usable: ${why}`);
  }
}

function readHead(path: string, yaml: string): z.infer<typeof frontMatter> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  // The first line of the YAML is the second of the file.
  const [error] = document.errors;
  if (error !== undefined) {
    throw new InputError(
      path,
      counter.linePos(error.pos[0]).line + 1,
      `front matter is not YAML: ${error.message.split("\n")[0]}`,
    );
  }
  const read = frontMatter.safeParse(valueWithin(path, document));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const [key] = issue?.code === "unrecognized_keys" ? issue.keys : (issue?.path ?? []);
  const lines = yaml.split("\n");
  const at = lines.findIndex((line) => line.trimStart().startsWith(`${String(key)}:`));
  const field = key === undefined ? "front matter" : `front matter field ${String(key)}`;
  const message = issue?.code === "unrecognized_keys" ? "is not known" : (issue?.message ?? "is wrong");
  throw new InputError(path, at < 0 ? 1 : at + 2, `${field}: ${message}`);
}
