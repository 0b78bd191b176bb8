import { z } from "zod";
import { articleLang } from "../article.ts";

/** Longer is no look-up: a person on the phone types a name, a measure and a year. */
export const LONGEST_LOOKUP = 200;
const MOST_EACH = 50;
const EACH = 8;

const wholeNumber = `Expected a whole number from 1 to ${MOST_EACH}.`;

/** What is looked up. The text may be unfinished: it is asked for at every keystroke. */
export const lookupRequest = z.object({
  q: z
    .string()
    .max(LONGEST_LOOKUP, `Expected at most ${LONGEST_LOOKUP} characters: a name, a measure, a year.`)
    .default("")
    .describe(
      "Anything typed so far: 简体, 繁體, pinyin (`gaoxinqu`, `gaoxi`), initials (`gxq`), English, or a mixture (`gxq 2025 签约`). Empty finds nothing.",
    ),
  limit: z.coerce
    .number({ error: wholeNumber })
    .int({ error: wholeNumber })
    .min(1, { error: wholeNumber })
    .max(MOST_EACH, { error: wholeNumber })
    .default(EACH)
    .describe("Most results of each kind."),
  lang: z
    .enum(articleLang.enum, { error: `Expected one of ${articleLang.options.join(", ")}.` })
    .optional()
    .describe("Language that articles, and so figures and sentences, are written in; absent: any."),
});
export type LookupRequest = z.output<typeof lookupRequest>;
