import type { StaffActor } from "../actor.ts";
import type { EnquiryFilter } from "../enquiry/store.ts";

/** The parts of the inbox, as its tabs name them. */
export const inboxViews = ["office", "mine", "unassigned", "overdue", "open", "closed", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

const unclosed = ["open", "taken", "answered"] as const;

/** Which enquiries a view shows to `actor`. `now` (ms since the epoch) decides what is overdue. */
export function viewFilter(view: InboxView, { id, officeId }: StaffActor, now: number): EnquiryFilter {
  switch (view) {
    case "office":
      return { statuses: unclosed, officeId };
    case "mine":
      return { statuses: unclosed, ownerId: id };
    case "unassigned":
      return { statuses: unclosed, ownerId: null };
    case "overdue":
      return { statuses: unclosed, dueBefore: now };
    case "open":
      return { statuses: unclosed };
    case "closed":
      return { statuses: ["closed"] };
    case "all":
      return {};
  }
}
