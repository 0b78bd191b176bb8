import { z } from "zod";
import { type Problem, problem } from "./errors.ts";

/** A problem that OpenAI's clients can read too: they show `error.message` and branch on `error.code`. */
export const openAiProblem = z
  .object({
    ...problem.shape,
    error: z
      .object({
        message: z.string().describe("The same as `detail`."),
        type: z.enum(["invalid_request_error", "server_error"]),
        param: z.string().nullable().describe("The field at fault, like `messages[0].content`."),
        code: z.string().describe("The last segment of the problem's `type`, like `model_not_found`."),
      })
      .describe("As the OpenAI API words errors."),
  })
  .meta({ id: "OpenAiProblem" });

/** For callers of what OpenAI has and this service has not: most clients can be told which of its interfaces to use. */
export const openAiServed =
  "Of the OpenAI API, POST /v1/chat/completions and GET /v1/models are served; choose chat completions in the client.";

/** Whether a path belongs to the OpenAI-compatible interface. */
export function isOpenAiPath(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/");
}

/** The problem with the member that OpenAI's clients read. */
export function withOpenAiError(told: Problem): z.infer<typeof openAiProblem> {
  const pointer = told.errors?.[0]?.pointer;
  return {
    ...told,
    error: {
      message: told.detail,
      type: told.status < 500 ? "invalid_request_error" : "server_error",
      param: pointer === undefined ? null : paramOf(pointer),
      code: (told.type.split(":").at(-1) ?? "").replaceAll("-", "_"),
    },
  };
}

/** `#/messages/0/content` → `messages[0].content`; null for the body as a whole. */
function paramOf(pointer: string): string | null {
  const segments = pointer.split("/").slice(1);
  if (segments.length === 0) return null;
  return segments
    .map((segment, at) => (/^\d+$/.test(segment) ? `[${segment}]` : `${at > 0 ? "." : ""}${segment}`))
    .join("");
}
