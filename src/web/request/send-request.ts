import { stringOrNull } from "../chat/answer-parts.ts";
import { isRecord, type Problem, unreachable } from "../chat/problem.ts";

/** What the service gave for a request. */
export interface Receipt {
  reference: string;
  /** The office that replies. */
  office: string;
  /** Until when, milliseconds since the epoch. */
  dueAt: number | null;
  /** Where the person follows it. */
  status: string | null;
}

export type Sent =
  | { receipt: Receipt }
  /** The fields that were not taken, as JSON Pointers. */
  | { pointers: string[] }
  | { problem: Problem };

/** Sends a request. Never rejects. */
export async function sendRequest(api: string, body: unknown): Promise<Sent> {
  let response: Response;
  try {
    response = await fetch(`${api}/api/enquiries`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { problem: unreachable().problem };
  }
  const answer: unknown = await response.json().catch(() => null);
  const receipt = response.ok ? readReceipt(answer, api) : null;
  if (receipt) return { receipt };
  if (response.ok) return { problem: { kind: "broken" } };
  const pointers = response.status === 400 ? pointersIn(answer) : [];
  if (pointers.length > 0) return { pointers };
  const detail = isRecord(answer) ? stringOrNull(answer["detail"]) : null;
  return { problem: { kind: "refused", ...(detail !== null && { detail }) } };
}

function pointersIn(answer: unknown): string[] {
  const errors = isRecord(answer) ? answer["errors"] : null;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((one: unknown) =>
    isRecord(one) && typeof one["pointer"] === "string" ? [one["pointer"]] : [],
  );
}

/** Narrows what the service says; null where it is no receipt. */
export function readReceipt(value: unknown, api: string): Receipt | null {
  if (!isRecord(value)) return null;
  const { reference, office, promisedAt, statusUrl } = value;
  if (typeof reference !== "string") return null;
  const due = typeof promisedAt === "string" ? Date.parse(promisedAt) : Number.NaN;
  return {
    reference,
    office: (isRecord(office) ? stringOrNull(office["name"]) : null) ?? "",
    dueAt: Number.isNaN(due) ? null : due,
    status: statusAddress(statusUrl, api),
  };
}

/** An address of the service itself; what leads elsewhere is no link of ours. */
function statusAddress(value: unknown, api: string): string | null {
  if (typeof value !== "string" || !URL.canParse(value, api || location.href)) return null;
  const { protocol, href } = new URL(value, api || location.href);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
