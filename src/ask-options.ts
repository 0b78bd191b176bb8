import { parseArgs } from "node:util";
import { type Locale, locale } from "./core/answer/answer.ts";
import { callerError } from "./core/errors.ts";
import { questionText } from "./core/question-text.ts";

export const USAGE = `Usage: npm run ask -- "question" ["follow-up" …] [options]

Answers from the index as the service does without a language model, and prints the answer with its sources.
Several questions are one conversation: each is asked after the answers to those before it.

  --locale <language>  answer in zh-Hans, zh-Hant, en, ja or ko (default: the language of the question)
  --explain            print how the last question was understood, what was found, and why it was answered or declined
  --json               print the last answer as JSON (with --explain: both)
  --help               this text

Exit codes: 0 answered, 1 something is wrong, 2 declined.
INDEX_DIR=<folder> asks another index.`;

export interface AskOptions {
  /** Cleaned; at least one unless `help`. */
  questions: string[];
  locale: Locale | undefined;
  explain: boolean;
  json: boolean;
  help: boolean;
}

/** Reads the command line. Throws a caller's error that says what was received, what was expected and how to mend it. */
export function askOptions(args: readonly string[]): AskOptions {
  const { values, positionals } = parsed(args);
  const help = values.help ?? false;
  if (!help && positionals.length === 0)
    throw callerError(
      "no-question",
      'There is no question; expected one, as in: npm run ask -- "镇江高新区有哪些载体？"',
    );
  return {
    questions: help ? [] : positionals.map(questionOf),
    locale: values.locale === undefined ? undefined : localeOf(values.locale),
    explain: values.explain ?? false,
    json: values.json ?? false,
    help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        locale: { type: "string" },
        explain: { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    // Node's own advice after the first sentence speaks of dashes, not of what is expected here.
    const said = error instanceof Error ? error.message.split(/[.\n]/)[0] : "The options were not understood";
    throw callerError("bad-option", `${said}. Expected --locale <language>, --explain, --json or --help.`);
  }
}

function questionOf(text: string): string {
  const read = questionText.safeParse(text);
  if (read.success) return read.data;
  throw callerError("bad-question", read.error.issues[0]?.message ?? "The question cannot be read.");
}

function localeOf(text: string): Locale {
  const read = locale.safeParse(text);
  if (read.success) return read.data;
  throw callerError(
    "bad-locale",
    `--locale ${JSON.stringify(text)} is not spoken; expected ${locale.options.join(", ")}.`,
  );
}
