import { z } from "zod";
import type { Article } from "../src/core/article.ts";
import type { PublicLedger } from "../src/core/desk/ledger/public-ledger.ts";
import { AppError } from "../src/core/errors.ts";
import type { Corpus, Ids, ToTraditional } from "../src/core/ports.ts";
import { expectedArguments, explainArguments } from "./explain.ts";
import { shortened } from "./shorten.ts";

/** What a tool may use while it answers one call. */
export interface ToolContext {
  corpus: Corpus;
  toTraditional: ToTraditional;
  ids: Ids;
  /** Where a reader finds the article, or a quotation in it (UTF-16 offsets into its body); never empty. */
  articleUrl(article: Pick<Article, "id" | "url">, quote?: { start: number; end: number }): string;
  /** What a project's office states; undefined where the service has no desk, null where it cannot be read now. Absent: no desk. */
  office?(projectId: string): Promise<PublicLedger | null | undefined>;
  /** Address of the form by which people leave requests with the service desk; absent: none can be reached. */
  enquiryForm?: string | undefined;
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
  /** The view that a host may show the result in (MCP Apps). */
  _meta?: { ui: { resourceUri: string } };
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
  /** Groups of names that callers may give to one argument, the tool's own among them. */
  aliases?: ReadonlyArray<readonly string[]>;
  /** The lists of the output that may be cut from the end where a result has to be smaller, the first one first. */
  lists?: readonly string[];
  /** Makes a result smaller that is no list: its JSON is to have at most `most` UTF-16 units. */
  shorten?(value: z.output<Output>, most: number): z.output<Output>;
  /** Address of the view that shows the result. */
  view?: string;
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
  const inputSchema = toJsonSchema(spec.input.safeExtend(sizeField), "input");
  const outputSchema = toJsonSchema(spec.output.extend(spec.lists ? cutFields : {}), "output");
  const expected = expectedArguments(inputSchema);
  const groups = [...SAME_ARGUMENT, ...(spec.aliases ?? [])];
  return {
    listing: {
      name: spec.name,
      title: spec.title,
      description: spec.description,
      inputSchema,
      outputSchema,
      annotations: {
        title: spec.title,
        readOnlyHint: true,
        destructiveHint: false,
        idempotentHint: true,
        openWorldHint: false,
      },
      ...(spec.view !== undefined && { _meta: { ui: { resourceUri: spec.view } } }),
    },
    async call(args, context) {
      const { size: asked, rest } = withoutSize(named(args, groups, spec.input.shape));
      const input = spec.input.safeParse(rest);
      const size = sizeField.max_chars.safeParse(asked);
      const issues = [...(input.error?.issues ?? []), ...atSize(size.error?.issues ?? [])];
      if (!input.success || !size.success) {
        return { ok: false, message: explainArguments(spec.name, args, issues, expected) };
      }
      try {
        const value = await spec.run(input.data, context);
        const most = size.data;
        if (most === undefined) return { ok: true, value };
        return { ok: true, value: spec.shorten?.(value, most) ?? shortened(value, spec.lists ?? [], most) };
      } catch (error) {
        if (error instanceof AppError) return { ok: false, message: error.message };
        throw error;
      }
    },
  };
}

/** Names that callers of other tools are used to give to one argument; each tool has at most one of a group. */
const SAME_ARGUMENT: ReadonlyArray<readonly string[]> = [
  ["query", "question", "q", "text", "prompt"],
  ["id", "articleId", "article_id", "uri"],
  ["limit", "max_results", "top_k", "count"],
];

/** Most UTF-16 units of a result's JSON. */
const sizeField = {
  max_chars: z.int().min(1_000).max(1_000_000).optional(),
};
const cutFields = {
  truncated: z.boolean().optional(),
  /** How many items were left out for `max_chars`. */
  omitted: z.int().optional(),
};

/** The arguments under the names that the tool has; one that is given under its own name is never replaced. */
function named(args: unknown, groups: ReadonlyArray<readonly string[]>, shape: object): unknown {
  if (typeof args !== "object" || args === null || Array.isArray(args)) return args;
  const given = new Map<string, unknown>(Object.entries(args));
  for (const group of groups) {
    const [name, ...others] = group.filter((one) => one in shape);
    const alias = group.find((one) => given.has(one) && !(one in shape));
    if (name === undefined || others.length > 0 || alias === undefined || given.has(name)) continue;
    given.set(name, given.get(alias));
    given.delete(alias);
  }
  return Object.fromEntries(given);
}

function withoutSize(args: unknown): { size: unknown; rest: unknown } {
  if (typeof args !== "object" || args === null || !("max_chars" in args))
    return { size: undefined, rest: args };
  const { max_chars: size, ...rest } = args;
  return { size, rest };
}

/** The faults of a size, at its place. */
function atSize(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return issues.map((issue) => ({ ...issue, path: ["max_chars"] }));
}

function toJsonSchema(schema: z.ZodObject, io: "input" | "output"): ObjectSchema {
  const converted = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    override: ({ jsonSchema }) => {
      // The bound of every JavaScript integer says nothing to a reader and costs tokens in each listing.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      // An object of any form needs no list of its fields.
      if (Object.keys(jsonSchema.properties ?? { any: true }).length === 0) delete jsonSchema.properties;
      if (io === "input") return;
      // Readers of a result must accept the fields that later versions add, and have no use for the bounds of a number.
      delete jsonSchema.additionalProperties;
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
  // MCP takes a schema without a dialect for 2020-12 (2025-11-25, tools): its name in each would cost more than many a field.
  const { $schema: _dialect, ...bare } = converted;
  return objectSchema.parse(JSON.parse(JSON.stringify(bare), (_key, node: unknown) => withOneType(node)));
}

/** A list of types is legal, but hosts that know one type a field may refuse the tool; a choice says the same. */
function withOneType(node: unknown): unknown {
  if (typeof node !== "object" || node === null || !("type" in node) || !Array.isArray(node.type))
    return node;
  const { type, ...rest } = node;
  return { ...rest, anyOf: type.map((one: unknown) => ({ type: one })) };
}
