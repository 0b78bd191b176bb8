import { z } from "zod";
import type { Locale } from "../src/core/answer/answer.ts";
import { AppError } from "../src/core/errors.ts";
import type { Speech } from "../src/core/knowledge/speech.ts";
import { cleanText } from "../src/core/question-text.ts";
import type { CompletionSource } from "./completions.ts";
import type { ToolContext } from "./define.ts";
import { explainArguments } from "./explain.ts";
import { LANGUAGES, languageNamed, languageOf, speechFor } from "./languages.ts";
import type { TextContents } from "./resource.ts";

/** A prompt as `prompts/list` shows it. */
export interface PromptListing {
  name: string;
  title: string;
  description: string;
  arguments: Array<{ name: string; title: string; description: string; required: boolean }>;
}

export type PromptContent = { type: "text"; text: string } | { type: "resource"; resource: TextContents };

/** The messages of a prompt, or one sentence that says what to change. */
export type PromptOutcome =
  | { ok: true; description: string; contents: PromptContent[] }
  | { ok: false; message: string };

export interface Prompt {
  readonly listing: PromptListing;
  /** Where the values of each argument come from. */
  readonly completes: Readonly<Record<string, CompletionSource>>;
  /** Never rejects for what the caller sent, nor for an `AppError`; rejects only for a fault of ours. */
  get(args: unknown, context: ToolContext): Promise<PromptOutcome>;
}

interface ArgumentSpec {
  title: string;
  description: string;
  required: boolean;
  completes: CompletionSource;
}

/** What a prompt is made from. */
export interface PromptInput<Name extends string> {
  given: Readonly<Partial<Record<Name, string>>>;
  /** Language of the reader. */
  language: Locale;
  speech: Speech;
  context: ToolContext;
}

interface PromptSpec<Name extends string> {
  /** snake_case. */
  name: string;
  title: string;
  description: string;
  /** Without `language`, which every prompt has. */
  arguments: Readonly<Record<Name, ArgumentSpec>>;
  contents(input: PromptInput<Name>): Promise<PromptContent[]>;
}

const MOST_CHARACTERS = 300;

const language: ArgumentSpec = {
  title: "Language",
  description: `Language of the text: ${LANGUAGES.map(([code]) => code).join(", ")}. By default the one that the other arguments are written in.`,
  required: false,
  completes: "languages",
};

/** Makes a prompt out of described arguments and a function that gathers its material. */
export function definePrompt<Name extends string>(spec: PromptSpec<Name>): Prompt {
  const described: Record<string, ArgumentSpec> = { ...spec.arguments, language };
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(described).map(([name, { required }]) => [name, fieldOf(required)])),
  );
  const expected = Object.entries(described)
    .map(([name, { required }]) => `${name} (string${required ? ", required" : ""})`)
    .join(", ");
  return {
    listing: {
      name: spec.name,
      title: spec.title,
      description: spec.description,
      arguments: Object.entries(described).map(([name, { title, description, required }]) => ({
        name,
        title,
        description,
        required,
      })),
    },
    completes: Object.fromEntries(Object.entries(described).map(([name, one]) => [name, one.completes])),
    async get(args, context) {
      const read = schema.safeParse(withoutEmpty(args, described));
      if (!read.success) {
        return { ok: false, message: explainArguments(spec.name, args, read.error.issues, expected) };
      }
      const given: Readonly<Partial<Record<string, string>>> = read.data;
      const asked = given["language"];
      const written = Object.values({ ...given, language: undefined }).join(" ");
      const reader = asked === undefined ? languageOf(written) : languageNamed(asked);
      if (reader === undefined) return { ok: false, message: unknownLanguage(asked) };
      const speech = speechFor(reader, context.toTraditional);
      try {
        const contents = await spec.contents({ given, language: reader, speech, context });
        return { ok: true, description: spec.description, contents };
      } catch (error) {
        if (error instanceof AppError) return { ok: false, message: error.message };
        throw error;
      }
    },
  };
}

function fieldOf(required: boolean): z.ZodType<string | undefined> {
  const text = z.string().overwrite(cleanText).min(1).max(MOST_CHARACTERS);
  return required ? text : text.optional();
}

/** Hosts send an empty text for what a person left open. */
function withoutEmpty(args: unknown, described: object): unknown {
  if (typeof args !== "object" || args === null || Array.isArray(args)) return args ?? {};
  return Object.fromEntries(
    Object.entries(args).filter(
      ([name, value]) => !(name in described) || typeof value !== "string" || cleanText(value) !== "",
    ),
  );
}

function unknownLanguage(asked = ""): string {
  const codes = LANGUAGES.map(([code, name = ""]) => `${code} (${name})`).join(", ");
  return `Received the language ${JSON.stringify(asked.slice(0, 40).toWellFormed())}; expected one of ${codes}, or none for that of the other arguments.`;
}
