/** A form found in a text and what it stands for. */
export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

/** Finds known forms in text, the longest at each place, left to right without overlap. */
export interface Phrases<T> {
  find(text: string): Array<Found<T>>;
  /** Whether any known form stands in a text. */
  anyIn(text: string): boolean;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0xdf && unit <= 0x24f);
}

/** True where an edge of `[start, end)` would cut a Latin word or a figure of folded text. */
export function cutsWord(text: string, start: number, end: number): boolean {
  const left = isLetter(text.charCodeAt(start)) && isLetter(text.charCodeAt(start - 1));
  return left || (isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end)));
}

/** For folded text without spaces between words (Chinese, Japanese, Korean); forms are folded too. First entry of a form wins. */
export function phrases<T>(entries: Iterable<readonly [form: string, value: T]>): Phrases<T> {
  // By the first two units, longest first; forms of one unit apart.
  const byHead = new Map<string, Array<readonly [form: string, value: T]>>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const [form] = entry;
    if (form === "" || seen.has(form)) continue;
    seen.add(form);
    const head = form.slice(0, 2);
    const group = byHead.get(head);
    if (group === undefined) byHead.set(head, [entry]);
    else group.push(entry);
  }
  for (const group of byHead.values()) group.sort(([a], [b]) => b.length - a.length);
  // Most places begin no form: one look at the first unit tells.
  const begins = new Uint8Array(0x10000);
  for (const form of seen) begins[form.charCodeAt(0)] = 1;
  const longestAt = (text: string, at: number): readonly [form: string, value: T] | undefined => {
    const longer = byHead
      .get(text.slice(at, at + 2))
      ?.find(([form]) => text.startsWith(form, at) && !cutsWord(text, at, at + form.length));
    return longer ?? byHead.get(text.charAt(at))?.find(() => !cutsWord(text, at, at + 1));
  };
  return {
    find(text) {
      const found: Array<Found<T>> = [];
      for (let at = 0; at < text.length; at++) {
        if (begins[text.charCodeAt(at)] === 0) continue;
        const entry = longestAt(text, at);
        if (entry === undefined) continue;
        const [form, value] = entry;
        found.push({ start: at, end: at + form.length, value });
        at += form.length - 1;
      }
      return found;
    },
    anyIn(text) {
      for (let at = 0; at < text.length; at++)
        if (begins[text.charCodeAt(at)] === 1 && longestAt(text, at) !== undefined) return true;
      return false;
    },
  };
}
