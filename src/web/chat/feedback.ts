import { isRecord } from "./problem.ts";

/** What may be wrong with an answer: the service takes these alone. */
export const reasons = ["wrong", "incomplete", "outdated", "not-in-source", "not-asked"] as const;
export type Reason = (typeof reasons)[number];

/** What a reader thinks of an answer; a reason only with `down`. */
export interface Feedback {
  rating: "up" | "down";
  reason?: Reason;
}

/** Tells the service, with a thumb down the question too where it is given; false where it cannot be reached or does not take it. */
export async function sendFeedback(
  api: string,
  answerId: string,
  feedback: Feedback,
  question?: string,
): Promise<boolean> {
  const told = feedback.rating === "down" && question !== undefined ? { ...feedback, question } : feedback;
  try {
    const response = await fetch(`${api}/api/feedback`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answerId, ...told }),
      // What is said right before leaving still arrives.
      keepalive: true,
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Narrows what was saved; null for anything else. */
export function readFeedback(value: unknown): Feedback | null {
  if (!isRecord(value)) return null;
  const { rating } = value;
  if (rating === "up") return { rating };
  const reason = reasons.find((one) => one === value["reason"]);
  return rating === "down" ? { rating, ...(reason && { reason }) } : null;
}
