import { z } from "zod";
import { answer, citation, locale } from "../src/core/answer/answer.ts";
import { answerQuestion } from "../src/core/answer/answer-question.ts";
import type { Corpus } from "../src/core/ports.ts";
import { questionText } from "../src/core/question-text.ts";
import { type SearchResult, searchPassages } from "../src/core/search/search-passages.ts";
import { defineTool, type ToolContext } from "./define.ts";

const nearestArticles = 3;

const nearest = z.object({
  id: z.string().describe("Article id, for `fetch`."),
  title: z.string(),
  url: z.string(),
  published: z.string().nullable(),
});

export const askTool = defineTool({
  name: "ask",
  title: "Ask about investing in Zhenjiang",
  description:
    "Answers a question about investing in Zhenjiang (镇江), China, from news articles alone. Each statement carries a citation with its verbatim quote, publisher, date and link. Where the articles do not answer, `abstained` is true and the nearest articles are named. Takes and answers Chinese (简体 or 繁體) and English.",
  input: z.strictObject({
    question: questionText.describe("One question, in full."),
    locale: locale.optional().describe("Language of the answer; by default that of the question."),
  }),
  output: z.object({
    ...answer.shape,
    answer: z.string().describe("Markdown; markers like [1] point to citations."),
    abstained: z.boolean().describe("True where the articles do not answer."),
    citations: z.array(
      z.object({
        ...citation.shape,
        url: z.string(),
        quote: z.string().describe("Verbatim; start and end are its UTF-16 offsets in the article."),
      }),
    ),
    suggestions: z.array(z.string()).describe("Questions that the articles can answer."),
    asOf: z.string().nullable().describe("Date of the newest article in the corpus."),
    nearest: z.array(nearest).optional().describe("With `abstained`: the articles closest to the question."),
  }),
  async run(input, context) {
    const { corpus, toTraditional, ids, articleUrl } = context;
    const result = await answerQuestion(
      { corpus, toTraditional, id: ids.next() },
      {
        turns: [{ role: "user", content: input.question }],
        ...(input.locale !== undefined && { locale: input.locale }),
      },
    );
    return {
      ...result,
      citations: result.citations.map((cited) => ({
        ...cited,
        url: articleUrl({ id: cited.articleId, url: cited.url }),
      })),
      ...(result.abstained && { nearest: await findNearest(input.question, corpus, articleUrl) }),
    };
  },
});

/** The articles that hold the passages closest to a question, best first. */
async function findNearest(question: string, corpus: Corpus, articleUrl: ToolContext["articleUrl"]) {
  const byArticle = new Map<string, SearchResult>();
  for (const hit of await searchPassages(corpus, { query: question, limit: 10 })) {
    if (!byArticle.has(hit.articleId)) byArticle.set(hit.articleId, hit);
  }
  return [...byArticle.values()]
    .slice(0, nearestArticles)
    .map(({ articleId: id, title, url, published }) => ({
      id,
      title,
      url: articleUrl({ id, url }),
      published,
    }));
}
