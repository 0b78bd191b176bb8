import type { Locale } from "../../answer/answer.ts";
import { fill } from "../../shown/fill.ts";
import { officeNames } from "../office-names.ts";
import type { OfficeId } from "../offices.ts";
import type { PromiseSubject, ServicePromise } from "../promise.ts";
import type { Vault } from "../vault.ts";
import type { Mail, MailSettings } from "./mail.ts";
import { type QueuedMail, queuedMail } from "./outbox.ts";
import { escalationWording, mailWording } from "./wording.ts";

/** What queueing a mail needs. `mail` absent: mail is off, and nothing is queued. */
export interface MailDeps {
  mail?: MailSettings | undefined;
  vault: Vault;
  nextId(): string;
}

/** A request of a person, as far as mails tell of it. */
export interface MailedRequest {
  subjectKind: PromiseSubject;
  id: string;
  reference: string;
  language: Locale;
  officeId: OfficeId;
}

/** Tells a person that a request has come in. `statusUrl`: their own link, whole. Null: mail is off, or there is no address. */
export async function acknowledgementMail(
  { mail, vault, nextId }: MailDeps,
  request: MailedRequest,
  given: { to: string | null; dueAt: number; statusUrl: string | null; at: number },
): Promise<QueuedMail | null> {
  if (mail === undefined || given.to === null) return null;
  const t = mailWording[request.language];
  const values = {
    ...valuesOf(request),
    due: dueText(given.dueAt, request.language),
    link: given.statusUrl ?? "",
  };
  const parts = [t.acknowledgement, ...(given.statusUrl === null ? [] : [t.statusLink]), t.closing];
  const written: Mail = {
    to: given.to,
    subject: fill(t.acknowledgementSubject, values),
    text: fill(parts.join("\n\n"), values),
  };
  return queuedMail(vault, written, {
    id: nextId(),
    purpose: "acknowledgement",
    subjectKind: request.subjectKind,
    subjectId: request.id,
    onceKey: `acknowledgement:${request.id}`,
    at: given.at,
  });
}

/**
 * Sends a person what staff replied. `entryId`: of the reply, which is sent once. `followUpAt`: when they will hear more, where that
 * was promised. Null: mail is off, or there is no address.
 */
export async function replyMail(
  { mail, vault, nextId }: MailDeps,
  request: MailedRequest,
  given: { to: string | null; text: string; entryId: string; followUpAt: number | null; at: number },
): Promise<QueuedMail | null> {
  if (mail === undefined || given.to === null) return null;
  const t = mailWording[request.language];
  const values = { ...valuesOf(request), text: given.text };
  const followUp =
    given.followUpAt === null ? [] : [fill(t.followUp, { due: dueText(given.followUpAt, request.language) })];
  const written: Mail = {
    to: given.to,
    subject: fill(t.replySubject, values),
    text: [fill(t.reply, values), ...followUp, t.closing].join("\n\n"),
  };
  return queuedMail(vault, written, {
    id: nextId(),
    purpose: "reply",
    subjectKind: request.subjectKind,
    subjectId: request.id,
    onceKey: `reply:${given.entryId}`,
    at: given.at,
  });
}

/** Tells the office that a late promise was given to. Null: mail is off, or the office has no address. */
export async function escalationMail(
  { mail, vault, nextId }: MailDeps,
  { id, subjectKind, subjectId, officeId, level, dueAt }: ServicePromise,
  given: { reference: string; at: number },
): Promise<QueuedMail | null> {
  const to = mail?.offices[officeId];
  if (mail === undefined || to === undefined) return null;
  const t = escalationWording;
  const values = {
    reference: given.reference,
    subject: t.subjects[subjectKind],
    office: officeNames["zh-Hans"][officeId],
    officeEn: officeNames.en[officeId],
    due: dueText(dueAt, "zh-Hans"),
    level,
    link: `${mail.publicUrl}${PATHS[subjectKind]}${encodeURIComponent(subjectId)}`,
  };
  const text = [t.text, ...(mail.publicUrl === null ? [] : [t.link])].join("\n\n");
  const written: Mail = { to, subject: fill(t.subject, values), text: fill(text, values) };
  return queuedMail(vault, written, {
    id: nextId(),
    purpose: "escalation",
    subjectKind,
    subjectId,
    onceKey: `escalation:${id}:${level}`,
    at: given.at,
  });
}

/** Where staff work on it. */
const PATHS: Readonly<Record<PromiseSubject, string>> = {
  enquiry: "/desk/inbox/",
  "project-question": "/desk/questions/",
  "project-update": "/desk/projects/",
};

const valuesOf = ({ subjectKind, reference, language, officeId }: MailedRequest) => ({
  what: mailWording[language][subjectKind === "enquiry" ? "enquiry" : "question"],
  reference,
  office: officeNames[language][officeId],
});

/** A promised time in the reader's words, as clocks in Zhenjiang show it. */
export function dueText(at: number, language: Locale): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    hourCycle: "h23",
    timeZone: "Asia/Shanghai",
  });
  return format.format(at);
}
