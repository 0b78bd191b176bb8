import type { StaffActor } from "../actor.ts";
import { dueOn } from "../promise/due-at.ts";
import { addDays, dateOf } from "../promise/local-time.ts";
import { makePromise } from "../promise/rules.ts";
import type { ServicePromise } from "../promise.ts";
import type { Case } from "./case.ts";
import type { InboxDeps } from "./deps.ts";
import { perform } from "./perform.ts";
import { fieldFault, type PlannedEntry, refuse, textFault, workFault } from "./plan.ts";
import type { ActResult, Refusal } from "./refusal.ts";

/** How far ahead a follow-up may be promised. */
const MOST_DAYS = 366;

/** A follow-up by the close of a day (`2026-12-01`), or by that of the last working day before it; or why none can be promised. */
export function plannedFollowUp(
  { terms, now, nextId }: InboxDeps,
  { enquiry }: Case,
  date: string,
): { promise: ServicePromise; entry: PlannedEntry } | { refusal: Refusal } {
  const madeAt = now();
  if (!isDate(date)) return fieldFault("date", date === "" ? "empty" : "no-date");
  if (date > addDays(dateOf(madeAt), MOST_DAYS)) return fieldFault("date", "too-far");
  const dueAt = date < dateOf(madeAt) ? null : dueOn(date, madeAt, terms.calendar);
  if (dueAt === null) return fieldFault("date", "past");
  const promise = makePromise({
    id: nextId(),
    subjectKind: "enquiry",
    subjectId: enquiry.id,
    kind: "follow-up",
    officeId: enquiry.officeId,
    madeAt,
    dueAt,
  });
  return { promise, entry: { kind: "follow-up", isPublic: true, detail: { dueAt } } };
}

/** Promises to come back to the person by a day. */
export function promiseFollowUp(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  seen: number,
  date: string,
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, seen, (found) => {
    const fault = workFault(actor, found);
    if (fault !== null) return fault;
    const planned = plannedFollowUp(deps, found, date);
    if ("refusal" in planned) return planned;
    return {
      action: "enquiry-follow-up-promised",
      set: { ownerId: actor.id, ...(found.enquiry.status === "open" && { status: "taken" }) },
      promised: [planned.promise],
      entries: [planned.entry],
    };
  });
}

/** Keeps the follow-up that is due first. `text`: what came of it; the person who asked reads it. */
export function keepFollowUp(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  seen: number,
  text: string,
): Promise<ActResult> {
  return perform(deps, actor, enquiryId, seen, (found) => {
    const fault = workFault(actor, found) ?? textFault("text", text);
    if (fault !== null) return fault;
    const due = found.awaited.find(({ kind }) => kind === "follow-up");
    if (due === undefined) return refuse({ code: "nothing-promised" });
    return {
      action: "enquiry-follow-up-kept",
      set: { ownerId: actor.id },
      met: [due.id],
      entries: [{ kind: "kept", isPublic: true, text, detail: { dueAt: due.dueAt } }],
    };
  });
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
