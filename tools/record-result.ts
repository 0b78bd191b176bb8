import { z } from "zod";
import { viewLocale } from "../src/core/knowledge/speech.ts";

// The whole forms are those of the HTTP answers (/openapi.json); a listing that repeats them costs every host its tokens, and so
// do bounds that only nonsense would break.

/** An id or a name, as people write it. */
export const nameField = z
  .string()
  .trim()
  .refine((text) => text.length > 0 && text.length <= 100, "expected 1 to 100 characters");
export const wordsField = z
  .string()
  .trim()
  .refine((text) => text.length <= 100, "expected at most 100 characters");
export const localeField = viewLocale.default("zh-Hans").describe("Language.");

/** Things of a result by their fields, as their page of the API's document has them. */
export const things = z.array(z.looseObject({}));

/** What every result about records carries. */
export const recordFields = { citations: things, asOf: z.string().nullable() };

/** A page of records. */
export const pageFields = { total: z.int(), nextOffset: z.int().optional(), ...recordFields };

/** Which page. */
export const pageInput = (usual: number) => ({
  limit: z.int().min(1).max(100).default(usual).describe("Page size."),
  offset: z.int().min(0).default(0).describe("Page start."),
});
