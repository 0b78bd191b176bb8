import type { HonoRequest } from "hono";
import { callerError } from "../core/errors.ts";
import { maxBodyBytes, readBytes } from "./limits.ts";

/** A form as it was sent; line ends of its texts are `\n`. */
export interface FormFields {
  /** Every text with the name of its field, in order. */
  entries: ReadonlyArray<readonly [name: string, value: string]>;
  /** First value of each field that is text. */
  values: Readonly<Record<string, string>>;
  /** First value of a field; empty where there is none. */
  get(name: string): string;
  /** All values of a field, as of several boxes that were ticked. */
  all(name: string): readonly string[];
  /** The file of a field, or null where none was chosen. */
  file(name: string): File | null;
}

export interface FormLimits {
  /** Most bytes of the whole form; default 64 KB. */
  limit?: number;
  /** Whether files may come with it (`multipart/form-data`). */
  files?: boolean;
}

/** More fields than any form of ours has: what comes with more was not sent by one. */
const MOST_FIELDS = 500;
const PLAIN = "application/x-www-form-urlencoded";
const WITH_FILES = "multipart/form-data";

/** The fields of a form that is sent by POST. Refuses another content type (415), more bytes than the limit (413), what is no form (400). */
export async function readForm(
  request: HonoRequest,
  { limit = maxBodyBytes, files = false }: FormLimits = {},
): Promise<FormFields> {
  const contentType = request.header("content-type") ?? "";
  const mediaType = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const expected = files ? [PLAIN, WITH_FILES] : [PLAIN];
  if (!expected.includes(mediaType)) {
    const received = mediaType === "" ? "no content type" : JSON.stringify(mediaType.slice(0, 100));
    const detail = `Received ${received}; expected a form (${expected.join(" or ")}).`;
    throw callerError("unsupported-content-type", detail, 415);
  }
  const advice = files ? "Choose a smaller file, or split it." : "Shorten what you wrote.";
  const bytes = await readBytes(request, limit, advice);
  if (mediaType === PLAIN) return formFields(new URLSearchParams(new TextDecoder().decode(bytes)));
  const headers = { "content-type": contentType };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData().catch(() => {
    throw callerError("broken-form", "The form is not whole. Open its page again and send it once more.");
  });
  return formFields(form);
}

/** The fields of what was sent as pairs of names and values. */
export function formFields(sent: Iterable<[name: string, value: string | File]>): FormFields {
  const entries: Array<readonly [string, string]> = [];
  const files = new Map<string, File>();
  let count = 0;
  for (const [name, value] of sent) {
    count += 1;
    if (count > MOST_FIELDS)
      throw callerError(
        "too-many-fields",
        `Received more than ${MOST_FIELDS} fields; expected a form of ours.`,
      );
    if (typeof value === "string") entries.push([name, plainLines(value)]);
    // A browser sends a nameless file of no bytes where none was chosen.
    else if (value.name !== "" && !files.has(name)) files.set(name, value);
  }
  const first = new Map(entries.toReversed());
  return {
    entries,
    values: Object.fromEntries(first),
    get: (name) => first.get(name) ?? "",
    all: (name) => entries.filter(([one]) => one === name).map(([, value]) => value),
    file: (name) => files.get(name) ?? null,
  };
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
