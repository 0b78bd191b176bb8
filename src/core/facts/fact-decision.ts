import { z } from "zod";
import { type Fact, factStatus } from "./fact.ts";

const text = z.string().trim().min(1).max(200);

/** What a person decided of one extracted fact: that it is none, or what it says instead. What is absent stays as it was read. */
export const factDecision = z.strictObject({
  /** UTF-16 offset of the value in the article's body, and the value as it stands there. */
  at: z.int().min(0),
  value: text,
  isDropped: z.boolean().optional(),
  /** Entity id and name. */
  subject: z.strictObject({ id: text, name: text }).optional(),
  metric: text.optional(),
  /** Date or both ends, as in a fact. */
  period: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/, "expected 2025, 2025-06 or 2025-01/2025-06")
    .nullable()
    .optional(),
  status: factStatus.optional(),
});
export type FactDecision = z.infer<typeof factDecision>;

/**
 * Facts as a person left them. A decision on a value that does not stand at its place any more is not heeded: the text
 * has changed under it.
 */
export function decidedFacts(facts: readonly Fact[], decisions: readonly FactDecision[]): Fact[] {
  if (decisions.length === 0) return [...facts];
  const byPlace = new Map(decisions.map((one) => [`${one.at} ${one.value}`, one]));
  return facts.flatMap((fact) => {
    const decision = byPlace.get(`${fact.valueStart} ${fact.value}`);
    if (decision === undefined) return [fact];
    if (decision.isDropped) return [];
    const { subject, metric, period, status } = decision;
    return [
      {
        ...fact,
        ...(subject && { subject }),
        ...(metric !== undefined && { metric }),
        ...(period !== undefined && { period }),
        ...(status && { status }),
      },
    ];
  });
}
