import { z } from "zod";
import type { RequestFault } from "./fault.ts";
import type { ReadPhone } from "./phone.ts";

/** Longest texts, in UTF-16 units. */
export const CONTACT_LIMITS = { name: 80, company: 120, phone: 40, email: 254 } as const;

/** Fields of a form that say who asks, as they were entered; each form puts them among its own. */
export const contactFields = {
  name: z.string().max(CONTACT_LIMITS.name).describe("Who is to be asked for."),
  company: z.string().max(CONTACT_LIMITS.company).optional(),
  phone: z
    .string()
    .max(CONTACT_LIMITS.phone)
    .optional()
    .describe("With country code, or as it is dialled in `country`. This or `email` is needed."),
  email: z.string().max(CONTACT_LIMITS.email).optional(),
};
const contactInput = z.object(contactFields).partial();
export type ContactInput = z.output<typeof contactInput>;

/** Who asks, as it is kept (sealed). At least one of `phone` and `email` is not null. */
export const person = z.object({
  name: z.string(),
  company: z.string().nullable(),
  /** E.164. */
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type Person = z.infer<typeof person>;

const address = z.email();

/** Reads who asks. Every fault is told, not only the first. `country`: where a number without a country code belongs. */
export function checkContact(
  given: ContactInput,
  readPhone: ReadPhone,
  country?: string,
): { person: Person; faults: RequestFault[] } {
  const faults: RequestFault[] = [];
  const name = oneLine(given.name);
  const company = oneLine(given.company) || null;
  const email = oneLine(given.email) || null;
  const written = oneLine(given.phone);
  if (name === "") faults.push({ field: "name", code: "required" });
  for (const field of ["name", "company", "phone", "email"] as const) {
    const most = CONTACT_LIMITS[field];
    if ((given[field] ?? "").length > most) faults.push({ field, code: "too-long", most });
  }
  const isFaulty = (field: string) => faults.some((one) => one.field === field);
  let phone: string | null = null;
  if (written !== "" && !isFaulty("phone")) {
    const abroad = readPhone(written, country);
    // Firms from abroad often name somebody who is reached in China.
    const local = abroad.ok || country === undefined ? abroad : readPhone(written);
    const read = local.ok ? local : abroad;
    if (read.ok) phone = read.e164;
    else faults.push({ field: "phone", code: `phone-${read.why}` });
  }
  if (email !== null && !isFaulty("email") && !address.safeParse(email).success) {
    faults.push({ field: "email", code: "email" });
  }
  if (written === "" && email === null) faults.push({ field: "phone", code: "no-contact" });
  return { person: { name, company, phone, email }, faults };
}

/** A field of one line as it is kept: without control characters, runs of white space as one space. */
export function oneLine(text: string | undefined): string {
  return (text ?? "").replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
}

/** An e-mail address, or seven digits and more that are no amount. */
const CONTACT =
  /[\w.+-]+@[\w-]+\.|(?:\+|(?<!\d))\d(?:[\s().-]?\d){6,}(?![\s().-]?\d|\s*(?:[元万萬亿億平亩畝吨件米円원㎡%]|m2|m²|rmb|usd|eur|yuan))/iu;

/** Whether a text holds what looks like a telephone number or an e-mail address. */
export function hasContact(text: string): boolean {
  return CONTACT.test(text.normalize("NFKC"));
}
