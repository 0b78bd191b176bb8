const always = ["content-type", "accept", "authorization"];
/** A header's name, RFC 9110, 5.6.2. */
const token = /^[!#$%&'*+.^_`|~\w-]+$/;

/**
 * Headers of the answer to a preflight (Fetch, 4.8). Every header that is asked for may be sent: clients describe themselves in
 * many (`x-stainless-os`), none of them is read here, and credentials are allowed to nobody.
 */
export function preflightHeaders(
  base: Readonly<Record<string, string>>,
  asked: string | undefined,
): Record<string, string> {
  const names = (asked ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const allowed = new Set([...always, ...names.filter((name) => token.test(name))]);
  return {
    ...base,
    vary: [base["vary"], "Access-Control-Request-Headers"].filter(Boolean).join(", "),
    "access-control-allow-headers": [...allowed].join(", "),
    "access-control-max-age": "86400",
  };
}
