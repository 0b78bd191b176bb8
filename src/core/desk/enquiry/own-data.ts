import type { ServicePromise } from "../promise.ts";
import type { Enquiry, EnquiryEntry } from "./enquiry.ts";

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

/**
 * All that is kept of a person's enquiry, as they may take it with them (PIPL, article 45). Notes that officers wrote for each
 * other are not among it; what the person was told is.
 */
export function ownData(
  enquiry: Enquiry,
  entries: readonly EnquiryEntry[],
  promises: readonly ServicePromise[],
) {
  return {
    reference: enquiry.reference,
    status: enquiry.status,
    kind: enquiry.kind,
    channel: enquiry.channel,
    language: enquiry.language,
    office: enquiry.officeId,
    receivedAt: iso(enquiry.receivedAt),
    closedAt: iso(enquiry.closedAt),
    erasedAt: iso(enquiry.erasedAt),
    privacyNotice: enquiry.notice,
    consentedAt: iso(enquiry.consentedAt),
    country: enquiry.country,
    industry: enquiry.industry,
    timing: enquiry.timing,
    topic: enquiry.topicKind === null ? null : { kind: enquiry.topicKind, id: enquiry.topicId },
    person: enquiry.person,
    need: enquiry.need,
    transcript: enquiry.transcript,
    timeline: entries
      .filter(({ isPublic }) => isPublic)
      .map(({ at, actorKind, kind, text, detail }) => ({ at: iso(at), by: actorKind, kind, text, detail })),
    promises: promises.map(({ kind, officeId, madeAt, dueAt, metAt, withdrawnAt }) => ({
      kind,
      office: officeId,
      madeAt: iso(madeAt),
      dueAt: iso(dueAt),
      metAt: iso(metAt),
      withdrawnAt: iso(withdrawnAt),
    })),
  };
}
