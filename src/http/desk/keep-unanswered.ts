import type { Answer, Turn } from "../../core/answer/answer.ts";
import type { AnswerEvent } from "../../core/answer/answer-events.ts";
import { declines, type Keeping, keepDeclined } from "../../core/desk/unanswered/keep.ts";
import type { Ports } from "../../core/ports.ts";

/** So many questions wait to be written at most: a database that does not answer must not fill the memory. */
const MOST_WAITING = 200;

const waiting = new WeakMap<object, { count: number }>();

/** Puts a question on the board of the desk, where there is one, after the answer is sent. What fails is logged, and nobody waits for it. */
export function keepAfterwards(
  { desk, clock, ids, log, afterwards }: Ports,
  keep: (keeping: Keeping) => Promise<void>,
): void {
  if (desk === undefined) return;
  const store = desk.unanswered;
  const queue = waiting.get(store) ?? { count: 0 };
  waiting.set(store, queue);
  if (queue.count >= MOST_WAITING) {
    log({
      level: "warn",
      code: "unanswered-dropped",
      detail: `${MOST_WAITING} questions wait to be written`,
    });
    return;
  }
  queue.count += 1;
  const work = async () => {
    try {
      await keep({ store, clock, ids });
    } catch (error) {
      // By its kind alone: a message may hold the question.
      log({
        level: "warn",
        code: "unanswered-not-kept",
        detail: error instanceof Error ? error.name : "unknown",
      });
    } finally {
      queue.count -= 1;
    }
  };
  if (afterwards === undefined) void work();
  else afterwards(work);
}

/** Puts the last turn on the board where its answer declines. */
export function keepIfDeclined(
  ports: Ports,
  turns: readonly Turn[],
  answer: Pick<Answer, "id" | "abstained" | "clarify">,
): void {
  if (declines(answer)) keepAfterwards(ports, (keeping) => keepDeclined(keeping, answer.id, turns));
}

/** The same events; once they are read, the last turn is put on the board where its answer declines. */
export async function* keepingDeclined(
  ports: Ports,
  turns: readonly Turn[],
  events: AsyncIterable<AnswerEvent>,
): AsyncGenerator<AnswerEvent, void, undefined> {
  let answer: Answer | null = null;
  try {
    for await (const event of events) {
      if (event.type === "answer") answer = event.answer;
      yield event;
    }
  } finally {
    // Also where the reader stops at the answer, which is the last event.
    if (answer !== null) keepIfDeclined(ports, turns, answer);
  }
}
