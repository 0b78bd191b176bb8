import { and, type Column, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { EnquiryFilter } from "../../core/desk/enquiry/store.ts";
import type { PersonPrints } from "../../core/desk/request/prints.ts";
import { enquiries } from "./tables/enquiries.ts";
import { promises } from "./tables/promises.ts";

/** A filter as a condition over enquiries joined with the promise that is due next. */
export function conditionsOf(filter: EnquiryFilter): SQL | undefined {
  const { statuses, kind, channel, officeId, ownerId, country, reference, prints, dueBefore, from, to } =
    filter;
  return and(
    statuses && inArray(enquiries.status, [...statuses]),
    kind && eq(enquiries.kind, kind),
    channel && eq(enquiries.channel, channel),
    officeId && eq(enquiries.officeId, officeId),
    ownerId === null
      ? isNull(enquiries.ownerId)
      : ownerId === undefined
        ? undefined
        : eq(enquiries.ownerId, ownerId),
    country === undefined ? undefined : eq(enquiries.country, country),
    reference === undefined ? undefined : eq(enquiries.reference, reference),
    prints && (anyPrint(prints) ?? sql`false`),
    dueBefore === undefined ? undefined : lt(promises.dueAt, dueBefore),
    from === undefined ? undefined : gte(enquiries.receivedAt, from),
    to === undefined ? undefined : lt(enquiries.receivedAt, to),
  );
}

/** Rows that bear one of the fingerprints; undefined where there is none to bear. */
export function anyPrint({ phonePrint, emailPrint, companyPrint }: Partial<PersonPrints>): SQL | undefined {
  return or(
    phonePrint ? eq(enquiries.phonePrint, phonePrint) : undefined,
    emailPrint ? eq(enquiries.emailPrint, emailPrint) : undefined,
    companyPrint ? eq(enquiries.companyPrint, companyPrint) : undefined,
  );
}

/** Of an enquiry's promises that are neither met nor withdrawn, the id of the one that is due first. */
export function awaitedOf(enquiryId: Column): SQL<string | null> {
  return sql`(select p.id from ${promises} as p where p.subject_kind = 'enquiry' and p.subject_id = ${enquiryId} and p.met_at is null and p.withdrawn_at is null order by p.due_at limit 1)`;
}
