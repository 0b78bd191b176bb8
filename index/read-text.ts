import { headWithDefaults } from "../src/core/search/article-head.ts";
import { cleanBody } from "../src/core/text/clean-body.ts";
import { idFromPath, type ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";

/** Reads plain text: its first line that is not empty is the title, the rest the body. */
export function readText(path: string, source: string): ReadArticle {
  const text = cleanBody(source);
  const cut = text.indexOf("\n");
  const title = (cut < 0 ? text : text.slice(0, cut)).trim();
  if (title === "")
    throw new InputError(path, 1, "the file is empty; expected a title line and the text below it");
  if (title.length > 300) {
    throw new InputError(
      path,
      1,
      `the first line has ${title.length} characters; expected a title of at most 300`,
    );
  }
  const body = cut < 0 ? "" : cleanBody(text.slice(cut));
  if (body === "") throw new InputError(path, 1, "the file has a title line but no text below it");
  return { path, line: 1, head: headWithDefaults({ title }, idFromPath(path), body), body };
}
