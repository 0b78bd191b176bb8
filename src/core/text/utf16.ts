/** Puts the UTF-16 units of a text into memory, from `start` on. */
export function writeUnits(text: string, into: Uint16Array, start: number): void {
  for (let at = 0; at < text.length; at++) into[start + at] = text.charCodeAt(at);
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  const units = new Uint16Array(text.length);
  writeUnits(text, units, 0);
  return units;
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });
/** Below this length the decoder's start costs more than what it saves. */
const SHORT = 48;
/** Well below the number of arguments that any runtime takes. */
const RUN = 4096;

/** The text of some UTF-16 units, exactly: half a surrogate pair stays what it is. */
export function textOf(units: Uint16Array): string {
  if (units.length > SHORT) {
    const text = decoder.decode(units);
    // The decoder puts this sign for half a pair; it may also stand in the text itself.
    if (!text.includes("\ufffd")) return text;
  }
  let text = "";
  for (let at = 0; at < units.length; at += RUN) text += String.fromCharCode(...units.subarray(at, at + RUN));
  return text;
}
