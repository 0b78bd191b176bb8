import type { StoredEnquiry } from "../enquiry/enquiry.ts";
import type { EnquiryStore } from "../enquiry/store.ts";
import { isOpen } from "../promise/rules.ts";
import type { ServicePromise } from "../promise.ts";

/** One enquiry as acts look at it. */
export interface Case {
  enquiry: StoredEnquiry;
  /** What was promised and is still to be done, the most urgent first. */
  awaited: readonly ServicePromise[];
}

/** Null where there is no such enquiry. */
export async function readCase(enquiries: EnquiryStore, enquiryId: string): Promise<Case | null> {
  const [enquiry, promises] = await Promise.all([enquiries.get(enquiryId), enquiries.promises(enquiryId)]);
  return enquiry && { enquiry, awaited: awaitedOf(promises) };
}

export function awaitedOf(promises: readonly ServicePromise[]): ServicePromise[] {
  return promises.filter(isOpen).sort((a, b) => a.dueAt - b.dueAt);
}
