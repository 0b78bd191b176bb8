const UNKNOWN = 0;
const OUT = 1;
const IN = 2;

/**
 * Whether a UTF-16 unit matches a pattern for one character, each unit asked once: texts are read unit by unit, and a table
 * costs far less there than an expression. Halves of pairs are taken alone; past the end of a text (NaN) nothing matches.
 */
export function unitSet(pattern: RegExp): (unit: number) => boolean {
  const known = new Uint8Array(0x10000);
  return (unit) => {
    const found = known[unit];
    if (found !== UNKNOWN) return found === IN;
    const matches = pattern.test(String.fromCharCode(unit));
    known[unit] = matches ? IN : OUT;
    return matches;
  };
}

/** A UTF-16 unit that is an ideograph. */
export const isHan = unitSet(/\p{Script=Han}/u);

/** The two units of a text at `at` as one 32-bit integer; past the end of the text stands unit 0. */
export function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
