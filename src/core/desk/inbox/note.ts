import type { StaffActor } from "../actor.ts";
import type { InboxDeps } from "./deps.ts";
import { perform } from "./perform.ts";
import { refuse, textFault } from "./plan.ts";
import type { ActResult } from "./refusal.ts";

/** Adds a note that only staff see. It gets in nobody's way: the enquiry may be anybody's, or closed. */
export function addNote(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  text: string,
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, null, ({ enquiry }) => {
    if (enquiry.erasedAt !== null) return refuse({ code: "erased" });
    return (
      textFault("text", text) ?? {
        action: "enquiry-note-added",
        set: {},
        entries: [{ kind: "note", isPublic: false, text }],
      }
    );
  });
}
