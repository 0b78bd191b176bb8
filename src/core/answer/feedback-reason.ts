import { z } from "zod";

/** What may be wrong with an answer: a fixed list, so that nothing personal can be sent. */
export const feedbackReason = z.enum(["wrong", "incomplete", "outdated", "not-in-source", "not-asked"]);
export type FeedbackReason = z.infer<typeof feedbackReason>;
