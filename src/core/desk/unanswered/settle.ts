import { z } from "zod";
import type { Clock } from "../../ports.ts";
import type { StaffActor } from "../actor.ts";
import { type UnansweredStore, unansweredState } from "./unanswered.ts";

/** Questions of one cluster that are changed at a time: a statement of D1 takes 100 values. */
export const mostSettled = 50;

/** What staff say of questions. Several ids come with spaces between, as a form sends them. */
export const settleForm = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(/\s+/).filter((id) => id !== ""))
    .pipe(z.array(z.uuid()).min(1).max(mostSettled)),
  state: unansweredState,
  article: z.string().trim().max(200).default(""),
});
export type SettleForm = z.infer<typeof settleForm>;

/** Takes questions off the board, or puts them back; gives how many were in another state before. */
export async function settle(
  { store, clock }: { store: UnansweredStore; clock: Clock },
  actor: StaffActor,
  { ids, state, article }: SettleForm,
): Promise<number> {
  const at = clock.now();
  const articleId = state === "answered" && article !== "" ? article : null;
  const [first = ""] = ids;
  return store.settle(
    { ids, state, articleId, at, by: actor.id },
    {
      at,
      actor,
      action: `questions-${state === "open" ? "reopened" : state}`,
      subjectKind: "unanswered",
      subjectId: first,
      detail: { questions: ids.length, article: articleId },
    },
  );
}
