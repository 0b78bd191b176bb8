import { openAiChatModel } from "../../src/adapters/chat-model-openai.ts";
import type { Patience } from "../../src/adapters/chat-model-timed.ts";
import { answer } from "../../src/core/answer/answer.ts";
import { tokenBudget } from "../../src/core/answer/generated/budget.ts";
import { asking, service } from "../http/service.ts";
import { parks } from "./park-corpus.ts";

const KEY = "sk-test-1234567890";

/** The app over the parks with a model behind `baseUrl`; `now` may be moved. */
export function writingService(
  baseUrl: string,
  { patience, dailyTokens = 1_000_000 }: { patience?: Patience; dailyTokens?: number } = {},
) {
  const clock = {
    time: Date.UTC(2025, 5, 1),
    now: () => clock.time,
  };
  const { post, logged, app } = service({
    corpus: async () => parks,
    toTraditional: (text) => text.replaceAll("区", "區").replaceAll("产", "產").replaceAll("亿", "億"),
    clock,
    writing: {
      model: openAiChatModel({ baseUrl, model: "scripted", apiKey: KEY }, patience),
      maxTokens: 600,
      budget: tokenBudget(dailyTokens, clock),
    },
  });
  const send = (question: string, accept: string, signal?: AbortSignal) =>
    app.request("/api/chat", {
      method: "POST",
      headers: { "content-type": "application/json", accept },
      body: JSON.stringify(asking(question)),
      ...(signal && { signal }),
    });
  return {
    post,
    logged,
    clock,
    send,
    /** The answer as JSON, with what of it could give the service away kept whole in `raw`. */
    async ask(question: string) {
      const raw = await (await send(question, "application/json")).text();
      return { ...answer.parse(JSON.parse(raw)), raw };
    },
  };
}
