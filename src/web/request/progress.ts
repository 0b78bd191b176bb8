import { type Draft, freshDraft } from "./draft.ts";
import type { Receipt } from "./send-request.ts";

/** A request as far as it is: being written, or received. `about`: the question that it began with. */
export type Progress = { draft: Draft; about: string } | { receipt: Receipt };

/**
 * Where a form that is opened goes on: at what was entered before, with the question that it is opened for now unless somebody
 * wrote words of their own; at the last receipt where it is opened for nothing new; else at a fresh form.
 */
export function resumed(kept: Progress | null, about: string): Progress {
  if (kept === null) return { draft: freshDraft(about), about };
  if ("receipt" in kept) return about === "" ? kept : { draft: freshDraft(about), about };
  const isOwn = kept.draft.need.trim() !== kept.about.trim();
  if (about === "" || isOwn) return kept;
  return { draft: { ...kept.draft, need: about }, about };
}
