import { z } from "zod";
import { dateOf } from "../promise/local-time.ts";
import type { ProjectQuestion } from "./project-question.ts";
import { type ProjectUpdate, standing } from "./project-update.ts";
import type { QuestionCounts } from "./question-store.ts";
import { awaitedUpdate } from "./update-due.ts";

const percent = z.number().min(0).max(100).nullable();
const stated = {
  month: z.string().describe("`2026-11`."),
  plannedPercent: percent.describe("Share of the work that was to be done by then; null: not told."),
  actualPercent: percent.describe("Share of the work that was done by then."),
  paidPercent: percent.describe("Share of the promised money that was paid by then."),
  progress: z.string(),
  reason: z.string().nullable().describe("Why less was done than planned."),
  nextStep: z.string().nullable(),
  nextStepDue: z.string().nullable().describe("ISO date."),
  posted: z.string().describe("ISO date."),
};

/** What the office of a project said of a month; what it said before it corrected itself stays. */
export const publicUpdate = z
  .object({
    ...stated,
    isFinal: z.boolean().describe("No further update is awaited."),
    earlier: z.array(z.object(stated)).describe("What it took the place of, newest first."),
  })
  .meta({ id: "ProjectUpdate" });
export type PublicUpdate = z.infer<typeof publicUpdate>;

/** A question or complaint with its reply, as staff released them. */
export const publicQuestion = z
  .object({
    reference: z.string(),
    kind: z.enum(["question", "complaint"]),
    question: z.string(),
    reply: z.string(),
    outcome: z.string().nullable().describe("What came of it."),
    received: z.string().describe("ISO date."),
    replied: z.string().describe("ISO date."),
  })
  .meta({ id: "ProjectQuestion" });
export type PublicQuestion = z.infer<typeof publicQuestion>;

/** What the office of a project states, apart from what articles say. */
export const publicLedger = z.object({
  updates: z.array(publicUpdate).describe("Statements of the project's office by month, oldest first."),
  nextUpdate: z
    .object({
      month: z.string(),
      due: z.string().describe("ISO date by whose end it is posted."),
      monthsLate: z.int().min(0).describe("0: not late."),
    })
    .nullable()
    .describe("null: none is awaited."),
  questions: z.array(publicQuestion).describe("Questions and complaints that were published, newest first."),
  questionCounts: z
    .object({ received: z.int(), replied: z.int(), late: z.int() })
    .describe(
      "Of all that came, published or not; `late`: answered, or still waiting, after the promised time.",
    ),
});
export type PublicLedger = z.infer<typeof publicLedger>;

/** The members that a project gets from its office: none where there is no desk, null where it cannot be read now. */
export function officeMembers(office: PublicLedger | null | undefined): object {
  return office === null ? { updates: null, questions: null } : (office ?? {});
}

/** The ledger of one project as anybody may read it. */
export function publicLedgerOf(
  updates: readonly ProjectUpdate[],
  questions: readonly ProjectQuestion[],
  questionCounts: QuestionCounts,
  now: number,
): PublicLedger {
  const standingOnes = standing(updates);
  const awaited = awaitedUpdate(standingOnes.at(-1)?.update, now);
  return {
    updates: standingOnes.map(({ update, earlier }) => ({
      ...statedIn(update),
      isFinal: update.isFinal,
      earlier: earlier.map(statedIn),
    })),
    nextUpdate:
      awaited === null
        ? null
        : { month: awaited.month, due: dateOf(awaited.dueAt), monthsLate: awaited.late },
    questions: questions.flatMap(publicOf),
    questionCounts,
  };
}

function statedIn(update: ProjectUpdate): z.infer<typeof publicUpdate>["earlier"][number] {
  const { month, plannedPercent, actualPercent, paidPercent, progress, reason, nextStep, nextStepDue } =
    update;
  const figures = { plannedPercent, actualPercent, paidPercent };
  return { month, ...figures, progress, reason, nextStep, nextStepDue, posted: dateOf(update.postedAt) };
}

function publicOf(question: ProjectQuestion): PublicQuestion[] {
  const { reference, kind, status, publicText, publicReply, outcome, receivedAt, repliedAt } = question;
  if (status !== "published" || publicText === null || publicReply === null || repliedAt === null) return [];
  const [received, replied] = [dateOf(receivedAt), dateOf(repliedAt)];
  return [{ reference, kind, question: publicText, reply: publicReply, outcome, received, replied }];
}
