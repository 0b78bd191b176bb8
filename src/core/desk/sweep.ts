import type { Clock, Ids, Ports } from "../ports.ts";
import type { Desk } from "./desk.ts";
import { deliverMails } from "./mail/deliver.ts";
import type { Mailer } from "./mail/mail.ts";
import { escalateLate } from "./promise/escalate-late.ts";
import { removeOld } from "./retention/retention.ts";

/** What a sweep needs from outside. */
export interface SweepDeps {
  clock: Clock;
  ids: Ids;
  log: Ports["log"];
  /** Absent: mail is off. */
  mailer?: Mailer | undefined;
}

/**
 * One round of the desk: what is late climbs, mail that waits is sent, what is old goes. Any number of rounds, one after the other
 * or at once, come to the same as one; a part that fails is told to the log and leaves the others alone. Never rejects.
 */
export async function sweepDesk(desk: Desk, { clock, ids, log, mailer }: SweepDeps): Promise<void> {
  const now = () => clock.now();
  const nextId = () => ids.next();
  await part("escalation", async () => {
    const climbed = await escalateLate({ ...desk, calendar: desk.terms.calendar, now, nextId });
    return climbed === 0 ? null : `${climbed} late promises went to the level above`;
  });
  await part("mail", async () => {
    if (mailer === undefined) return null;
    const { sent, failures } = await deliverMails({ ...desk, mailer, now });
    for (const code of failures) log({ level: "warn", code });
    return sent === 0 ? null : `${sent} mails sent`;
  });
  await part("retention", async () => {
    const { erased, cleared } = await removeOld({ ...desk, now, nextId });
    if (erased + cleared === 0) return null;
    return `${erased} requests erased, ${cleared} old rows removed`;
  });

  async function part(name: string, work: () => Promise<string | null>): Promise<void> {
    try {
      const done = await work();
      if (done !== null) log({ level: "info", code: `desk-${name}`, detail: done });
    } catch (error) {
      const detail = error instanceof Error ? error.message : "unknown";
      log({ level: "error", code: `desk-${name}-failed`, detail });
    }
  }
}
