import { type Draft, most, type TextField } from "./draft.ts";

/** What is wrong with a field; the strings say it. */
export type Fault = "required" | "too-long" | "no-contact" | "email" | "phone" | "no-consent" | "refused";
export type Faults = Partial<Record<TextField | "consent", Fault>>;

/** What can be told before it is sent; the service reads telephone numbers more closely. */
export function faultsOf(draft: Draft): Faults {
  const faults: Faults = {};
  for (const [field, limit] of limits) {
    if (draft[field].length > limit) faults[field] = "too-long";
  }
  for (const field of ["need", "name"] as const) {
    if (draft[field].trim() === "") faults[field] = "required";
  }
  if (draft.phone.trim() === "" && draft.email.trim() === "") faults.phone = "no-contact";
  if (draft.email.trim() !== "" && !/^\s*\S+@\S+\.\S+\s*$/.test(draft.email)) faults.email = "email";
  if (!draft.consent) faults.consent = "no-consent";
  return faults;
}

const fields: readonly TextField[] = [
  "need",
  "kind",
  "name",
  "company",
  "phone",
  "email",
  "country",
  "industry",
  "timing",
  "use",
  "area",
  "tax",
];
const limits = fields.map((field) => [field, most[field]] as const);

/** The faults that the service names (`#/phone`), for the fields of this form. */
export function faultsAt(pointers: readonly string[]): Faults {
  const faults: Faults = {};
  for (const pointer of pointers) {
    const name = pointer.replace(/^#\//, "").split("/")[0];
    const field = fields.find((one) => one === name);
    if (field) faults[field] = field === "phone" || field === "email" ? field : "refused";
  }
  return faults;
}
