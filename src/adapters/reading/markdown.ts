import { parseDocument } from "yaml";
import { z } from "zod";
import { articleHead } from "../../core/article.ts";
import type { ReadDocument } from "../../core/desk/articles/read-document.ts";
import { callerError } from "../../core/errors.ts";
import { published, url } from "../../core/search/article-head.ts";
import { titleAndBody } from "./title-and-body.ts";

/** What of front matter is heeded; what is wrong in it is left out, as staff see all of it before it counts. */
const head = z.object({
  title: articleHead.shape.title.optional().catch(undefined),
  source: articleHead.shape.source.optional().catch(undefined),
  author: articleHead.shape.author.optional().catch(undefined),
  url: url.optional().catch(undefined),
  lang: articleHead.shape.lang.optional().catch(undefined),
  scope: articleHead.shape.scope.optional().catch(undefined),
  about: articleHead.shape.about.optional().catch(undefined),
  published: z
    .preprocess((value) => (typeof value === "number" ? String(value) : value), published)
    .optional()
    .catch(undefined),
});

/** Reads Markdown, with front matter or without, as the plain text that it stands for. Throws `AppError`. */
export function readMarkdown(source: string, name: string): ReadDocument {
  const text = source.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const [whole = "", yaml = ""] = /^---[^\S\n]*\n(.*?)^---[^\S\n]*(?:\n|$)/ms.exec(text) ?? [];
  const { title = "", ...stated } = head.parse(frontMatter(yaml) ?? {});
  const heading = title === "" ? (/^#[^\S\n]+(.+)$/m.exec(text.slice(whole.length))?.[1] ?? "") : title;
  const read = titleAndBody(plainInline(heading.trim()), plainMarkdown(text.slice(whole.length)), name);
  return {
    ...read,
    head: Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    notes: [],
  };
}

function frontMatter(yaml: string): unknown {
  if (yaml === "") return null;
  const document = parseDocument(yaml);
  try {
    // Aliases are followed only here: a few may stand for billions of values.
    if (document.errors.length === 0) return document.toJS({ maxAliasCount: 20 });
  } catch {
    // Told below, like any other fault.
  }
  throw callerError(
    "broken-front-matter",
    "The lines between --- at the beginning are not YAML. Mend them, or take them out.",
    422,
  );
}

/** The text without the marks of Markdown; a table keeps its cells, a link its words. */
function plainMarkdown(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, "")
    .replace(/^```.*$/gm, "")
    .replace(/^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/gm, "")
    .split("\n")
    .map((line) =>
      plainInline(
        line
          .replace(/^\s{0,3}#{1,6}\s+/, "")
          .replace(/^\s*>\s?/, "")
          .replace(/^\s*[-*+]\s+/, "")
          .replace(/^\s*([-*_])(?:\s*\1){2,}\s*$/, ""),
      ),
    )
    .join("\n");
}

function plainInline(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, "$1")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>-])/g, "$1");
}
