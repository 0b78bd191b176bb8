import type { Actor } from "../actor.ts";
import { acknowledgementMail } from "../mail/compose.ts";
import type { MailSettings } from "../mail/mail.ts";
import type { OfficeId } from "../offices.ts";
import { dueAt } from "../promise/due-at.ts";
import { makePromise } from "../promise/rules.ts";
import type { ServiceTerms } from "../promise/service-terms.ts";
import type { ServicePromise } from "../promise.ts";
import { printsOf } from "../request/prints.ts";
import { newReference } from "../request/reference.ts";
import { submissionOf } from "../request/submission.ts";
import type { Vault } from "../vault.ts";
import type { CheckedEnquiry } from "./check.ts";
import type { EnquiryNeed, StoredEnquiry } from "./enquiry.ts";
import type { EnquiryKind } from "./form.ts";
import { officeOf } from "./office-of.ts";
import { enquirySeal } from "./seals.ts";
import type { EnquiryStore } from "./store.ts";

/** What receiving needs. */
export interface ReceiveDeps {
  enquiries: EnquiryStore;
  vault: Vault;
  terms: ServiceTerms;
  /** Absent: mail is off. */
  mail?: MailSettings | undefined;
  now(): number;
  nextId(): string;
  /** The whole address of a person's own page, for mails. */
  statusUrl(token: string): string;
}

/** What somebody who enquired is told at once. Instants are milliseconds since the epoch. */
export interface EnquiryReceipt {
  id: string;
  reference: string;
  /** Of the person's own page, `/enquiries/TOKEN`. */
  token: string;
  kind: EnquiryKind;
  officeId: OfficeId;
  receivedAt: number;
  /** When the office answers at the latest. */
  dueAt: number;
  /** The same form had been received before: this is what was said then. */
  isRepeated: boolean;
}

/**
 * Keeps an enquiry with the promise to answer it; once this resolves, it is written. The same form sent again gets the same
 * receipt. `by`: the person, or the officer who took a call.
 */
export async function receiveEnquiry(
  deps: ReceiveDeps,
  checked: CheckedEnquiry,
  by: Actor,
): Promise<EnquiryReceipt> {
  const { enquiries, vault } = deps;
  const { submission, ...content } = checked;
  const sent = await submissionOf(vault, submission, content);
  const known = await enquiries.bySubmission(sent.print);
  if (known !== null) return receiptOf(deps, known, sent.token, true);
  const at = deps.now();
  const id = deps.nextId();
  const officeId = officeOf(checked.kind);
  const prints = await printsOf(vault, checked.person);
  const same = await enquiries.related({ id, ...prints });
  const need: EnquiryNeed = {
    need: checked.need,
    use: checked.use,
    area: checked.area,
    tax: checked.tax,
  };
  const seal = (part: "person" | "need" | "transcript", value: unknown) =>
    vault.seal(JSON.stringify(value), enquirySeal(part, id));
  const enquiry: StoredEnquiry = {
    id,
    reference: newReference({ next: deps.nextId }, "ZJ"),
    tokenHash: sent.tokenHash,
    submissionKey: sent.print,
    kind: checked.kind,
    channel: checked.channel,
    language: checked.language,
    status: "open",
    officeId,
    ownerId: null,
    version: 1,
    receivedAt: at,
    closedAt: null,
    country: checked.country ?? null,
    industry: checked.industry,
    timing: checked.timing ?? null,
    topicKind: checked.topic?.kind ?? null,
    topicId: checked.topic?.id ?? null,
    sealedPerson: await seal("person", checked.person),
    sealedNeed: await seal("need", need),
    sealedTranscript: checked.transcript?.length ? await seal("transcript", checked.transcript) : null,
    ...prints,
    // The oldest that is still worked on: all later ones point there.
    duplicateOf: same.findLast(({ status }) => status !== "closed")?.id ?? null,
    notice: checked.notice,
    consentedAt: at,
    erasedAt: null,
  };
  const promise = replyPromise(deps, enquiry, at);
  const mail = await acknowledgementMail(
    deps,
    { ...enquiry, subjectKind: "enquiry" },
    { to: checked.person.email, dueAt: promise.dueAt, statusUrl: deps.statusUrl(sent.token), at },
  );
  const outcome = await enquiries.add({
    enquiry,
    entries: [
      {
        id: deps.nextId(),
        enquiryId: id,
        at,
        actorKind: by.kind,
        actorId: by.kind === "staff" ? by.id : null,
        kind: "received",
        isPublic: true,
        sealedText: null,
        detail: { officeId, dueAt: promise.dueAt },
      },
    ],
    promise,
    audit: {
      at,
      actor: by,
      action: "enquiry-received",
      subjectKind: "enquiry",
      subjectId: id,
      detail: { channel: checked.channel, kind: checked.kind, notice: checked.notice },
    },
    mails: mail === null ? [] : [mail],
  });
  if (outcome === "added")
    return { ...shared(enquiry), token: sent.token, dueAt: promise.dueAt, isRepeated: false };
  // Both copies of a form that was sent twice at once came here; the other one was written.
  const first = await enquiries.bySubmission(sent.print);
  if (first === null) throw new Error("An enquiry was refused as a repetition of none.");
  return receiptOf(deps, first, sent.token, true);
}

/** The promise to reply to an enquiry, by the time that its kind gets. */
export function replyPromise(
  { terms, nextId }: Pick<ReceiveDeps, "terms" | "nextId">,
  { id, kind, officeId }: Pick<StoredEnquiry, "id" | "kind" | "officeId">,
  at: number,
): ServicePromise {
  return makePromise({
    id: nextId(),
    subjectKind: "enquiry",
    subjectId: id,
    kind: "reply",
    officeId,
    madeAt: at,
    dueAt: dueAt(at, terms.allowances[kind], terms.calendar),
  });
}

async function receiptOf(
  { enquiries }: Pick<ReceiveDeps, "enquiries">,
  enquiry: StoredEnquiry,
  token: string,
  isRepeated: boolean,
): Promise<EnquiryReceipt> {
  const [first] = await enquiries.promises(enquiry.id);
  return { ...shared(enquiry), token, dueAt: first?.dueAt ?? enquiry.receivedAt, isRepeated };
}

function shared({ id, reference, kind, officeId, receivedAt }: StoredEnquiry) {
  return { id, reference, kind, officeId, receivedAt };
}
