import { z } from "zod";
import { feedbackReason } from "../core/answer/feedback-reason.ts";
import { keepThumbDown } from "../core/desk/unanswered/keep.ts";
import type { Ports } from "../core/ports.ts";
import { maxQuestionLength, questionText } from "../core/question-text.ts";
import { keepAfterwards } from "./desk/keep-unanswered.ts";
import { readJson } from "./limits.ts";
import type { ApiHeaders, Route } from "./route.ts";

/** Body of `POST /api/feedback`. */
export const feedback = z
  .strictObject({
    answerId: z
      .uuid({ error: "Expected the `id` of an answer, a UUID." })
      .describe("The `id` of the answer."),
    rating: z.enum(["up", "down"]),
    reason: feedbackReason.optional().describe("Why not; only with `down`."),
    question: questionText
      .optional()
      .describe(
        "The question, for those who write the articles; only with `down`. It is kept without phone numbers, addresses and names, and only where the service has a desk.",
      ),
  })
  .refine(({ rating, reason }) => rating === "down" || reason === undefined, {
    path: ["reason"],
    error: "Received a `reason` with `up`; expected one with `down` alone.",
  })
  .refine(({ rating, question }) => rating === "down" || question === undefined, {
    path: ["question"],
    error: "Received a `question` with `up`; expected one with `down` alone.",
  })
  .meta({ id: "Feedback" });

/** Each character of a question may be an escape of six bytes; the rest is far shorter. */
const maxBytes = 6 * maxQuestionLength + 1024;

/** `POST /api/feedback`: what a reader thinks of an answer, as one line of the log; questions go to the board of the desk. */
export function feedbackRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "POST",
      path: "/api/feedback",
      operation: {
        summary: "Say whether an answer was of use",
        description:
          "A later one for the same answer takes the place of an earlier one. Nothing about the sender is kept.",
        body: feedback,
        answers: {},
        problems: [400, 413, 415],
      },
      async handle(c) {
        const { answerId, rating, reason, question } = feedback.parse(await readJson(c.req, maxBytes));
        const told = [`rating=${rating}`, ...(reason ? [`reason=${reason}`] : []), `answer=${answerId}`];
        ports.log({ level: "info", code: "feedback", detail: told.join(" ") });
        keepAfterwards(ports, async (keeping) => {
          if (rating === "up") await keeping.store.takeBack(answerId);
          else if (question !== undefined)
            await keepThumbDown(keeping, { question, answerId, reason: reason ?? null });
        });
        return new Response(null, { status: 204, headers: headers(c) });
      },
    },
  ];
}
