import { z } from "zod";
import { statedText } from "./stated.ts";

/** What a firm can say of itself; every field is optional, and what is not said is asked for, never assumed. */
export const profile = z.strictObject({
  industry: z.string().max(60).optional().describe("In words: 半导体, shipbuilding."),
  park: z.string().max(60).optional().describe("Name or id of a park."),
  size: z.enum(["micro", "small", "medium", "large"]).optional(),
  stage: z.enum(["idea", "startup", "growth", "mature"]).optional(),
  rdShare: z.number().min(0).max(100).optional().describe("R&D spending as % of revenue."),
  rdGrowing: z.boolean().optional().describe("R&D spending rose over the year before."),
  patents: z.int().min(0).max(100_000).optional(),
  highTechStatus: z
    .enum(["none", "municipal-pool", "provincial-pool", "national"])
    .optional()
    .describe("Step on the ladder to 国家高企."),
  reRecognition: z.boolean().optional().describe("高企 that is due to be recognised again."),
  talent: z
    .enum(["none", "skilled", "graduate", "high-level", "team"])
    .optional()
    .describe("Whom the firm brings or is."),
  results: z.boolean().optional().describe("Has research results to turn into products."),
  listing: z.boolean().optional().describe("Plans to list or to raise equity."),
  competition: z.boolean().optional().describe("Takes part in the park's start-up contest."),
  institution: z
    .enum(["company", "service-body", "incubator", "farm", "person"])
    .optional()
    .describe("What applies; default: a company."),
});
export type Profile = z.infer<typeof profile>;
export const profileField = profile.keyof();
export type ProfileField = z.infer<typeof profileField>;

/** A condition of an incentive: what the article says, and the field of a profile that tells whether it is met. */
export const criterion = z
  .strictObject({
    ...statedText.shape,
    field: profileField.optional().describe("Absent: a person has to judge it."),
    is: z
      .array(z.union([z.string(), z.boolean()]))
      .min(1)
      .optional()
      .describe("Values of the field that meet it."),
    atLeast: z.number().optional().describe("Least value of a number field."),
  })
  .refine(({ field, is, atLeast }) => (field === undefined) === (is === undefined && atLeast === undefined), {
    error: "field needs is or atLeast, and those need field",
  });
export type Criterion = z.infer<typeof criterion>;
