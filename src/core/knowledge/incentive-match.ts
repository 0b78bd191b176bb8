import { z } from "zod";
import { citation } from "../answer/answer.ts";
import { profileField } from "./criteria.ts";
import { shownText } from "./shown.ts";

/** One stated condition and whether a firm meets it. */
export const condition = z.object({
  ...shownText.shape,
  verdict: z.enum(["met", "not-met", "not-known", "to-be-judged"]),
  field: profileField.optional().describe("Field of the profile that tells."),
  assumed: z.literal(true).optional().describe("The firm did not say; it is taken for a company."),
});
export type Condition = z.infer<typeof condition>;

/** One of the five fields of a notice; nothing stated: the articles are silent, and `text` says so. */
export const noticeField = z.object({
  name: z.enum(["惠及对象", "申报条件", "兑现时限", "受理地址", "咨询电话"]),
  nameEn: z.string(),
  stated: z.array(shownText),
  text: z.string(),
  textEn: z.string(),
});
export type NoticeField = z.infer<typeof noticeField>;

/** An incentive, condition by condition. It says which stated conditions a firm meets, never that the firm gets anything. */
export const incentiveMatch = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  status: z.enum(["in-force", "planned", "past", "not-stated"]),
  conditions: z.array(condition),
  missing: z.array(profileField).describe("Fields of the profile that conditions ask for."),
  amount: shownText.optional(),
  validity: shownText.optional(),
  notice: z
    .array(noticeField)
    .length(5)
    .describe("惠及对象, 申报条件, 兑现时限, 受理地址, 咨询电话, in this order."),
  source: z.int().describe("Index of the citation that names it."),
  published: z.string().nullable().describe("Date of the newest article that tells of it."),
});
export type IncentiveMatch = z.infer<typeof incentiveMatch>;

/** A question about the firm, and how many incentives wait for its answer. */
export const missingQuestion = z.object({
  field: profileField,
  ask: z.string(),
  askEn: z.string(),
  decides: z.int(),
});
export type MissingQuestion = z.infer<typeof missingQuestion>;

/** What the articles offer to a firm. */
export const incentiveMatches = z
  .object({
    matched: z
      .array(incentiveMatch)
      .describe("Each condition that can be tested is met; others a person has to judge."),
    possible: z.array(incentiveMatch).describe("Nothing speaks against it, but something is not known."),
    more: z.int().min(0).describe("Matched and possible ones beyond the limit."),
    notMatched: z.int().min(0).describe("Incentives with a condition that is not met."),
    questions: z.array(missingQuestion).describe("What to ask next, the most telling first."),
    citations: z.array(citation),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "IncentiveMatches" });
export type IncentiveMatches = z.infer<typeof incentiveMatches>;
