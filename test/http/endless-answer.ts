import { setTimeout as pause } from "node:timers/promises";
import type { AnswerEvent } from "../../src/core/answer/answer-events.ts";

/** An answer that never ends by itself; `stopped` resolves to "stopped" once nobody reads on. */
export function endlessAnswer(): { events: AsyncGenerator<AnswerEvent>; stopped: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  async function* endless(): AsyncGenerator<AnswerEvent> {
    try {
      for (;;) {
        yield { type: "text", text: "一句。" };
        await pause(1);
      }
    } finally {
      resolve("stopped");
    }
  }
  return { events: endless(), stopped: promise };
}
