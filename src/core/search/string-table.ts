import { textOf, writeUnits } from "../text/utf16.ts";
import { bytesOf, type Sections, words16, words32 } from "./sections.ts";

/** Strings of an index as UTF-16 units in one run: each is decoded when it is asked for. */
export interface StringTable {
  readonly size: number;
  /** Empty where there is no such string. */
  at(number: number): string;
  /** A view of a string's units. */
  units(number: number): Uint16Array;
  /** The number of a string in a table sorted as `<` sorts strings, or −1. */
  find(text: string): number;
}

/** The sections `name` (units) and `name.starts` (where each string begins, and where the last one ends). */
export function stringSections(name: string, strings: readonly string[]): Array<[string, Uint8Array]> {
  const starts = new Uint32Array(strings.length + 1);
  for (const [at, { length }] of strings.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  const units = new Uint16Array(starts[strings.length] ?? 0);
  for (const [at, text] of strings.entries()) writeUnits(text, units, starts[at] ?? 0);
  return [
    [name, bytesOf(units)],
    [`${name}.starts`, bytesOf(starts)],
  ];
}

export function stringTable(sections: Sections, name: string): StringTable {
  const all = words16(sections, name);
  const starts = words32(sections, `${name}.starts`);
  const size = Math.max(0, starts.length - 1);
  const units = (number: number): Uint16Array => all.subarray(starts[number] ?? 0, starts[number + 1] ?? 0);
  return {
    size,
    at: (number) => textOf(units(number)),
    units,
    find(text) {
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isBefore(all, starts[middle] ?? 0, starts[middle + 1] ?? 0, text)) low = middle + 1;
        else high = middle;
      }
      return low < size && isAt(all, starts[low] ?? 0, starts[low + 1] ?? 0, text) ? low : -1;
    },
  };
}

function isBefore(units: Uint16Array, start: number, end: number, text: string): boolean {
  const length = Math.min(end - start, text.length);
  for (let at = 0; at < length; at++) {
    const difference = (units[start + at] ?? 0) - text.charCodeAt(at);
    if (difference !== 0) return difference < 0;
  }
  return end - start < text.length;
}

function isAt(units: Uint16Array, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (units[start + at] !== text.charCodeAt(at)) return false;
  return true;
}
