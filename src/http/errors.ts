import { z } from "zod";
import { AppError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";

/** RFC 9457 problem details. */
export const problem = z
  .object({
    type: z.string().describe("Stable; its last segment is the code to branch on."),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("What was received, what was expected, how to mend it."),
    instance: z.string().optional().describe("Names this occurrence in the service's log."),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe("JSON Pointer into the body (RFC 6901), as a URI fragment."),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problem>;

const titles: Readonly<Record<number, string>> = {
  400: "Bad input",
  403: "Forbidden",
  404: "Not found",
  405: "Method not allowed",
  408: "Too slow",
  413: "Body too large",
  415: "Unsupported content type",
  417: "Unknown expectation",
  429: "Too many requests",
  431: "Headers too large",
  503: "Not available",
};

/** Faults that are told one by one: a body of 64 KB can hold tens of thousands. */
const faultsShown = 20;
/** Of a field's name, in UTF-16 units. */
const nameShown = 100;

/** What an unreadable input was missing, one fault a place. */
export function faultsOf(error: z.ZodError): Array<{ pointer: string; detail: string }> {
  return error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      return [{ pointer: pointerOf(issue.path), detail: issue.message }];
    }
    return issue.keys.map((key) => ({
      pointer: pointerOf([...issue.path, key]),
      detail: `Unknown field ${JSON.stringify(shortName(key))}. Leave it out; /openapi.json lists the fields.`,
    }));
  });
}

/** The one formatter: any thrown value becomes a problem that shows nothing internal. */
export function toProblem(error: unknown, ports: Pick<Ports, "ids" | "log">): Problem {
  if (error instanceof z.ZodError) return invalidInput(error);
  if (error instanceof AppError && error.kind !== "bug") {
    if (error.kind === "upstream") ports.log({ level: "error", code: error.code, detail: error.message });
    return problemOf(error.status, error.code, error.message, error.errors);
  }
  const id = ports.ids.next();
  ports.log({ level: "error", code: "internal-error", detail: `${id} ${scrubbed(error)}` });
  return {
    ...problemOf(
      500,
      "internal-error",
      "This request hit an internal error. Quote the instance to the operator.",
    ),
    title: "Internal error",
    instance: `urn:uuid:${id}`,
  };
}

function invalidInput(error: z.ZodError): Problem {
  const faults = faultsOf(error);
  const [first] = faults;
  const where = first && first.pointer !== "#" ? ` (at ${first.pointer})` : "";
  const shown = faults.length > faultsShown ? `the first ${faultsShown} are in errors` : "see errors";
  const more = faults.length > 1 ? ` ${faults.length - 1} more: ${shown}.` : "";
  return problemOf(
    400,
    "invalid-input",
    `${first?.detail ?? "The input is not valid."}${where}${more}`,
    faults.slice(0, faultsShown),
  );
}

function problemOf(status: number, code: string, detail: string, errors: AppError["errors"] = []): Problem {
  return {
    type: `urn:zhenjiang-investment-assistant:problem:${code}`,
    title: titles[status] ?? "Error",
    status,
    detail,
    ...(errors.length > 0 && { errors: [...errors] }),
  };
}

function pointerOf(path: readonly PropertyKey[]): string {
  const segments = path.map((key) =>
    encodeURI(shortName(String(key)).replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return ["#", ...segments].join("/");
}

/** A name as it can be shown: JSON may hold halves of surrogate pairs, which no address can. */
function shortName(name: string): string {
  return name.slice(0, nameShown).toWellFormed();
}

/** Class and place of a fault: its message may repeat what a person wrote, so the message stays out of the log. */
function scrubbed(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 4).map((line) => line.trim())].join(" ");
}
