import type { Reason } from "../chat/feedback.ts";
import type { ProblemKind } from "../chat/problem.ts";

/** What the element tells its page: never a question, an answer or a source. All events bubble and leave shadow roots. */
export interface InvestEvents {
  /** The panel opened, or an inline widget filled the screen. */
  "zhenjiang-open": null;
  "zhenjiang-close": null;
  /** A question was sent. `turn` = how many questions the conversation has now. */
  "zhenjiang-ask": { turn: number };
  /** An answer is complete. `abstained` = the articles do not say; `citations` = how many sources it has. */
  "zhenjiang-answer": { id: string; abstained: boolean; citations: number };
  /** The reader rated an answer, and the service took it. */
  "zhenjiang-feedback": { id: string; rating: "up" | "down"; reason: Reason | null };
  /** A question got no whole answer, or the widget's own files did not load (`unreachable`). */
  "zhenjiang-error": { kind: ProblemKind };
}

export function tell<Name extends keyof InvestEvents>(
  host: HTMLElement,
  name: Name,
  detail: InvestEvents[Name],
): void {
  host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
