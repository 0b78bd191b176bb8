import { foldText, foldUnit } from "./fold.ts";
import { textOf, unitsOf } from "./utf16.ts";

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
