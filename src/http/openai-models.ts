import { z } from "zod";
import { AppError } from "../core/errors.ts";
import type { CorpusInfo, Ports } from "../core/ports.ts";
import { openAiProblem } from "./openai-problem.ts";
import type { Route } from "./route.ts";

/** The one model of this service: what composes the answers behind it is the operator's choice, not the caller's. */
export const modelId = "zhenjiang-invest";

const model = z
  .object({
    id: z.literal(modelId),
    object: z.literal("model"),
    created: z.int().describe("When the newest article was published, in seconds since 1970."),
    owned_by: z.string(),
  })
  .meta({ id: "Model" });
const modelList = z.object({ object: z.literal("list"), data: z.array(model) }).meta({ id: "ModelList" });

/** Throws "not found", in OpenAI's words, for any other model. `pointer`: where its name was sent, if in a body. */
export function requireModel(id: string, pointer?: string): void {
  if (id === modelId) return;
  const detail = `The model \`${id.slice(0, 100).toWellFormed()}\` does not exist. This service has one model: \`${modelId}\`.`;
  throw new AppError(
    "missing",
    404,
    "model-not-found",
    detail,
    pointer === undefined ? [] : [{ pointer, detail }],
  );
}

/** `GET /v1/models` and `GET /v1/models/:id`, as OpenAI's clients ask for them. */
export function modelRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/v1/models",
      operation: {
        summary: "The models of the OpenAI-compatible interface: one",
        answers: { "application/json": modelList },
        problems: [503],
        problem: openAiProblem,
      },
      async handle() {
        const { info } = await ports.corpus();
        return { json: { object: "list", data: [modelOf(info)] } };
      },
    },
    {
      method: "GET",
      path: "/v1/models/:id",
      operation: {
        summary: "One model",
        params: { id: `\`${modelId}\`` },
        answers: { "application/json": model },
        problems: [404, 503],
        problem: openAiProblem,
      },
      async handle(c) {
        requireModel(c.req.param("id") ?? "");
        const { info } = await ports.corpus();
        return { json: modelOf(info) };
      },
    },
  ];
}

function modelOf({ builtAt }: CorpusInfo): z.infer<typeof model> {
  const created = Math.floor(Date.parse(builtAt) / 1_000);
  return { id: modelId, object: "model", created, owned_by: "zhenjiang-investment-assistant" };
}
