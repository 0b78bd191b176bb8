import { type AppError, callerError } from "../../errors.ts";

/**
 * A field of a request that cannot be taken as it is. What was entered is not in it: it may be personal. Pages say it in the
 * reader's language (by `code`), programs are told `faultDetail`.
 */
export interface RequestFault {
  /** As the form and the JSON body name it. */
  field: string;
  code: FaultCode;
  /** With `too-long`: characters; with `not-offered`: what there is to choose from. */
  most?: number;
  values?: readonly string[];
}

export const faultCodes = [
  "required",
  "too-long",
  "not-offered",
  "not-text",
  "phone-not-a-number",
  "phone-unknown-country",
  "phone-too-short",
  "phone-too-long",
  "phone-not-in-use",
  "email",
  "no-contact",
  "no-consent",
  "old-notice",
  "unknown-topic",
  "contact-in-public-field",
] as const;
export type FaultCode = (typeof faultCodes)[number];

const details: Readonly<Record<FaultCode, string>> = {
  required: "Received nothing; expected a text.",
  "too-long": "Received too long a text.",
  "not-offered": "Received a value that is not offered.",
  "not-text": "Received something that is not text.",
  "phone-not-a-number":
    "Received something that is no telephone number; expected one such as +86 139 0000 0000.",
  "phone-unknown-country":
    "Received a number with an unknown country code; expected one such as +86 139 0000 0000.",
  "phone-too-short":
    "Received a number with too few digits for its country; check it, or add the country code.",
  "phone-too-long":
    "Received a number with too many digits for its country; check it, or add the country code.",
  "phone-not-in-use":
    "Received a number that its country does not use; check it, or begin with the country code (+86 …).",
  email: "Received something that is no e-mail address; expected one such as name@example.com.",
  "no-contact": "Received neither a telephone number nor an e-mail address; expected at least one of them.",
  "no-consent": "Consent is missing; without it nothing is kept. Expected `true`, after the person agreed.",
  "old-notice":
    "Received an unknown or earlier version of the privacy notice; show the current one and ask again.",
  "unknown-topic": "Received a topic that no record has; expected the id of one, or leave it out.",
  "contact-in-public-field":
    "Received what looks like a telephone number or an e-mail address; this field is for the matter alone.",
};

/** What was received, what was expected and how to mend it, in English. */
export function faultDetail({ code, most, values }: RequestFault): string {
  if (code === "too-long" && most !== undefined)
    return `Received too long a text; at most ${most} characters.`;
  if (code === "not-offered" && values) return `${details[code]} Expected one of ${values.join(", ")}.`;
  return details[code];
}

/** The faults as one error (400) for programs; pointers are JSON Pointers into the body, as URI fragments. */
export function requestError(faults: readonly RequestFault[]): AppError {
  const [first] = faults;
  const more = faults.length > 1 ? ` ${faults.length - 1} more: see errors.` : "";
  const message = first
    ? `${faultDetail(first)} (at #/${first.field})${more}`
    : "The request cannot be taken.";
  return callerError(
    "invalid-request",
    message,
    400,
    faults.map((fault) => ({ pointer: `#/${fault.field}`, detail: faultDetail(fault) })),
  );
}
