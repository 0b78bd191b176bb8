import { z } from "zod";
import { articleLang } from "../src/core/article.ts";
import { missingError } from "../src/core/errors.ts";
import type { Corpus } from "../src/core/ports.ts";
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
  }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    text: z.string().describe("The article's body, verbatim."),
    url: z.string(),
    metadata: z.object({
      articleId: z.string(),
      source: z.string().describe("Publisher."),
      author: z.string().nullable(),
      published: z.string().nullable().describe("YYYY, YYYY-MM or YYYY-MM-DD."),
      about: z.string().nullable().describe("The period that the article's facts speak of: from/to."),
      lang: articleLang,
      kind: z.enum(["article", "teaser"]).describe("A teaser is the opening of an article."),
      asOf: z.string().nullable().describe("Date of the newest article in the corpus."),
      passageId: z.string().optional(),
      passageStart: z.int().min(0).optional().describe("UTF-16 offset into text."),
      passageEnd: z.int().min(0).optional(),
      quote: z.string().optional().describe("The passage asked for, verbatim."),
    }),
  }),
  async run({ id }, { corpus, articleUrl }) {
    const passage = corpus.passages.get(id);
    const article = corpus.articles.get(passage?.articleId ?? id);
    if (article === undefined) {
      throw missingError(
        "unknown-id",
        `No article or passage has the id ${JSON.stringify(id)}. Expected an id as \`search\` returns it, such as ${exampleIds(corpus)}.`,
      );
    }
    return {
      id,
      title: article.title,
      text: article.body,
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
        ...(passage !== undefined && {
          passageId: passage.id,
          passageStart: passage.start,
          passageEnd: passage.end,
          quote: article.body.slice(passage.start, passage.end),
        }),
      },
    };
  },
});

function exampleIds({ passages }: Pick<Corpus, "passages">): string {
  const first = passages.at(0);
  return first === undefined ? "none: the corpus is empty" : `"${first.articleId}" or "${first.id}"`;
}
