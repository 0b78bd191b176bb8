import { allows, type StaffActor } from "../actor.ts";
import type { ListedEnquiry, StoredEnquiry } from "../enquiry/enquiry.ts";
import { openEnquiry } from "../enquiry/open.ts";
import type { EnquiryFilter, EnquiryPage, EnquiryStore } from "../enquiry/store.ts";
import type { Person } from "../request/contact.ts";
import type { Vault } from "../vault.ts";
import { type InboxView, inboxViews, viewFilter } from "./views.ts";

interface InboxSources {
  enquiries: EnquiryStore;
  vault: Vault;
}

/** A line of the inbox. */
export interface InboxLine extends ListedEnquiry {
  /** Null where it was erased, and for those who may not know. */
  person: Person | null;
}

/** A page of the inbox with how many there are in all. Who asks is shown to officers alone. */
export async function inboxLines(
  { enquiries, vault }: InboxSources,
  actor: StaffActor,
  filter: EnquiryFilter,
  page: EnquiryPage,
): Promise<{ lines: InboxLine[]; total: number }> {
  const [listed, total] = await Promise.all([enquiries.list(filter, page), enquiries.count(filter)]);
  const mayKnow = allows(actor.role, "officer");
  const lines = await Promise.all(
    listed.map(async (one) => ({ ...one, person: mayKnow ? await personOf(vault, one.enquiry) : null })),
  );
  return { lines, total };
}

/** The views whose number tells what there is to do; those of what is closed only grow, and take long to count. */
const counted = inboxViews.filter((view) => view !== "closed" && view !== "all");

/** How many enquiries each view holds in which there is something to do. */
export async function inboxCounts(
  enquiries: EnquiryStore,
  actor: StaffActor,
  now: number,
): Promise<ReadonlyMap<InboxView, number>> {
  const counts = await Promise.all(
    counted.map(async (view) => [view, await enquiries.count(viewFilter(view, actor, now))] as const),
  );
  return new Map(counts);
}

async function personOf(vault: Vault, enquiry: StoredEnquiry): Promise<Person | null> {
  // A list needs nothing else of what is sealed.
  const { person } = await openEnquiry(vault, { ...enquiry, sealedNeed: null, sealedTranscript: null });
  return person;
}
