import { foldText, foldUnit } from "./fold.ts";

let scratch = new Uint16Array(4096);

/**
 * `foldText` on UTF-16 units, for reading many texts one after the other without leaving strings behind: the result is a view
 * of memory that the next call overwrites.
 */
export function foldUnits(units: Uint16Array): Uint16Array {
  const { length } = units;
  if (scratch.length < length) scratch = new Uint16Array(2 * length);
  for (let at = 0; at < length; at++) {
    const folded = foldUnit(units[at] ?? 0);
    if (folded < 0) return unitsOf(foldText(textOf(units)));
    scratch[at] = folded;
  }
  return scratch.subarray(0, length);
}

/** The units of a string. */
export function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** More arguments than this at once overflow the stack. */
const MOST_ARGUMENTS = 4096;

/** The string of units. */
export function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS)
    text += String.fromCharCode(...units.subarray(at, at + MOST_ARGUMENTS));
  return text;
}
