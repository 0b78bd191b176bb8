import type { StaffActor } from "../actor.ts";
import type { EnquiryStatus } from "../enquiry/enquiry.ts";
import { type OfficeId, officeIds } from "../offices.ts";
import type { Case } from "./case.ts";
import type { Colleague } from "./colleagues.ts";
import type { InboxDeps } from "./deps.ts";
import { perform } from "./perform.ts";
import { fieldFault, mayStepIn, refuse, textFault } from "./plan.ts";
import type { ActResult } from "./refusal.ts";

/** Who gets an enquiry: a colleague, or everybody at an office. */
type Receiver = { ownerId: string; officeId: OfficeId } | { ownerId: null; officeId: OfficeId };

/**
 * Gives an enquiry to a colleague (`staff:ID`) or to an office (`office:ID`), where anybody may take it. Its owner may, anybody
 * while it is nobody's, and whoever may step in. What was promised goes along and stays due when it was.
 * @param text what the receiver should know; staff alone see it. May be empty.
 */
export function handOver(
  deps: InboxDeps,
  colleagues: readonly Colleague[],
  actor: StaffActor,
  enquiryId: string,
  seen: number,
  { to, text }: { to: string; text: string },
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, seen, (found) => {
    const { enquiry } = found;
    if (enquiry.erasedAt !== null) return refuse({ code: "erased" });
    if (enquiry.status === "closed") return refuse({ code: "closed" });
    if (enquiry.ownerId !== null && enquiry.ownerId !== actor.id && !mayStepIn(actor)) {
      return refuse({ code: "owned", by: enquiry.ownerId });
    }
    const receiver = receiverOf(to, colleagues);
    if (receiver === null) return fieldFault("to", "no-such-choice");
    const tooLong = textFault("text", text, false);
    if (tooLong !== null) return tooLong;
    if (receiver.ownerId === enquiry.ownerId && receiver.officeId === enquiry.officeId) return "done-already";
    return {
      action: "enquiry-handed-over",
      set: { ...receiver, status: statusAfter(found, receiver) },
      movedTo: receiver.officeId,
      entries: [
        {
          kind: "handed-over",
          isPublic: true,
          detail: { officeId: receiver.officeId, staffId: receiver.ownerId },
        },
        ...(text.trim() === "" ? [] : [{ kind: "note", isPublic: false, text } as const]),
      ],
    };
  });
}

function receiverOf(to: string, colleagues: readonly Colleague[]): Receiver | null {
  const [kind, id] = to.split(":", 2);
  if (kind === "office") {
    const officeId = officeIds.find((one) => one === id);
    return officeId === undefined ? null : { ownerId: null, officeId };
  }
  const colleague = kind === "staff" ? colleagues.find((one) => one.id === id) : undefined;
  return colleague === undefined ? null : { ownerId: colleague.id, officeId: colleague.officeId };
}

function statusAfter({ enquiry }: Case, { ownerId }: Receiver): EnquiryStatus {
  if (enquiry.status === "answered") return "answered";
  return ownerId === null ? "open" : "taken";
}
