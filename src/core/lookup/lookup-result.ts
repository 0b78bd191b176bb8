import { z } from "zod";
import { fact } from "../facts/fact.ts";
import { RECORD_KINDS } from "../knowledge/knowledge.ts";

const spans = z
  .array(z.tuple([z.int().min(0), z.int().min(0)]))
  .describe("What was looked for: UTF-16 offsets, ascending.");

/** Where something was said, as the publisher names it. */
const sourceFields = {
  articleId: z.string(),
  title: z.string(),
  source: z.string().describe("The publisher."),
  published: z.string().nullable(),
  url: z.string().nullable(),
};

/** A figure in short: enough to tell it from the others of its series. */
export const figureInShort = z.object({
  ...fact.pick({
    id: true,
    value: true,
    unit: true,
    qualifier: true,
    status: true,
    period: true,
    asOf: true,
    articleId: true,
  }).shape,
});
export type FigureInShort = z.infer<typeof figureInShort>;

const { supersededBy: _id, articleId: _article, ...factFields } = fact.shape;

/** A figure with all that a fact card shows. `quote` is the sentence, verbatim, at `start` to `end` of the article's body. */
export const lookupFact = z.object({
  ...factFields,
  ...sourceFields,
  supersededBy: figureInShort
    .optional()
    .describe("The figure that states the same measure for a later time."),
  others: z
    .array(figureInShort)
    .describe("The other figures of its series, the newest first; empty where it has none."),
});
export type LookupFact = z.infer<typeof lookupFact>;

/** A sentence: `text` verbatim at `start` to `end` of the article's body, `highlights` into `text`. */
export const lookupSentence = z.object({
  ...sourceFields,
  passageId: z.string(),
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  highlights: spans,
});
export type LookupSentence = z.infer<typeof lookupSentence>;

/** An article; `highlights` into `title`. */
export const lookupArticle = z.object({ ...sourceFields, highlights: spans });
export type LookupArticle = z.infer<typeof lookupArticle>;

/** A park, site, incentive …; its page is `/api/<list>/<id>`. `highlights` into `name`. */
export const lookupRecord = z.object({
  list: RECORD_KINDS,
  id: z.string(),
  name: z.string().describe("简."),
  nameEn: z.string(),
  kind: z.string().describe("What of its list it is: `high-tech-zone`, `incubator` …"),
  highlights: spans,
});
export type LookupRecord = z.infer<typeof lookupRecord>;

/** What a look-up found, each list best first. */
export const lookupResult = z.object({
  query: z.string().describe("As it was typed."),
  corrected: z
    .string()
    .optional()
    .describe("As it was read, where that is not what was typed: `gxq 2025` as `高新区 2025`."),
  facts: z.array(lookupFact).describe("Those that are superseded behind the others."),
  sentences: z.array(lookupSentence),
  articles: z.array(lookupArticle),
  records: z.array(lookupRecord).describe("Parks first."),
  asOf: z.string().nullable().describe("Date of the newest article."),
});
export type LookupResult = z.infer<typeof lookupResult>;
