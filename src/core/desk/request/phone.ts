/** A telephone number as it was read: E.164 (`+8613900000000`), with an extension as in RFC 3966 (`;ext=12`), or why it is none. */
export type PhoneReading =
  | { ok: true; e164: string }
  | { ok: false; why: "not-a-number" | "unknown-country" | "too-short" | "too-long" | "not-in-use" };

/**
 * Reads a telephone number as somebody wrote it. `country` (ISO 3166-1 alpha-2) is where a number without a country code
 * belongs; default `CN`.
 */
export type ReadPhone = (written: string, country?: string) => PhoneReading;
