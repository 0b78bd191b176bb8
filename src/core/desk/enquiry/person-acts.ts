import { cleanText } from "../../question-text.ts";
import type { Actor } from "../actor.ts";
import { isOpen } from "../promise/rules.ts";
import type { StoredEnquiry } from "./enquiry.ts";
import { type ReceiveDeps, replyPromise } from "./receive.ts";
import { entrySeal } from "./seals.ts";

/** Longest message of a person, in UTF-16 units. */
export const MOST_MESSAGE = 2_000;

/** What acts of a person on their own enquiry need. */
export type PersonDeps = Omit<ReceiveDeps, "mail" | "statusUrl">;

/** How often a message is tried while officers change the same enquiry. */
const TRIES = 5;

export type MessageResult = "added" | "empty" | "too-long" | "erased" | "busy";

/**
 * Adds what the person wrote on their page. Where nothing was owed any more, the office owes a reply again: an enquiry that was
 * answered or closed comes back to the inbox. `key`: a UUID of the form; the same one sent again adds nothing.
 */
export async function addMessage(
  deps: PersonDeps,
  enquiryId: string,
  key: string,
  written: string,
): Promise<MessageResult> {
  const text = cleanText(written);
  if (text === "") return "empty";
  if (text.length > MOST_MESSAGE) return "too-long";
  for (let tries = 0; tries < TRIES; tries++) {
    const [enquiry, entries, promises] = await Promise.all([
      deps.enquiries.get(enquiryId),
      deps.enquiries.entries(enquiryId),
      deps.enquiries.promises(enquiryId),
    ]);
    if (enquiry === null || enquiry.erasedAt !== null) return "erased";
    if (entries.some(({ id }) => id === key)) return "added";
    const at = deps.now();
    const isOwed = promises.some((promise) => isOpen(promise) && promise.kind === "reply");
    const isDone = await deps.enquiries.change({
      id: enquiryId,
      version: enquiry.version,
      set: {
        ...((enquiry.status === "answered" || enquiry.status === "closed") && {
          status: enquiry.ownerId === null ? "open" : "taken",
          closedAt: null,
        }),
      },
      entries: [
        {
          id: key,
          enquiryId,
          at,
          actorKind: "person",
          actorId: null,
          kind: "message",
          isPublic: true,
          sealedText: await deps.vault.seal(text, entrySeal(key)),
          detail: {},
        },
      ],
      promised: isOwed ? [] : [replyPromise(deps, enquiry, at)],
      audit: {
        at,
        actor: { kind: "person" },
        action: "enquiry-message",
        subjectKind: "enquiry",
        subjectId: enquiryId,
      },
    });
    if (isDone) return "added";
  }
  return "busy";
}

/** Removes everything personal of an enquiry, as its person asked (or as it is old). What is left says that there was one, when, and about what. */
export async function eraseEnquiry(
  deps: Pick<PersonDeps, "enquiries" | "now" | "nextId">,
  { id }: Pick<StoredEnquiry, "id">,
  by: Actor = { kind: "person" },
): Promise<void> {
  const at = deps.now();
  await deps.enquiries.erase({
    id,
    at,
    entry: {
      id: deps.nextId(),
      enquiryId: id,
      at,
      actorKind: by.kind,
      actorId: null,
      kind: "erased",
      isPublic: true,
      sealedText: null,
      detail: {},
    },
    audit: { at, actor: by, action: "enquiry-erased", subjectKind: "enquiry", subjectId: id },
  });
}
