import type { Pin } from "./pin.ts";

/** More is no sheet of one call; it also keeps far from the browser's limit of 5 MB. */
export const MOST_ENTRIES = 200;
export const LONGEST_NOTE = 2_000;

export interface Entry {
  pin: Pin;
  /** The staff member's own words. */
  note: string;
}

export type Sheet = readonly Entry[];

/** An entry and where it stood. */
export interface Removed {
  entry: Entry;
  at: number;
}

export type SheetAction =
  | { type: "pin"; pin: Pin }
  | { type: "note"; id: string; note: string }
  | { type: "move"; id: string; by: 1 | -1 }
  | { type: "remove"; id: string }
  | { type: "clear" }
  | { type: "restore"; removed: readonly Removed[] };

/** The sheet after an action. What is there already, is not there, or has no room, changes nothing. */
export function sheetAfter(sheet: Sheet, action: SheetAction): Sheet {
  switch (action.type) {
    case "pin":
      if (has(sheet, action.pin.id) || sheet.length >= MOST_ENTRIES) return sheet;
      return [...sheet, { pin: action.pin, note: "" }];
    case "note":
      return sheet.map((entry) =>
        entry.pin.id === action.id ? { ...entry, note: action.note.slice(0, LONGEST_NOTE) } : entry,
      );
    case "move": {
      const from = sheet.findIndex(({ pin }) => pin.id === action.id);
      const entry = sheet[from];
      const to = from + action.by;
      if (entry === undefined || to < 0 || to >= sheet.length) return sheet;
      return sheet.toSpliced(from, 1).toSpliced(to, 0, entry);
    }
    case "remove":
      return sheet.filter(({ pin }) => pin.id !== action.id);
    case "clear":
      return [];
    case "restore":
      return [...action.removed]
        .sort((a, b) => a.at - b.at)
        .reduce<Sheet>(
          (rest, { entry, at }) => (has(rest, entry.pin.id) ? rest : rest.toSpliced(at, 0, entry)),
          sheet,
        );
  }
}

/** What an action takes away, for undoing it. */
export function removedBy(sheet: Sheet, action: SheetAction): Removed[] {
  const left = new Set(sheetAfter(sheet, action).map(({ pin }) => pin.id));
  return sheet.flatMap((entry, at) => (left.has(entry.pin.id) ? [] : [{ entry, at }]));
}

export function has(sheet: Sheet, id: string): boolean {
  return sheet.some(({ pin }) => pin.id === id);
}
