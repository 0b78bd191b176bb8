import type { StoredEnquiry } from "../enquiry/enquiry.ts";
import { openEnquiry } from "../enquiry/open.ts";
import { replyMail } from "../mail/compose.ts";
import type { QueuedMail } from "../mail/outbox.ts";
import type { InboxDeps } from "./deps.ts";
import type { Plan, PlannedEntry } from "./plan.ts";

/** A line of the history that has its id and is about to be sealed. */
export interface EntryToWrite extends PlannedEntry {
  id: string;
}

/** What staff write to a person goes to them by mail as well, where mail is on and they left an address. */
export async function mailsOf(
  deps: InboxDeps,
  enquiry: StoredEnquiry,
  { promised = [] }: Plan,
  entries: readonly EntryToWrite[],
  at: number,
): Promise<QueuedMail[]> {
  const told = entries.find(({ isPublic, text = "" }) => isPublic && text.trim() !== "");
  if (deps.mail === undefined || told?.text === undefined) return [];
  const { person } = await openEnquiry(deps.vault, { ...enquiry, sealedNeed: null, sealedTranscript: null });
  const followUpAt = promised.find(({ kind }) => kind === "follow-up")?.dueAt ?? null;
  const given = { to: person?.email ?? null, text: told.text.trim(), entryId: told.id, followUpAt, at };
  const mail = await replyMail(deps, { ...enquiry, subjectKind: "enquiry" }, given);
  return mail === null ? [] : [mail];
}
