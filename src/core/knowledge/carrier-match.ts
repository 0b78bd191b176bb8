import { z } from "zod";
import { citation } from "../answer/answer.ts";
import { shownText } from "./shown.ts";

const needField = z.enum(["use", "area", "industry", "tenure", "park", "district", "requirements", "status"]);
export type NeedField = z.infer<typeof needField>;

/** One part of a need against what the articles say of a site. */
export const fit = z.object({ need: needField, ...shownText.shape });
export type Fit = z.infer<typeof fit>;

/** What the articles leave open. */
export const unknown = z.object({ value: z.string().describe("简体."), en: z.string() });
export type Unknown = z.infer<typeof unknown>;

export const carrierMatch = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  fits: z.array(fit),
  doesNotFit: z.array(fit),
  unknown: z.array(unknown).describe("资料未载明: never assumed."),
  source: z.int().describe("Index of the citation that names it."),
  published: z.string().nullable().describe("Date of the newest article that tells of it."),
});
export type CarrierMatch = z.infer<typeof carrierMatch>;

/** Sites for a need. */
export const carrierMatches = z
  .object({
    carriers: z.array(carrierMatch).describe("Nothing stated speaks against them; best first."),
    parks: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          nameEn: z.string(),
          why: shownText,
          unknown: z.array(unknown),
        }),
      )
      .describe("Parks that host the industry, where the articles name no building that fits."),
    nearest: z
      .array(carrierMatch)
      .describe("Where nothing fits: what comes nearest, and why it does not fit."),
    more: z.int().min(0).describe("Fitting sites beyond the limit."),
    notRead: z
      .array(z.object({ need: needField, words: z.string() }))
      .describe("Parts of the need whose words name nothing known here; they were left out."),
    citations: z.array(citation),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "CarrierMatches" });
export type CarrierMatches = z.infer<typeof carrierMatches>;
