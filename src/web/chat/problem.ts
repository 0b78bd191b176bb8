/**
 * Why a question got no whole answer.
 * - `offline`: the device has no network
 * - `unreachable`: nothing answered at the address
 * - `refused`: the service answered with an error; `detail` is its own words where it gave any
 * - `broken`: the answer broke off before its end
 * - `stalled`: the service fell silent
 */
export type ProblemKind = "offline" | "unreachable" | "refused" | "broken" | "stalled";

export interface Problem {
  kind: ProblemKind;
  detail?: string;
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, detail?: string) {
    super(detail ?? kind);
    this.name = "ProblemError";
    this.problem = detail === undefined ? { kind } : { kind, detail };
  }
}

/** What a failed `fetch` means: the browser knows whether it has a network at all. */
export function unreachable(): ProblemError {
  return new ProblemError(globalThis.navigator?.onLine === false ? "offline" : "unreachable");
}

/** An answer that is not 2xx as a problem: `detail` of its problem+json (RFC 9457), when it has one. */
export async function refusal(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  const detail = isRecord(body) && typeof body["detail"] === "string" ? body["detail"] : undefined;
  return new ProblemError("refused", detail);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
