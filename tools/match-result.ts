import { z } from "zod";

// The whole forms are those of the HTTP answers (/openapi.json); a listing that repeats them costs every host its tokens.
/** An item of a match, by the fields that a reader needs to go on. */
export const matchItems = z.array(z.looseObject({ id: z.string(), name: z.string() }));
/** Items without a source of their own. */
export const looseItems = z.array(z.looseObject({}));

/** What every match carries. */
export const matchFields = {
  more: z.int().describe("Beyond the limit."),
  understood: looseItems.describe("What was read from text."),
  citations: z.array(
    z.looseObject({ index: z.int(), quote: z.string(), published: z.string().nullable(), url: z.string() }),
  ),
  asOf: z.string().nullable(),
};
