/** The parts of a `KeyboardEvent` that decide. */
export type Key = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode"
>;

export type Command =
  | "enter-list"
  | "next"
  | "previous"
  | "next-group"
  | "previous-group"
  | "first"
  | "last"
  | "open"
  | "copy"
  | "pin"
  | "choose"
  | "favourite"
  | "forget"
  | "focus-box"
  | "sheet"
  | "compare"
  | "undo"
  | "help"
  | "back";

/** Where a key is pressed: the search box, another text field, the list of results, or anything else. */
export type KeyPlace = "box" | "note" | "list" | "elsewhere";

const LETTERS: Readonly<Record<string, Command>> = {
  c: "copy",
  p: "pin",
  x: "choose",
  f: "favourite",
  s: "sheet",
  v: "compare",
  u: "undo",
  "/": "focus-box",
  "?": "help",
  // What the same keys write while a Chinese input method is on.
  "、": "focus-box",
  "？": "help",
};

const IN_LIST: Readonly<Record<string, Command>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  PageDown: "next-group",
  PageUp: "previous-group",
  Home: "first",
  End: "last",
  Enter: "open",
  Delete: "forget",
};

const IN_BOX: Readonly<Record<string, Command>> = { ArrowDown: "enter-list", Enter: "open" };

/** With Alt, by the key's place on the keyboard: on a Mac Alt and a letter write another character. */
const WITH_ALT: Readonly<Record<string, Command>> = { KeyC: "copy", KeyP: "pin" };

/** What a key means at its place; null: what the browser makes of it. */
export function commandOf(key: Key, place: KeyPlace): Command | null {
  // Keys of an input method's own window; Safari tells of the last one by 229 alone (UI Events, 9.3.1).
  if (key.isComposing || key.keyCode === 229) return null;
  if (key.key === "Escape") return "back";
  const withControl = key.ctrlKey || key.metaKey;
  if (place === "note") return null;
  if (withControl || key.altKey) {
    if (place === "elsewhere") return null;
    if (withControl && key.altKey) return null;
    if (withControl) {
      if (key.key === "Enter") return "copy";
      return place === "list" && key.key.toLowerCase() === "c" ? "copy" : null;
    }
    return WITH_ALT[key.code] ?? null;
  }
  if (place === "box") return IN_BOX[key.key] ?? null;
  const letter = key.key.length === 1 ? (LETTERS[key.key.toLowerCase()] ?? null) : null;
  return place === "list" ? (IN_LIST[key.key] ?? letter) : letter;
}
