import type { OfficeId } from "../offices.ts";
import type { EnquiryKind } from "./form.ts";

const officeByKind: Readonly<Record<EnquiryKind, OfficeId>> = {
  consultation: "enquiry-desk",
  park: "park-desk",
  site: "park-desk",
  incentive: "policy-desk",
  project: "project-desk",
};

/** The office that an enquiry is given to. */
export function officeOf(kind: EnquiryKind): OfficeId {
  return officeByKind[kind];
}
