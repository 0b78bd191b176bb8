import type { StaffActor } from "../actor.ts";
import type { InboxDeps } from "./deps.ts";
import { perform } from "./perform.ts";
import { refuse } from "./plan.ts";
import type { ActResult } from "./refusal.ts";

/** Makes an enquiry that is nobody's the actor's. Of many who try at once one succeeds; the others learn whose it is. */
export function takeCase(deps: InboxDeps, actor: StaffActor, enquiryId: string): Promise<ActResult> {
  return perform(deps, actor, enquiryId, null, ({ enquiry }) => {
    if (enquiry.erasedAt !== null) return refuse({ code: "erased" });
    if (enquiry.status === "closed") return refuse({ code: "closed" });
    if (enquiry.ownerId === actor.id) return "done-already";
    if (enquiry.ownerId !== null) return refuse({ code: "owned", by: enquiry.ownerId });
    return {
      action: "enquiry-taken",
      set: { ownerId: actor.id, status: enquiry.status === "open" ? "taken" : enquiry.status },
      entries: [{ kind: "taken", isPublic: true }],
    };
  });
}
