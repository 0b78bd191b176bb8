import type { StaffActor } from "../actor.ts";
import type { InboxDeps } from "./deps.ts";
import { perform } from "./perform.ts";
import { fieldFault, refuse, textFault, workFault } from "./plan.ts";
import type { ActResult } from "./refusal.ts";

/** How an enquiry came to its end. Only `settled` says that all was done; each other one needs its reason in words. */
export const outcomes = ["settled", "no-longer-needed", "not-reached", "duplicate", "not-for-us"] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Closes an enquiry. As settled only once it was answered and nothing that was promised is left to do; by any other outcome
 * what is left is given up, and a note says why.
 */
export function closeCase(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  seen: number,
  { outcome: chosen, text }: { outcome: string; text: string },
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, seen, (found) => {
    const fault = workFault(actor, found);
    if (fault !== null) return fault;
    const outcome = outcomes.find((one) => one === chosen);
    if (outcome === undefined) return fieldFault("outcome", "no-such-choice");
    const badText = textFault("text", text, outcome !== "settled");
    if (badText !== null) return badText;
    const [first] = found.awaited;
    if (outcome === "settled" && first !== undefined) {
      return refuse({ code: "promise-open", kind: first.kind, dueAt: first.dueAt });
    }
    return {
      action: "enquiry-closed",
      set: { status: "closed", closedAt: deps.now(), ownerId: actor.id },
      withdrawn: found.awaited.map(({ id }) => id),
      entries: [
        { kind: "closed", isPublic: true, detail: { outcome } },
        ...(text.trim() === "" ? [] : [{ kind: "note", isPublic: false, text } as const]),
      ],
    };
  });
}
