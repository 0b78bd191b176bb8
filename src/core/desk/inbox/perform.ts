import type { StaffActor } from "../actor.ts";
import type { StoredEntry } from "../enquiry/enquiry.ts";
import { entrySeal } from "../enquiry/seals.ts";
import type { EnquiryStore } from "../enquiry/store.ts";
import { type Case, readCase } from "./case.ts";
import type { InboxDeps } from "./deps.ts";
import { type EntryToWrite, mailsOf } from "./mails.ts";
import { type Decision, notDone, type Plan } from "./plan.ts";
import type { ActResult, Refusal } from "./refusal.ts";

/** How often an act that does not depend on what was seen is tried while others change the same enquiry. */
const TRIES = 5;

/**
 * Does to an enquiry what `decide` plans for it as it stands. `seen` is the version that the officer looked at: where it has
 * changed since, nothing is written and they are told what happened. Null: whatever the version is.
 */
export async function perform(
  deps: InboxDeps,
  actor: StaffActor,
  enquiryId: string,
  seen: number | null,
  decide: (found: Case) => Decision,
): Promise<ActResult> {
  for (let at = 0; at < TRIES; at++) {
    const found = await readCase(deps.enquiries, enquiryId);
    if (found === null) return notDone({ code: "missing" });
    if (seen !== null && found.enquiry.version !== seen) break;
    const decision = decide(found);
    if (decision === "done-already") return { done: true };
    if ("refusal" in decision) return notDone(decision.refusal);
    if (await write(deps, actor, found, decision)) return { done: true };
  }
  return notDone(await whatHappened(deps.enquiries, enquiryId));
}

async function whatHappened(enquiries: EnquiryStore, enquiryId: string): Promise<Refusal> {
  const last = (await enquiries.entries(enquiryId)).at(-1);
  if (last === undefined) return { code: "missing" };
  return { code: "changed", by: last.actorId, at: last.at, kind: last.kind };
}

async function write(
  deps: InboxDeps,
  actor: StaffActor,
  { enquiry, awaited }: Case,
  plan: Plan,
): Promise<boolean> {
  const at = deps.now();
  const { id } = enquiry;
  const [first, ...others] = plan.entries.map((entry) => ({ ...entry, id: deps.nextId() }));
  const { action, set, met, withdrawn, promised, movedTo } = plan;
  const moved = awaited.filter(({ level }) => level === 0).map((promise) => promise.id);
  if (first === undefined) throw new Error("A plan without an entry would leave no trace.");
  return deps.enquiries.change({
    id,
    version: enquiry.version,
    set,
    entries: [await sealed(first), ...(await Promise.all(others.map(sealed)))],
    ...(met && { met }),
    ...(withdrawn && { withdrawn }),
    ...(promised && { promised }),
    ...(movedTo && moved.length > 0 && { moved: { ids: moved, officeId: movedTo } }),
    mails: await mailsOf(deps, enquiry, plan, [first, ...others], at),
    audit: { at, actor, action, subjectKind: "enquiry", subjectId: id },
  });

  async function sealed({ id: entryId, kind, isPublic, text, detail = {} }: EntryToWrite) {
    const written = text?.trim() ?? "";
    const entry: StoredEntry = {
      id: entryId,
      enquiryId: id,
      at,
      actorKind: "staff",
      actorId: actor.id,
      kind,
      isPublic,
      sealedText: written === "" ? null : await deps.vault.seal(written, entrySeal(entryId)),
      detail,
    };
    return entry;
  }
}
