import type { EntryKind } from "../enquiry/enquiry.ts";
import type { PromiseKind } from "../promise.ts";

/** What was wrong with a field of a form. */
export type FieldFault = "empty" | "too-long" | "no-such-choice" | "no-date" | "past" | "too-far";

/** Why something was not done to an enquiry; nothing was written. */
export type Refusal =
  | { code: "missing" }
  /** It changed after the officer saw it: `kind` is what happened last, `by` the id of who did it, null where it was not staff. */
  | { code: "changed"; by: string | null; at: number; kind: EntryKind }
  /** It is a colleague's (id). */
  | { code: "owned"; by: string }
  | { code: "erased" }
  | { code: "closed" }
  | { code: "not-closed" }
  /** No follow-up is left to keep. */
  | { code: "nothing-promised" }
  /** It cannot be closed as settled while this is due. */
  | { code: "promise-open"; kind: PromiseKind; dueAt: number }
  | { code: "field"; field: string; fault: FieldFault };

export type ActResult = { done: true } | { done: false; refusal: Refusal };
