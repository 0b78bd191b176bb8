import type { EnquiryStatus } from "../../../core/desk/enquiry/enquiry.ts";
import type { Html } from "../../site.ts";
import type { DeskLocale } from "../frame/desk-page.ts";
import { type PillTone, pill } from "../frame/pill.ts";
import { inboxStrings } from "./strings.ts";

const tones: Record<EnquiryStatus, PillTone> = {
  open: "accent",
  taken: "plain",
  answered: "good",
  closed: "plain",
};

export function statusPill(status: EnquiryStatus, locale: DeskLocale): Html {
  return pill(inboxStrings[locale].statuses[status], tones[status]);
}
