import type { StoredEnquiry } from "../../core/desk/enquiry/enquiry.ts";
import { openEnquiry, openEntries } from "../../core/desk/enquiry/open.ts";
import { awaitedOf } from "../../core/desk/inbox/case.ts";
import { colleaguesOf } from "../../core/desk/inbox/colleagues.ts";
import type { StaffMember } from "../../core/desk/staff/member.ts";
import { missingError } from "../../core/errors.ts";
import type { Corpus } from "../../core/ports.ts";
import type { DeskSite } from "../../site/desk/frame/desk-page.ts";
import type { CaseView, SentAct } from "../../site/desk/inbox/case-view.ts";
import type { NamedTopic } from "../../site/desk/inbox/topic.ts";
import type { StaffRequest } from "./staff-route.ts";

/** All that the page of one enquiry shows, opened. Throws a 404 where there is no such enquiry. */
export async function caseOf(
  { desk, actor, corpus, site }: StaffRequest,
  id: string,
  now: number,
  sent: SentAct | null,
): Promise<CaseView> {
  const stored = await desk.enquiries.get(id);
  if (stored === null)
    throw missingError("unknown-enquiry", "There is no such enquiry. The inbox lists all of them.");
  const [enquiry, entries, promises, related, members, templates] = await Promise.all([
    openEnquiry(desk.vault, stored),
    desk.enquiries.entries(id).then((all) => openEntries(desk.vault, all)),
    desk.enquiries.promises(id),
    desk.enquiries.related(stored),
    desk.staff.list(),
    desk.templates.list(),
  ]);
  return {
    enquiry,
    entries,
    promises,
    awaited: awaitedOf(promises),
    related,
    topic: topicOf(corpus, stored, site),
    staff: namesOf(members),
    colleagues: colleaguesOf(members),
    templates,
    isMailed: desk.mail !== undefined,
    actor,
    now,
    sent,
  };
}

export function namesOf(members: readonly StaffMember[]): Map<string, string> {
  return new Map(members.map(({ id, name }) => [id, name]));
}

/** The record that an enquiry is about, by the name that staff read. */
export function topicOf(
  { knowledge }: Corpus,
  { topicKind: kind, topicId: id }: Pick<StoredEnquiry, "topicKind" | "topicId">,
  { speech }: DeskSite,
): NamedTopic | null {
  if (kind === null || id === null) return null;
  const record = knowledge[kind].find((one) => one.id === id);
  return { kind, id, name: record === undefined ? id : speech.say(record.name, record.nameEn) };
}
