import { z } from "zod";
import { locale } from "../../answer/answer.ts";
import { RECORD_KINDS } from "../../knowledge/knowledge.ts";
import { consentFields } from "../request/consent.ts";
import { contactFields } from "../request/contact.ts";
import { submissionKey } from "../request/submission.ts";

/** What an enquiry is about; decides the office and the time. */
export const enquiryKinds = ["consultation", "park", "site", "incentive", "project"] as const;
export const enquiryKind = z.enum(enquiryKinds);
export type EnquiryKind = z.infer<typeof enquiryKind>;

/** Where it came from. `assistant`: prepared by an AI assistant, confirmed by a person; `phone`: written down by an officer. */
export const enquiryChannels = ["widget", "page", "assistant", "phone"] as const;
export type EnquiryChannel = (typeof enquiryChannels)[number];

/** When the person wants to begin. */
export const enquiryTimings = ["month", "quarter", "half-year", "year", "undecided"] as const;

/** Longest texts, in UTF-16 units. */
export const ENQUIRY_LIMITS = {
  need: 2_000,
  use: 200,
  area: 60,
  tax: 100,
  industry: 60,
  topicId: 100,
} as const;

/** One turn of a conversation that goes along with an enquiry where the person ticked it. */
export const transcriptTurn = z.object({
  role: z.enum(["user", "assistant"]),
  text: z.string().max(6_000),
});
export type TranscriptTurn = z.infer<typeof transcriptTurn>;
const transcript = z.array(transcriptTurn).max(40);

/** The record that an enquiry is about. */
export const enquiryTopic = z.object({
  kind: RECORD_KINDS,
  id: z.string().max(ENQUIRY_LIMITS.topicId),
});
export type EnquiryTopic = z.infer<typeof enquiryTopic>;

/** What is asked for and about what: everything but who asks. None of it is personal but `need`, `use`, `area` and `tax`. */
export const matterFields = {
  kind: enquiryKind.default("consultation"),
  need: z.string().max(ENQUIRY_LIMITS.need).describe("What is needed, in the person's words."),
  use: z.string().max(ENQUIRY_LIMITS.use).optional().describe("What the place is to be used for."),
  area: z.string().max(ENQUIRY_LIMITS.area).optional().describe("As the person says it: `3000 m²`, `20亩`."),
  tax: z.string().max(ENQUIRY_LIMITS.tax).optional().describe("Expected yearly tax, as the person says it."),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "Expected a country by its two capital letters (ISO 3166-1), such as CN." })
    .optional()
    .describe("Where the firm is from: ISO 3166-1 alpha-2."),
  industry: z.string().max(ENQUIRY_LIMITS.industry).optional(),
  timing: z.enum(enquiryTimings).optional().describe("When they want to begin."),
  topic: enquiryTopic
    .optional()
    .describe("The record that it is about, by the kind and id of `/api/{kind}`."),
  language: locale.default("zh-Hans").describe("In which the person wants to be answered."),
};

/** Body of `POST /api/enquiries`. */
export const enquiryForm = z
  .strictObject({
    submission: submissionKey,
    channel: z.enum(["widget", "page", "assistant"]).default("widget"),
    ...matterFields,
    ...contactFields,
    ...consentFields,
    transcript: transcript.optional().describe("Only where the person ticked that it is sent along."),
  })
  .meta({ id: "EnquiryForm" });
export type EnquiryForm = z.output<typeof enquiryForm>;
