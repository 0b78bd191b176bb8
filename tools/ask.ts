import { z } from "zod";
import { answer, locale } from "../src/core/answer/answer.ts";
import { answerQuestion } from "../src/core/answer/answer-question.ts";
import { questionText } from "../src/core/question-text.ts";
import { defineTool } from "./define.ts";
import { findNearest, linked, nearestArticles, resultFields } from "./result.ts";

/** Hosts draw nothing of their own from an answer, and the figures stand in its text and its citations. */
const { charts: _charts, ...shown } = answer.shape;

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
    ...shown,
    answer: z.string().describe("Markdown; markers like [1] point to citations."),
    abstained: z.boolean().describe("True where the articles do not answer."),
    suggestions: z.array(z.string()).describe("Questions that the articles can answer."),
    ...resultFields,
    nearest: nearestArticles.optional().describe("With `abstained`: the articles closest to the question."),
  }),
  lists: ["suggestions", "nearest"],
  async run(input, context) {
    const { corpus, toTraditional, ids } = context;
    const { charts: _, ...result } = await answerQuestion(
      { corpus, toTraditional, id: ids.next() },
      {
        turns: [{ role: "user", content: input.question }],
        ...(input.locale !== undefined && { locale: input.locale }),
      },
    );
    return {
      ...result,
      citations: linked(result.citations, context),
      ...(result.abstained && { nearest: await findNearest(input.question, context) }),
    };
  },
});
