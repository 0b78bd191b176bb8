import { z } from "zod";
import { articleScope } from "../core/article.ts";
import { fact, factStatus } from "../core/facts/fact.ts";
import { askedPeriod } from "../core/facts/fact-query.ts";
import { searchFacts } from "../core/facts/search-facts.ts";
import type { Corpus, Ports } from "../core/ports.ts";
import { type ApiHeaders, indexEtag, notModified, type Route } from "./route.ts";

/** Most facts of one answer. */
const MOST_LISTED = 500;

const factSchema = z.object(fact.shape).meta({ id: "Fact" });
/** The answer of `GET /api/facts`. */
export const factAnswer = z
  .object({
    facts: z.array(factSchema).describe("Best first; without `q` the newest first."),
    total: z.int().min(0).describe("How many figures there are, on all pages."),
    nextOffset: z.int().optional().describe("The `offset` of the next page, where there is one."),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "FactList" });

const wholeNumber = (least: number, most: number) => {
  const error = `Expected a whole number from ${least} to ${most}.`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, { error: "Received nothing; expected words, or leave it out." })
    .max(most, { error: `Expected at most ${most} characters.` })
    .optional();

const factsQuery = z.object({
  q: words(400).describe("A question or keywords, in Chinese (简体 or 繁體) or English."),
  subject: words(100).describe("Whose figures: a park, firm or place by its id or any of its names."),
  metric: words(100).describe("Words of what is measured, all of them: 规上工业产值."),
  period: words(40)
    .refine((text) => text === undefined || askedPeriod(text, "2000") !== null, {
      error:
        "Expected YYYY, YYYY-MM or YYYY-MM-DD, two of them joined by a slash, or words such as 2025年上半年.",
    })
    .describe("Figures of a time that shares a day with this one: `2025`, `2025-01/2025-06`, 去年."),
  status: z
    .enum(factStatus.enum, { error: `Expected one of ${factStatus.options.join(", ")}.` })
    .optional()
    .describe("Whether it was so, is aimed at, is expected, or is a rule's bound."),
  scope: z
    .enum(articleScope.enum, { error: `Expected one of ${articleScope.options.join(", ")}.` })
    .optional()
    .describe("Whose figure it is: the city's, the province's, or another place's."),
  article: words(200).describe("Article id: figures of this article only."),
  limit: wholeNumber(1, MOST_LISTED).default(20),
  offset: wholeNumber(0, 1_000_000_000).default(0),
});

const cached = { "cache-control": "public, max-age=60" };

/** `GET /api/facts`: figures of the articles, each with its sentence; changes only with the index. */
export function factRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "GET",
      path: "/api/facts",
      operation: {
        summary:
          "Figures of the articles: subject, measure, value, period, and the sentence that states them",
        description:
          "`series` joins one measure in several periods, `supersededBy` names the newer figure, `contradicts` figures that say otherwise. All filters hold at once.",
        query: factsQuery,
        answers: { "application/json": factAnswer },
        problems: [400, 503],
      },
      async handle(c) {
        const query = factsQuery.parse(c.req.query());
        const corpus = await ports.corpus();
        const etag = indexEtag(ports.settings, corpus);
        const unchanged = notModified(c, etag, { ...headers(c), ...cached });
        return unchanged ?? { json: answered(corpus, query), headers: { ...cached, etag } };
      },
    },
  ];
}

function answered(corpus: Corpus, query: z.output<typeof factsQuery>): z.input<typeof factAnswer> {
  const { facts, total } = searchFacts(corpus, query);
  const next = query.offset + query.limit;
  return { facts, total, ...(next < total && { nextOffset: next }), asOf: corpus.info.asOf };
}
