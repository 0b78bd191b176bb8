import { z } from "zod";
import { articleLang } from "../article.ts";
import { chart } from "./chart.ts";

/** A verbatim quotation: `quote === body.slice(start, end)` of the article (UTF-16 offsets). */
export const citation = z.object({
  /** The number inside the answer's marker, from 1. */
  index: z.int().min(1),
  articleId: z.string(),
  passageId: z.string(),
  title: z.string(),
  source: z.string(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  quote: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  lang: articleLang,
});
export type Citation = z.infer<typeof citation>;

/** The one value that JSON, SSE, OpenAI and MCP answers are dresses of. */
export const answer = z.object({
  id: z.string(),
  /** Markdown in the user's language; each sentence that states something from the articles ends with its markers `[1]`. */
  answer: z.string(),
  /** True where the articles do not answer the question. */
  abstained: z.boolean(),
  citations: z.array(citation),
  /** Questions that the corpus can answer, in the user's language. */
  suggestions: z.array(z.string()),
  /** Date of the newest article in the corpus. */
  asOf: z.string().nullable(),
  clarify: z.object({ question: z.string(), options: z.array(z.string()) }).optional(),
  mode: z.enum(["extractive", "generated"]),
  /** Figures of the answer that can be drawn beside each other; absent where there are no two. */
  charts: z.array(chart).optional(),
});
export type Answer = z.infer<typeof answer>;

/** Languages the interface speaks. */
export const locale = z.enum(["zh-Hans", "zh-Hant", "en", "ja", "ko"]);
export type Locale = z.infer<typeof locale>;

/** One turn of a conversation; the last one is the user's. */
export interface Turn {
  role: "user" | "assistant";
  content: string;
}
