import { ProtocolError, ProtocolErrorCode, type Server } from "@modelcontextprotocol/server";
import { z } from "zod";
import { articleTemplate } from "../../tools/article-resource.ts";
import { type CompletionSource, complete } from "../../tools/completions.ts";
import type { ToolContext } from "../../tools/define.ts";
import type { Prompt } from "../../tools/define-prompt.ts";
import { parkTemplate } from "../../tools/park-resource.ts";

const pageParams = z.looseObject({ cursor: z.string().optional() });
const getParams = z.looseObject({ name: z.string(), arguments: z.unknown().optional() });
const completeParams = z.looseObject({
  ref: z.union([
    z.looseObject({ type: z.literal("ref/prompt"), name: z.string() }),
    z.looseObject({ type: z.literal("ref/resource"), uri: z.string() }),
  ]),
  argument: z.looseObject({ name: z.string(), value: z.string() }),
  context: z.looseObject({ arguments: z.record(z.string(), z.string()).optional() }).optional(),
});
type CompleteParams = z.infer<typeof completeParams>;

/** Longest text that is completed, in UTF-16 units: names are shorter. */
const MOST_TYPED = 500;

const templateIds: ReadonlyMap<string, CompletionSource> = new Map([
  [articleTemplate.uriTemplate, "article-ids"],
  [parkTemplate.uriTemplate, "park-ids"],
]);

/** What prompts and completions need of the server around them. */
export interface PromptServing {
  prompts: ReadonlyMap<string, Prompt>;
  /** Rejects with a protocol error where the corpus cannot be read. */
  context(): Promise<ToolContext>;
  /** What a caller may read of a fault of ours. */
  fault(error: unknown): string;
}

/** Prompts, and completions of their arguments and of the ids in resource templates. */
export function servePrompts(server: Server, { prompts, context, fault }: PromptServing): void {
  server.setRequestHandler("prompts/list", { params: pageParams }, () => ({
    prompts: [...prompts.values()].map(({ listing }) => listing),
  }));
  server.setRequestHandler("prompts/get", { params: getParams }, async (params) => {
    const prompt = known(prompts, params.name);
    const made = await told(async () => prompt.get(params.arguments, await context()));
    if (!made.ok) throw invalid(made.message);
    return {
      description: made.description,
      messages: made.contents.map((content) => ({ role: "user", content })),
    };
  });
  server.setRequestHandler("completion/complete", { params: completeParams }, async (params) => {
    const source = sourceOf(params);
    const typed = params.argument.value.slice(0, MOST_TYPED);
    const given = params.context?.arguments ?? {};
    return { completion: await told(async () => complete(source, typed, given, await context())) };
  });

  function sourceOf({ ref, argument }: CompleteParams): CompletionSource {
    if (ref.type === "ref/resource") {
      const source = argument.name === "id" ? templateIds.get(ref.uri) : undefined;
      if (source !== undefined) return source;
      throw invalid(
        `Nothing completes ${shown(argument.name)} of ${shown(ref.uri)}. Expected the argument id of ${[...templateIds.keys()].join(" or ")}.`,
      );
    }
    const { completes } = known(prompts, ref.name);
    const source = Object.hasOwn(completes, argument.name) ? completes[argument.name] : undefined;
    if (source !== undefined) return source;
    throw invalid(
      `The prompt ${ref.name} has no argument ${shown(argument.name)}. It has ${Object.keys(completes).join(", ")}.`,
    );
  }

  /** A fault of ours shows nothing of itself. */
  async function told<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProtocolError) throw error;
      throw new ProtocolError(ProtocolErrorCode.InternalError, fault(error));
    }
  }
}

function known(prompts: ReadonlyMap<string, Prompt>, name: string): Prompt {
  const prompt = prompts.get(name);
  if (prompt !== undefined) return prompt;
  throw invalid(`There is no prompt ${shown(name)}. The prompts are: ${[...prompts.keys()].join(", ")}.`);
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 100).toWellFormed());
}
