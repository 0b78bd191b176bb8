import { foldCharacter } from "./fold.ts";

/** Groups of three after a digit run of one to three: 1,104.7 but not 1,2 or 12,34. */
const THOUSANDS = /(?<![\p{Nd}.])\p{Nd}{1,3}(?:,\p{Nd}{3})+(?!\p{Nd})/gu;

/** Digits that NFKC leaves as they are although they are no decimal digits: ①-like signs of other fonts, Ethiopic and so on. */
const OTHER_DIGIT =
  /[\u1369-\u1371\u19DA\u24F5-\u24FD\u24FF\u2776-\u277E\u2780-\u2788\u278A-\u2792\u{10A40}-\u{10A43}\u{10E60}-\u{10E68}\u{11052}-\u{1105A}]/u;
const DECIMAL_DIGIT = /\p{Nd}/u;

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && (DECIMAL_DIGIT.test(character) || OTHER_DIGIT.test(character));
}

/** White space as Unicode lists it for a text (no zero-width signs), with the four information separators. */
export function isSpace(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0x1c;
  return (
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** NFKC, thousands separators out, white space out, 繁→简 by character, lower case. */
export function norm(text: string): string {
  const plain = text.normalize("NFKC").replace(THOUSANDS, (number) => number.replaceAll(",", ""));
  let out = "";
  for (const character of plain) if (!isSpace(character)) out += foldCharacter(character);
  return out.toLowerCase();
}

/** Normalised text and, for each of its UTF-16 units, the index of the code point of the source it came from. */
export interface Positioned {
  text: string;
  positions: number[];
}

/** As `norm`, but character by character, so that offsets survive; thousands separators stay. */
export function normpos(text: string): Positioned {
  let out = "";
  const positions: number[] = [];
  let index = 0;
  for (const character of text) {
    let folded = "";
    for (const part of character.normalize("NFKC")) folded += foldCharacter(part);
    for (const part of folded.toLowerCase()) {
      if (isSpace(part)) continue;
      out += part;
      for (let unit = 0; unit < part.length; unit += 1) positions.push(index);
    }
    index += 1;
  }
  return { text: out, positions };
}
