import { z } from "zod";
import type { Clock } from "../../ports.ts";
import type { StaffActor } from "../actor.ts";
import { type UnansweredStore, unansweredState } from "./unanswered.ts";

/** Questions of one statement: D1 takes 100 values. */
const MOST_AT_ONCE = 50;
/** Questions of one cluster that are settled together. */
export const MOST_SETTLED = 500;

/** What staff say of questions. Several ids come with spaces between, as a form sends them. */
export const settleForm = z.object({
  ids: z
    .string()
    .transform((text) => text.split(/\s+/).filter((id) => id !== ""))
    .pipe(z.array(z.uuid()).min(1).max(MOST_SETTLED)),
  state: unansweredState,
  /** The article that answers them now. */
  article: z.string().trim().max(200).default(""),
});
export type SettleForm = z.infer<typeof settleForm>;

/** Takes questions off the board, or puts them back; gives how many were in another state before. */
export async function settle(
  { unanswered, clock }: { unanswered: UnansweredStore; clock: Clock },
  actor: StaffActor,
  { ids, state, article }: SettleForm,
): Promise<number> {
  const at = clock.now();
  const articleId = state === "answered" && article !== "" ? article : null;
  let settled = 0;
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const some = ids.slice(from, from + MOST_AT_ONCE);
    settled += await unanswered.settle(
      { ids: some, state, articleId, at, by: actor.id },
      {
        at,
        actor,
        action: `questions-${state === "open" ? "reopened" : state}`,
        subjectKind: "unanswered",
        subjectId: some[0] ?? "",
        detail: { questions: some.length, article: articleId },
      },
    );
  }
  return settled;
}
