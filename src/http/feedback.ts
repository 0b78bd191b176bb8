import { z } from "zod";
import type { Ports } from "../core/ports.ts";
import { readJson } from "./limits.ts";
import type { ApiHeaders, Route } from "./route.ts";

/** What may be wrong with an answer: a fixed list, so that nothing personal can be sent. */
export const feedbackReason = z.enum(["wrong", "incomplete", "outdated", "not-in-source", "not-asked"]);

/** Body of `POST /api/feedback`. */
export const feedback = z
  .strictObject({
    answerId: z
      .uuid({ error: "Expected the `id` of an answer, a UUID." })
      .describe("The `id` of the answer."),
    rating: z.enum(["up", "down"]),
    reason: feedbackReason.optional().describe("Why not; only with `down`."),
  })
  .refine(({ rating, reason }) => rating === "down" || reason === undefined, {
    path: ["reason"],
    error: "Received a `reason` with `up`; expected one with `down` alone.",
  })
  .meta({ id: "Feedback" });

/** A body is far shorter. */
const maxBytes = 1024;

/** `POST /api/feedback`: what a reader thinks of an answer, as one line of the log. Nothing else is kept. */
export function feedbackRoutes(ports: Ports, headers: ApiHeaders): Route[] {
  return [
    {
      method: "POST",
      path: "/api/feedback",
      operation: {
        summary: "Say whether an answer was of use",
        description:
          "A later one for the same answer takes the place of an earlier one. Neither the question nor anything about the sender is kept.",
        body: feedback,
        answers: {},
        problems: [400, 413, 415],
      },
      async handle(c) {
        const { answerId, rating, reason } = feedback.parse(await readJson(c.req, maxBytes));
        const told = [`rating=${rating}`, ...(reason ? [`reason=${reason}`] : []), `answer=${answerId}`];
        ports.log({ level: "info", code: "feedback", detail: told.join(" ") });
        return new Response(null, { status: 204, headers: headers(c) });
      },
    },
  ];
}
