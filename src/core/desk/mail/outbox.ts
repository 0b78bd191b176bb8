import { z } from "zod";
import type { PromiseSubject } from "../promise.ts";
import type { Vault } from "../vault.ts";
import type { Mail, MailError } from "./mail.ts";

export const mailPurposes = ["acknowledgement", "reply", "escalation"] as const;
export type MailPurpose = (typeof mailPurposes)[number];

/** A mail that waits, as it is kept until it was sent. Instants are milliseconds since the epoch. */
export interface QueuedMail {
  id: string;
  purpose: MailPurpose;
  /** Whose erasure takes it along. */
  subjectKind: PromiseSubject;
  subjectId: string;
  /** Names the occasion: of one there is never a second mail. */
  onceKey: string;
  /** JSON of `Mail`; context `outbox.message:ID`. Null once it was sent or given up. */
  sealedMessage: string | null;
  createdAt: number;
  tries: number;
  nextTryAt: number;
  sentAt: number | null;
  failedAt: number | null;
  /** Why the last try failed: code of a `MailError`. */
  failure: MailError["code"] | null;
}

/** What a mail is about. */
export interface MailAbout {
  id: string;
  purpose: MailPurpose;
  subjectKind: PromiseSubject;
  subjectId: string;
  onceKey: string;
  at: number;
}

/** A mail ready to be written beside what it tells of. */
export async function queuedMail(vault: Vault, mail: Mail, { at, ...about }: MailAbout): Promise<QueuedMail> {
  return {
    ...about,
    sealedMessage: await vault.seal(JSON.stringify(mail), contextOf(about.id)),
    createdAt: at,
    tries: 0,
    nextTryAt: at,
    sentAt: null,
    failedAt: null,
    failure: null,
  };
}

const storedMail = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** The mail of a row; null where there is none any more. Rejects with `AppError` where no key fits. */
export async function openMail(vault: Vault, { id, sealedMessage }: QueuedMail): Promise<Mail | null> {
  if (sealedMessage === null) return null;
  return storedMail.parse(JSON.parse(await vault.open(sealedMessage, contextOf(id))));
}

const contextOf = (id: string): string => `outbox.message:${id}`;

/** How a try came out. */
export type MailOutcome =
  | { sentAt: number }
  | { failedAt: number; failure: string }
  | { nextTryAt: number; failure: string };

/** Mails that wait. A new one is mostly written by another store, in the batch of what it tells of. */
export interface OutboxStore {
  /** Nothing happens where a mail of the same occasion is there. */
  queue(mails: readonly QueuedMail[]): Promise<void>;
  /** Those that may be tried now, oldest first. */
  waiting(now: number, limit: number): Promise<QueuedMail[]>;
  /** Counts a try and keeps others off until `until`; false where somebody else has it. */
  claim(mail: QueuedMail, until: number): Promise<boolean>;
  settle(id: string, outcome: MailOutcome): Promise<void>;
  /** How many wait, and how many were given up. */
  counts(): Promise<{ waiting: number; failed: number }>;
}
