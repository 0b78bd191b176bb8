import type { z } from "zod";

/** How much of a received value is repeated to the caller, in characters. */
const echoLength = 60;
/** Faults that are told, and how much of each, in characters: the arguments may hold thousands of unknown names. */
const faultsTold = 10;
const faultLength = 300;

/** One sentence for the arguments that a tool refused: what was received, what was expected, how to mend it. */
export function explainArguments(
  tool: string,
  args: unknown,
  issues: readonly z.core.$ZodIssue[],
  expected: string,
): string {
  const faults = issues.slice(0, faultsTold).map((issue) => {
    const at = issue.path.join(".");
    const received = at === "" ? "" : ` (received ${echo(valueAt(args, issue.path))})`;
    return shortened(`${at === "" ? "" : `${at}: `}${issue.message}${received}`, faultLength);
  });
  return `The arguments of ${tool} do not fit. ${faults.join("; ")}. Expected: ${expected}.`;
}

/** The arguments of a tool in words: `query (string, required), limit (integer, 1 to 50)`. */
export function expectedArguments(inputSchema: Readonly<Record<string, unknown>>): string {
  const { properties, required: names } = inputSchema;
  const required: unknown[] = Array.isArray(names) ? names : [];
  return Object.entries(properties ?? {})
    .map(([name, schema]) => `${name} (${describe(schema)}${required.includes(name) ? ", required" : ""})`)
    .join(", ");
}

function describe(schema: unknown): string {
  if (typeof schema !== "object" || schema === null) return "any";
  if ("enum" in schema && Array.isArray(schema.enum)) return `one of ${schema.enum.join(", ")}`;
  const type = "type" in schema ? String(schema.type) : "any";
  if ("minimum" in schema && "maximum" in schema) return `${type}, ${schema.minimum} to ${schema.maximum}`;
  if ("minLength" in schema && "maxLength" in schema) {
    return `${type} of ${schema.minLength} to ${schema.maxLength} characters`;
  }
  return type;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function echo(value: unknown): string {
  return shortened(value === undefined ? "nothing" : asJson(value), echoLength);
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // What can be parsed may be nested too deeply to be written again.
    return "a value nested too deeply";
  }
}

/** What came may hold halves of characters, which no answer may: strict readers refuse it whole. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text.toWellFormed() : `${text.slice(0, most).toWellFormed()}…`;
}
