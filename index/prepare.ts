import { createHash } from "node:crypto";
import type { Article } from "../src/core/article.ts";
import type { PassageStore } from "../src/core/search/article-store.ts";
import type { ReadArticle } from "./heads.ts";
import { InputError } from "./input-error.ts";

/** SHA-256 in lower-case hex; of a string, over its UTF-8 bytes. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** What was read as articles in order of their ids. Throws `InputError` where two have the same id. */
export function articlesOf(read: readonly ReadArticle[]): Article[] {
  const byId = new Map<string, ReadArticle>();
  for (const one of read) {
    const other = byId.get(one.head.id);
    if (other !== undefined) {
      throw new InputError(
        one.path,
        one.line,
        `article id ${one.head.id} is taken by ${other.path}:${other.line}; ids must differ`,
      );
    }
    byId.set(one.head.id, one);
  }
  return [...byId.values()]
    .map(({ head, body }) => ({ ...head, body, sha256: sha256(body) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Refuses ids under which an article could not be fetched: callers give an article's id or a passage's, in a path. */
export function checkIds(read: readonly ReadArticle[], passages: Pick<PassageStore, "has">): void {
  for (const { path, line, head } of read) {
    if (/^\.{1,2}$/.test(head.id))
      throw new InputError(path, line, `article id ${head.id} cannot stand in a web address; choose another`);
    if (passages.has(head.id))
      throw new InputError(
        path,
        line,
        `article id ${head.id} is also that of a passage of article ${head.id.replace(/:\d+$/, "")}; choose another`,
      );
  }
}
