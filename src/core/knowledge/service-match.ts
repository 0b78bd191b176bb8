import { z } from "zod";
import { citation } from "../answer/answer.ts";
import { serviceNeedKind } from "./service-need.ts";
import { shownText } from "./shown.ts";

const link = z.object({ id: z.string(), name: z.string(), nameEn: z.string(), source: z.int() });

export const serviceMatch = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  helpsWith: z
    .array(z.object({ need: serviceNeedKind, source: z.int() }))
    .describe("The needs asked for that it serves."),
  offers: z.array(shownText),
  operators: z.array(shownText).describe("Who runs it: bodies and offices; empty: 资料未载明."),
  response: z.array(shownText).describe("How fast, how often."),
  users: z.array(shownText),
  partOf: link.optional(),
  parts: z.array(link).describe("Services that are part of it."),
  park: link.optional(),
  elsewhere: z.literal(true).optional().describe("It belongs to another park than the one asked for."),
  askNext: shownText
    .extend({ by: z.enum(["operator", "part-of", "park"]).describe("How the office is known.") })
    .nullable()
    .describe("An office or body, never a person; null: 资料未载明."),
  source: z.int().describe("Index of the citation that names it."),
  published: z.string().nullable().describe("Date of the newest article that tells of it."),
});
export type ServiceMatch = z.infer<typeof serviceMatch>;

/** Services for needs. */
export const serviceMatches = z
  .object({
    needs: z.array(serviceNeedKind).describe("What was understood; empty: no need was named."),
    services: z.array(serviceMatch).describe("Best first."),
    more: z.int().min(0).describe("Services beyond the limit."),
    unmet: z.array(serviceNeedKind).describe("Needs that no service of the articles is for."),
    citations: z.array(citation),
    asOf: z.string().nullable().describe("Date of the newest article."),
  })
  .meta({ id: "ServiceMatches" });
export type ServiceMatches = z.infer<typeof serviceMatches>;
