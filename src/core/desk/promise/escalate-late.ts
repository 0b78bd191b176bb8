import { escalationMail, type MailDeps } from "../mail/compose.ts";
import type { ServicePromise } from "../promise.ts";
import type { WorkCalendar } from "./calendar.ts";
import type { AwaitedPromise, PromiseStore } from "./promise-store.ts";
import { escalate } from "./rules.ts";

export interface EscalationDeps extends MailDeps {
  promises: PromiseStore;
  calendar: WorkCalendar;
  now(): number;
}

/** Of one sweep; what is left is the next one's. */
const MOST = 100;

/**
 * Gives every promise that is late to the level above its office, and tells that office. Done twice, or by two processes at once,
 * it comes to the same: a promise climbs only from the level at which it was read. How many climbed.
 */
export async function escalateLate(deps: EscalationDeps): Promise<number> {
  let climbed = 0;
  for (const found of await deps.promises.toSweep(deps.now(), MOST)) {
    const { promise } = found;
    const at = deps.now();
    const after = escalate(promise, at, deps.calendar);
    if (after === null) continue;
    if (after.level === promise.level) await deps.promises.leave(promise);
    else if (await write(deps, found, after, at)) climbed += 1;
  }
  return climbed;
}

async function write(
  deps: EscalationDeps,
  { promise: before, reference }: AwaitedPromise,
  after: ServicePromise,
  at: number,
): Promise<boolean> {
  const { subjectKind, subjectId, officeId, level } = after;
  const detail = { officeId, level };
  return deps.promises.escalate({
    before,
    after,
    entry:
      subjectKind === "enquiry"
        ? {
            id: deps.nextId(),
            enquiryId: subjectId,
            at,
            actorKind: "system",
            actorId: null,
            kind: "escalated",
            isPublic: true,
            sealedText: null,
            detail,
          }
        : null,
    mail: await escalationMail(deps, after, { reference, at }),
    audit: { at, actor: { kind: "system" }, action: "promise-escalated", subjectKind, subjectId, detail },
  });
}
