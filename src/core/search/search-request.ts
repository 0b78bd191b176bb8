import { z } from "zod";
import { articleLang, articleScope } from "../article.ts";
import type { SearchFilter } from "../ports.ts";
import { questionText } from "../question-text.ts";
import { earliest, latest } from "./filters.ts";

/** Most hits that paging reaches. */
const DEEPEST = 1_000;
const MOST_RESULTS = 50;
/** So that a page of any size stays within reach. */
export const LAST_OFFSET = DEEPEST - MOST_RESULTS;

const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const received = (input: unknown): string => JSON.stringify(input)?.slice(0, 60) ?? "nothing";

const searchDate = z
  .string()
  .regex(PARTIAL_DATE, {
    error: ({ input }) => `Received ${received(input)}; expected YYYY, YYYY-MM or YYYY-MM-DD.`,
    abort: true,
  })
  .refine(isDay, {
    error: ({ input }) => `${received(input)} is no day of the calendar; expected one that is, or YYYY-MM.`,
  });

function isDay(date: string): boolean {
  const day = new Date(date);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

const expected = (options: readonly string[]) => ({
  error: ({ input }: { input?: unknown }) =>
    `Received ${received(input)}; expected one of ${options.join(", ")}.`,
});

const searchedScope = articleScope.exclude(["other"]);

/** What narrows a search; all of it holds at once. The same for HTTP and MCP. */
export const filterFields = {
  lang: z
    .enum(articleLang.enum, expected(articleLang.options))
    .optional()
    .describe("Language that the article is written in."),
  scope: z
    .enum(searchedScope.enum, expected(searchedScope.options))
    .optional()
    .describe("Whose facts the article states."),
  from: searchDate
    .optional()
    .describe("Published then or later: YYYY, YYYY-MM or YYYY-MM-DD. Undated: what it speaks of."),
  to: searchDate.optional().describe("Published then or earlier."),
  subject: z
    .string()
    .trim()
    .min(1, "The subject is empty. Name what the article must mention, or leave it out.")
    .max(100)
    .optional()
    .describe("What the article must mention: a park, company or place by its name or id, or any words."),
  offset: z
    .int()
    .min(0)
    .max(LAST_OFFSET)
    .default(0)
    .describe("So many of the best passages are left out, for the next page."),
};

/** A period that ends before it begins lets nothing through: that is a slip, and told. */
export function inOrder({ from, to }: { from?: string | undefined; to?: string | undefined }): boolean {
  return from === undefined || to === undefined || earliest(from) <= latest(to);
}

export const notInOrder = {
  path: ["from"],
  error: ({ input }: { input?: unknown }) => {
    const { from, to } = z.looseObject({ from: z.unknown(), to: z.unknown() }).parse(input);
    return `from ${received(from)} lies after to ${received(to)}; expected from at or before to.`;
  },
};

/** The body of `POST /api/search`. */
export const searchRequest = z
  .strictObject({
    query: questionText,
    limit: z.int().min(1).max(MOST_RESULTS).default(10),
    ...filterFields,
    facets: z
      .boolean()
      .default(false)
      .describe("Whether to count the passages that match by article and by year."),
  })
  .refine(inOrder, notInOrder);
export type SearchPassagesRequest = z.input<typeof searchRequest>;

/** A filter without the fields that were not given. */
export function filterOf({ lang, scope, from, to, subject }: SearchPassagesRequest): SearchFilter {
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(scope === undefined ? {} : { scope }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(subject === undefined ? {} : { subject }),
  };
}
