import { foldUnit } from "../text/fold.ts";

const A = 65;
const Z = 90;

/**
 * A text in 简体 and half-width signs, unit for unit as long as the original: offsets into one are offsets into the other.
 * Latin letters keep their case; what folds to several units (㎡) stays as it is.
 */
export function plainText(text: string): string {
  let plain = "";
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= A && unit <= Z) continue;
    const folded = foldUnit(unit);
    if (folded < 0 || folded === unit) continue;
    plain += text.slice(copied, at) + String.fromCharCode(folded);
    copied = at + 1;
  }
  return copied === 0 ? text : plain + text.slice(copied);
}

/** Plain text with Latin letters small, still as long. */
export function smallLetters(plain: string): string {
  return plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
