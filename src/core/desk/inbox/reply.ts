import type { StaffActor } from "../actor.ts";
import type { InboxDeps } from "./deps.ts";
import { plannedFollowUp } from "./follow-up.ts";
import { perform } from "./perform.ts";
import { textFault, workFault } from "./plan.ts";
import type { ActResult } from "./refusal.ts";

/**
 * Answers the person: meets the promise to reply. An enquiry that is nobody's becomes the actor's.
 * @param followUpOn the day by which a follow-up is promised along with it (`2026-12-01`), or empty.
 */
export function reply(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  seen: number,
  { text, followUpOn }: { text: string; followUpOn: string },
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, seen, (found) => {
    const fault = workFault(actor, found) ?? textFault("text", text);
    if (fault !== null) return fault;
    const planned = followUpOn === "" ? null : plannedFollowUp(deps, found, followUpOn);
    if (planned !== null && "refusal" in planned) return planned;
    return {
      action: "enquiry-answered",
      set: { status: "answered", ownerId: actor.id },
      met: found.awaited.filter(({ kind }) => kind === "reply").map(({ id }) => id),
      promised: planned === null ? [] : [planned.promise],
      entries: [{ kind: "reply", isPublic: true, text }, ...(planned === null ? [] : [planned.entry])],
    };
  });
}
