import { z } from "zod";
import type { Article } from "../src/core/article.ts";
import { AppError } from "../src/core/errors.ts";
import type { Corpus, Ids, ToTraditional } from "../src/core/ports.ts";
import { expectedArguments, explainArguments } from "./explain.ts";

/** What a tool may use while it answers one call. */
export interface ToolContext {
  corpus: Corpus;
  toTraditional: ToTraditional;
  ids: Ids;
  /** Where a reader finds the article; never empty. */
  articleUrl(article: Pick<Article, "id" | "url">): string;
}

const objectSchema = z.looseObject({ type: z.literal("object") });
/** A JSON Schema 2020-12 whose root is an object. */
export type ObjectSchema = z.infer<typeof objectSchema>;

/** A tool as `tools/list` shows it. */
export interface ToolListing {
  name: string;
  title: string;
  description: string;
  inputSchema: ObjectSchema;
  outputSchema: ObjectSchema;
  annotations: {
    title: string;
    readOnlyHint: boolean;
    destructiveHint: boolean;
    idempotentHint: boolean;
    openWorldHint: boolean;
  };
}

/** A result that fits the output schema, or one sentence that says what to change. */
export type ToolOutcome = { ok: true; value: Record<string, unknown> } | { ok: false; message: string };

export interface Tool {
  readonly listing: ToolListing;
  /** Never rejects for what the caller sent, nor for an `AppError`; rejects only for a fault of ours. */
  call(args: unknown, context: ToolContext): Promise<ToolOutcome>;
}

interface ToolSpec<Input extends z.ZodObject, Output extends z.ZodObject> {
  /** snake_case, a verb first where there is one. */
  name: string;
  title: string;
  /** What it does and what it covers, for a reader who chooses among tools. */
  description: string;
  /** Strict, so that a misspelt argument is told rather than ignored. */
  input: Input;
  output: Output;
  run(input: z.output<Input>, context: ToolContext): Promise<z.output<Output>>;
}

/**
 * Makes a tool out of two zod schemas and a function.
 * The JSON Schemas are made here, once, when the module loads: a request only hands out the finished objects.
 * Every tool reads the corpus and changes nothing, so the annotations are the same for all.
 */
export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  spec: ToolSpec<Input, Output>,
): Tool {
  const inputSchema = toJsonSchema(spec.input, "input");
  const expected = expectedArguments(inputSchema);
  return {
    listing: {
      name: spec.name,
      title: spec.title,
      description: spec.description,
      inputSchema,
      outputSchema: toJsonSchema(spec.output, "output"),
      annotations: {
        title: spec.title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
    },
    async call(args, context) {
      const input = spec.input.safeParse(args);
      if (!input.success) {
        return { ok: false, message: explainArguments(spec.name, args, input.error.issues, expected) };
      }
      try {
        return { ok: true, value: await spec.run(input.data, context) };
      } catch (error) {
        if (error instanceof AppError) return { ok: false, message: error.message };
        throw error;
      }
    },
  };
}

function toJsonSchema(schema: z.ZodObject, io: "input" | "output"): ObjectSchema {
  const converted = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    override: ({ jsonSchema }) => {
      // The bound of every JavaScript integer says nothing to a reader and costs tokens in each listing.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // Readers of a result must accept the fields that later versions add.
      if (io === "output") delete jsonSchema.additionalProperties;
    },
  });
  return objectSchema.parse(JSON.parse(JSON.stringify(converted), (_, node: unknown) => withOneType(node)));
}

/** A list of types is legal, but hosts that know one type a field may refuse the tool; a choice says the same. */
function withOneType(node: unknown): unknown {
  if (typeof node !== "object" || node === null || !("type" in node) || !Array.isArray(node.type))
    return node;
  const { type, ...rest } = node;
  return { ...rest, anyOf: type.map((one: unknown) => ({ type: one })) };
}
