import type { StaffActor } from "../actor.ts";
import { replyPromise } from "../enquiry/receive.ts";
import type { InboxDeps } from "./deps.ts";
import { perform } from "./perform.ts";
import { refuse, textFault } from "./plan.ts";
import type { ActResult } from "./refusal.ts";

/** Takes up a closed enquiry again: it becomes the actor's, and a reply is promised as for a new one. `text`: why, for staff. */
export function reopen(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  seen: number,
  text: string,
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, seen, ({ enquiry }) => {
    if (enquiry.erasedAt !== null) return refuse({ code: "erased" });
    if (enquiry.status !== "closed") return refuse({ code: "not-closed" });
    const fault = textFault("text", text);
    if (fault !== null) return fault;
    const promise = replyPromise(deps, enquiry, deps.now());
    return {
      action: "enquiry-reopened",
      set: { status: "taken", ownerId: actor.id, closedAt: null },
      promised: [promise],
      entries: [
        { kind: "reopened", isPublic: true, detail: { dueAt: promise.dueAt } },
        { kind: "note", isPublic: false, text },
      ],
    };
  });
}
