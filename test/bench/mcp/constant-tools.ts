import { z } from "zod";

const citation = z.object({
  index: z.int().min(1),
  articleId: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string().nullable(),
  url: z.string(),
  quote: z.string(),
});

/** Four tools with schemas as real ones have them, and no work behind them: what is measured is the protocol. */
export const constantTools = ["first", "second", "third", "fourth"].map((name) => ({
  name,
  title: `The ${name} tool`,
  description:
    "Returns the same result whatever it is asked, with arguments and a result as real tools have them.",
  input: z.strictObject({
    query: z.string().min(1).max(2_000).describe("Anything."),
    limit: z.int().min(1).max(50).default(10).describe("How many at most."),
    lang: z.enum(["zh-Hans", "zh-Hant", "en"]).optional().describe("A language."),
    from: z.string().max(10).optional().describe("A date."),
  }),
  output: z.object({
    answer: z.string().describe("Always the same."),
    citations: z.array(citation),
    asOf: z.string().nullable(),
  }),
}));

export const constantResult = {
  answer: "44.03平方公里[1]。",
  citations: [
    {
      index: 1,
      articleId: "example",
      title: "示例",
      source: "示例日报",
      published: "2026-03",
      url: "https://news.example.org/example",
      quote: "在44.03平方公里的区域",
    },
  ],
  asOf: "2026-03",
};
