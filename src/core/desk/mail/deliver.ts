import type { Vault } from "../vault.ts";
import { MailError, type Mailer } from "./mail.ts";
import { type OutboxStore, openMail, type QueuedMail } from "./outbox.ts";

const MINUTE = 60_000;
/** Waits after each failed try, in minutes: five days in all, as mail servers are patient (RFC 5321, 4.5.4.1). */
const WAITS = [1, 5, 30, 120, 360, 720, 1_440, 1_440, 1_440, 1_440];
/** So long a mail is left to the process that tries it; where that one dies, another tries again then. */
const CLAIM = 10 * MINUTE;
/** Of one sweep, so that none takes long; what is left is the next one's. */
const MOST = 20;

/** Codes of failures that the next mail would meet too: the others wait for the next sweep. */
const SERVICE_FAULTS: ReadonlySet<string> = new Set(["mail-unreachable", "mail-login"]);

export interface DeliveryDeps {
  outbox: OutboxStore;
  vault: Vault;
  mailer: Mailer;
  now(): number;
}

/** What became of the mails that were tried, and the codes of what failed. */
export interface Delivered {
  sent: number;
  failures: string[];
}

/** Sends what waits. A mail is claimed before it is tried, so that two processes do not send it both. */
export async function deliverMails({ outbox, vault, mailer, now }: DeliveryDeps): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, failures: [] };
  for (const queued of await outbox.waiting(now(), MOST)) {
    if (!(await outbox.claim(queued, now() + CLAIM))) continue;
    const failure = await trySending(queued);
    if (failure === null) {
      await outbox.settle(queued.id, { sentAt: now() });
      delivered.sent += 1;
      continue;
    }
    delivered.failures.push(failure.code);
    const wait = failure.isFinal ? undefined : WAITS[queued.tries];
    await outbox.settle(
      queued.id,
      wait === undefined
        ? { failedAt: now(), failure: failure.code }
        : { nextTryAt: now() + wait * MINUTE, failure: failure.code },
    );
    if (SERVICE_FAULTS.has(failure.code)) break;
  }
  return delivered;

  async function trySending(queued: QueuedMail): Promise<MailError | null> {
    try {
      const mail = await openMail(vault, queued);
      if (mail !== null) await mailer.send(mail, queued.id);
      return null;
    } catch (error) {
      if (error instanceof MailError) return error;
      // What cannot be opened now may be once the right key is back; its text is of no use to anybody else.
      return new MailError("mail-not-opened", "A mail of the outbox could not be opened.");
    }
  }
}
