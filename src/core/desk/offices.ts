/** A duty that requests are given to; people at it change, it does not. */
export interface Office {
  id: OfficeId;
  /** Who is told where a promise of this office is late; null: nobody is above. */
  escalatesTo: OfficeId | null;
}

/** Ids of the offices; what they are called stands in the strings of the desk. */
export const officeIds = [
  "enquiry-desk",
  "park-desk",
  "policy-desk",
  "project-desk",
  "duty-lead",
  "promotion-lead",
] as const;
export type OfficeId = (typeof officeIds)[number];

/** Every office, with the next level above it. */
export const offices: Readonly<Record<OfficeId, Office>> = {
  "enquiry-desk": { id: "enquiry-desk", escalatesTo: "duty-lead" },
  "park-desk": { id: "park-desk", escalatesTo: "duty-lead" },
  "policy-desk": { id: "policy-desk", escalatesTo: "duty-lead" },
  "project-desk": { id: "project-desk", escalatesTo: "duty-lead" },
  "duty-lead": { id: "duty-lead", escalatesTo: "promotion-lead" },
  "promotion-lead": { id: "promotion-lead", escalatesTo: null },
};
