import { z } from "zod";
import { articleLang } from "../src/core/article.ts";
import { missingError } from "../src/core/errors.ts";
import type { Corpus } from "../src/core/ports.ts";
import { endedArticle, endedOf, readableArticle } from "../src/core/search/readable-article.ts";
import { defineTool } from "./define.ts";

/** ChatGPT connectors expect exactly `id`, `title`, `text`, `url` and `metadata`; everything of ours is in `metadata`. */
export const fetchTool = defineTool({
  name: "fetch",
  title: "Read an article",
  description:
    "Returns one article in full and verbatim, with publisher, date and link. Takes an article id or a passage id, as `search` and `ask` give them.",
  input: z.strictObject({
    // An article's id has up to 200 characters, each of one or two UTF-16 units.
    id: z.string().min(1).max(420).describe("Article id, or passage id (`<article id>:<number>`)."),
    offset: z.int().min(0).default(0).describe("nextOffset of the part before."),
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.string(),
    metadata: z.object({
      articleId: z.string(),
      source: z.string(),
      author: z.string().nullable(),
      published: z.string().nullable(),
      about: z.string().nullable().describe("Period of its facts: from/to."),
      lang: articleLang,
      kind: z.enum(["article", "teaser"]),
      asOf: z.string().nullable().describe("Date of the newest article."),
      ended: endedArticle.optional(),
      passageId: z.string().optional(),
      passageStart: z.int().optional(),
      passageEnd: z.int().optional(),
      quote: z.string().optional(),
      offset: z.int().optional(),
      nextOffset: z.int().optional().describe("Where the rest begins."),
    }),
  }),
  shorten(value, most) {
    const over = JSON.stringify(value).length - most;
    if (over <= 0) return value;
    // What is cut may be shorter as text than as JSON, which escapes some characters: never longer.
    const kept = Math.max(0, value.text.length - over - ROOM_FOR_OFFSET);
    const text = wholeCharacters(value.text.slice(0, kept));
    const { offset = 0 } = value.metadata;
    return { ...value, text, metadata: { ...value.metadata, nextOffset: offset + text.length } };
  },
  async run({ id, offset }, { corpus, articleUrl }) {
    const passage = corpus.passages.get(id);
    const found =
      readableArticle(corpus, passage?.articleId ?? id) ?? readableArticle(corpus, id.replace(/:\d+$/, ""));
    if (found === undefined) {
      throw missingError(
        "unknown-id",
        `No article or passage has the id ${JSON.stringify(id)}. Expected an id as \`search\` returns it, such as ${exampleIds(corpus)}.`,
      );
    }
    const { article, past } = found;
    return {
      id,
      title: article.title,
      text: article.body.slice(offset),
      url: articleUrl(article),
      metadata: {
        articleId: article.id,
        source: article.source,
        author: article.author,
        published: article.published,
        about: article.about === null ? null : `${article.about.from}/${article.about.to}`,
        lang: article.lang,
        kind: article.kind,
        asOf: corpus.info.asOf,
        ...(past !== null && { ended: endedOf(past) }),
        ...(passage !== undefined && {
          passageId: passage.id,
          passageStart: passage.start,
          passageEnd: passage.end,
          quote: article.body.slice(passage.start, passage.end),
        }),
        ...(offset > 0 && { offset }),
      },
    };
  },
});

/** So many units does `"nextOffset":` with its number take at most. */
const ROOM_FOR_OFFSET = 30;

/** A text without half of a character at its end. */
function wholeCharacters(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}

function exampleIds({ passages }: Pick<Corpus, "passages">): string {
  const first = passages.at(0);
  return first === undefined ? "none: the corpus is empty" : `"${first.articleId}" or "${first.id}"`;
}
