import type { Ids } from "../../ports.ts";

/** 31 signs, a prime: nothing that is read for another (I, L, O, U, Z). */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXY";
const LENGTH = 8;

/** `ZJ`: enquiries; `XM`: questions about projects. */
export type ReferencePrefix = "ZJ" | "XM";

/**
 * A number that a person can say on the telephone: `ZJ-7KQ4-M2XD9`. Its last sign checks the others: any one wrong sign and any
 * two that changed places are noticed.
 */
export function newReference(ids: Ids, prefix: ReferencePrefix): string {
  // The first twelve hex digits of a UUID are random (RFC 9562, 5.4).
  let random = BigInt(`0x${ids.next().replaceAll("-", "").slice(0, 12)}`);
  let signs = "";
  while (signs.length < LENGTH) {
    signs += SIGNS[Number(random % 31n)];
    random /= 31n;
  }
  return written(prefix, signs);
}

/** A number as somebody typed it, in the form that is kept; null where it is none. */
export function readReference(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, "");
  const prefix = (["ZJ", "XM"] as const).find((one) => plain.startsWith(one));
  if (prefix === undefined) return null;
  const signs = plain.slice(2).replaceAll("O", "0").replaceAll(/[IL]/g, "1").replaceAll("Z", "2");
  if (signs.length !== LENGTH + 1 || [...signs].some((sign) => !SIGNS.includes(sign))) return null;
  const reference = written(prefix, signs.slice(0, LENGTH));
  return reference.endsWith(signs.slice(4)) ? reference : null;
}

function written(prefix: string, signs: string): string {
  const sum = [...signs].reduce((total, sign, at) => total + (at + 1) * SIGNS.indexOf(sign), 0);
  return `${prefix}-${signs.slice(0, 4)}-${signs.slice(4)}${SIGNS[sum % 31]}`;
}
