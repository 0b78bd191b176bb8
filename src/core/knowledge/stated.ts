import { z } from "zod";
import { partialDate } from "../article.ts";

/** Where something is stated: a run of an article's body, verbatim, that stands there exactly once. */
export const source = z.strictObject({
  article: z.string().min(1).describe("Id of the article."),
  quote: z.string().min(2).max(200).describe("Verbatim from its body; it stands there exactly once."),
});
export type Source = z.infer<typeof source>;

/** When a statement holds: a date or both ends of a stretch, as ISO 8601 writes them (`2025-01/2025-06`). */
export const when = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    "expected YYYY, YYYY-MM, YYYY-MM-DD or two of them with / between",
  );

const attributed = {
  ...source.shape,
  when: when.optional().describe("The time that the statement speaks of, where the article tells."),
};

/** A statement in words: 简体, close to the quotation, and how an investor would read it in English. */
export const statedText = z.strictObject({ value: z.string().min(1), en: z.string().min(1), ...attributed });
export type StatedText = z.infer<typeof statedText>;

/** A statement that names another record by its id. */
export const statedLink = z.strictObject({
  value: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe("Id of a record."),
  ...attributed,
});
export type StatedLink = z.infer<typeof statedLink>;

/** A figure as the article writes it; number and unit both stand in the quotation. */
export const statedQuantity = z.strictObject({
  value: z.string().min(1).describe("As written: 44.03, 一千七百."),
  unit: z.string().min(1).describe("As written: 平方公里, 亿元, 套."),
  qualifier: z.string().optional().describe("As written: 超, 约, 最高."),
  ...attributed,
});
export type StatedQuantity = z.infer<typeof statedQuantity>;

/** One of a fixed set of words. */
export const statedChoice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.strictObject({ value: z.enum(choices), ...attributed });

/** Something that no field of its own is for: what it is about, and what is said. */
export const note = z.strictObject({
  topic: z.string().min(1).describe("简体, two to eight characters: 荣誉, 交通配套."),
  topicEn: z.string().min(1),
  ...statedText.shape,
});
export type Note = z.infer<typeof note>;

/** A date that a thing was done or is to be done on. */
export const statedDate = z.strictObject({ value: partialDate, ...attributed });

/** What every record has: a stable id, its names, the place that names it, and further statements. */
export const recordFields = {
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe("Stable; that of the same thing in the gazetteer, where it is there."),
  name: z.string().min(2).describe("简体."),
  nameEn: z.string().min(2),
  aliases: z
    .array(z.string().min(2))
    .default([])
    .describe("Other written forms; those of the gazetteer are added."),
  named: source.describe(
    "Where an article names it; the quotation holds the name or an alias, or refers to the name in the title by 集团, 公司 or 平台.",
  ),
  notes: z.array(note).default([]),
};

/** Whom to turn to: an office, never a person. */
export const office = statedText;
