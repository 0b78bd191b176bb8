import { tokenBudget } from "../core/answer/generated/budget.ts";
import { AppError } from "../core/errors.ts";
import type { ChatModel, Clock, Writing } from "../core/ports.ts";
import { openAiChatModel } from "./chat-model-openai.ts";
import { type WorkersAiChat, workersAiChatModel } from "./chat-model-workers-ai.ts";

/** Which model writes, and what it may cost; `baseUrl` null: a Worker's AI binding. */
export interface ModelSettings {
  baseUrl: string | null;
  model: string;
  apiKey?: string;
  /** Most tokens of one answer. */
  answerTokens: number;
  /** Most tokens of one day (UTC) and process, questions and answers together. */
  dailyTokens: number;
}

/**
 * What writes answers, as the part of the ports that has it; empty where nothing is set. `binding`: the Worker's `AI`. Throws
 * `AppError` where the settings want a binding that is not there.
 */
export function writingPort(
  settings: ModelSettings | null,
  clock: Clock,
  binding?: unknown,
): { writing?: Writing } {
  if (settings === null) return {};
  const { answerTokens: maxTokens, dailyTokens } = settings;
  return {
    writing: { model: modelOf(settings, binding), maxTokens, budget: tokenBudget(dailyTokens, clock) },
  };
}

function modelOf({ baseUrl, model, apiKey }: ModelSettings, binding: unknown): ChatModel {
  if (baseUrl !== null)
    return openAiChatModel({ baseUrl, model, ...(apiKey === undefined ? {} : { apiKey }) });
  if (isWorkersAi(binding)) return workersAiChatModel(binding, model);
  throw new AppError(
    "upstream",
    503,
    "bad-environment",
    `LLM_MODEL=${model} without LLM_BASE_URL needs a Worker with the binding AI (see wrangler.toml); elsewhere set LLM_BASE_URL.`,
  );
}

function isWorkersAi(value: unknown): value is WorkersAiChat {
  return typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";
}
