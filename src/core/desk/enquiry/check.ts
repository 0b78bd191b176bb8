import { z } from "zod";
import { cleanText } from "../../question-text.ts";
import { checkConsent } from "../request/consent.ts";
import { type ContactInput, checkContact, hasContact, oneLine, type Person } from "../request/contact.ts";
import { countryCodes } from "../request/countries.ts";
import type { RequestFault } from "../request/fault.ts";
import type { ReadPhone } from "../request/phone.ts";
import { type EnquiryChannel, type EnquiryForm, type EnquiryTopic, enquiryForm } from "./form.ts";

/** What checking asks of outside. */
export interface CheckDeps {
  readPhone: ReadPhone;
  /** Whether there is such a record. */
  isTopic(topic: EnquiryTopic): boolean;
}

/** An enquiry that may be received. */
export interface CheckedEnquiry
  extends Pick<EnquiryForm, "kind" | "country" | "timing" | "topic" | "language" | "notice" | "transcript"> {
  channel: EnquiryChannel;
  submission: string;
  need: string;
  use: string | null;
  area: string | null;
  tax: string | null;
  industry: string | null;
  person: Person;
}

/** A form as it came, of whatever shape. */
export type RawEnquiry = Readonly<Record<string, unknown>>;

/** Reads an enquiry, every fault at once: of its shape, of who asks, of consent. `channel` of a phone call is set by who writes it down. */
export function checkEnquiry(
  raw: RawEnquiry,
  deps: CheckDeps,
): { checked: CheckedEnquiry; faults: [] } | { checked: null; faults: RequestFault[] } {
  const shape = enquiryForm.safeParse(raw);
  const found = shape.success ? [] : shape.error.issues.flatMap(shapeFault);
  const given = texts.parse(raw);
  const contact = checkContact(contactOf(given), deps.readPhone, given.country);
  found.push(...contact.faults, ...checkConsent(given));
  if (cleanText(given.need ?? "") === "") found.push({ field: "need", code: "required" });
  if (hasContact(given.industry ?? "")) found.push({ field: "industry", code: "contact-in-public-field" });
  if (shape.data?.country !== undefined && !countryCodes.includes(shape.data.country)) {
    found.push({ field: "country", code: "not-offered" });
  }
  const { topic } = shape.data ?? {};
  if (topic && !deps.isTopic(topic)) found.push({ field: "topic", code: "unknown-topic" });
  const faults = firstOfEach(found);
  if (!shape.success || faults.length > 0) return { checked: null, faults };
  const { submission, channel, kind, country, timing, language, notice, transcript } = shape.data;
  return {
    checked: {
      submission,
      channel,
      kind,
      need: cleanText(shape.data.need),
      use: oneLine(shape.data.use) || null,
      area: oneLine(shape.data.area) || null,
      tax: oneLine(shape.data.tax) || null,
      country,
      industry: oneLine(shape.data.industry) || null,
      timing,
      topic,
      language,
      notice,
      transcript,
      person: contact.person,
    },
    faults: [],
  };
}

const text = z.string().optional().catch(undefined);
const texts = z.object({
  need: text,
  industry: text,
  country: text,
  name: text,
  company: text,
  phone: text,
  email: text,
  consent: z.boolean().optional().catch(undefined),
  notice: text,
});

function contactOf({ name, company, phone, email }: z.output<typeof texts>): ContactInput {
  return { name, company, phone, email };
}

/** What the schema says of a field, as a fault that pages can word. */
function shapeFault(issue: z.core.$ZodIssue): RequestFault[] {
  const field = String(issue.path[0] ?? "");
  switch (issue.code) {
    case "too_big":
      return [{ field, code: "too-long", most: Number(issue.maximum) }];
    case "invalid_value":
      return [{ field, code: "not-offered", values: issue.values.map(String) }];
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ field: key, code: "not-offered" }));
    case "invalid_type":
      return [{ field, code: issue.input === undefined ? "required" : "not-text" }];
    default:
      return [{ field, code: "not-offered" }];
  }
}

function firstOfEach(faults: readonly RequestFault[]): RequestFault[] {
  const byField = new Map<string, RequestFault>();
  for (const fault of faults) if (!byField.has(fault.field)) byField.set(fault.field, fault);
  return [...byField.values()];
}
