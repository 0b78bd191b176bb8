/** A form found in a text and what it stands for. */
export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

/** Finds known forms in text, the longest at each place, left to right without overlap. */
export interface Phrases<T> {
  find(text: string): Array<Found<T>>;
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
  };
}

/**
 * A light English stemmer for look-up only: plural, -ing, -ed, final e and y, so that `companies` meets `company` and
 * `subsidised` meets `subsidise`. Stems are compared with stems and never shown.
 */
export function stem(word: string): string {
  if (word.length < 4 || word === "news" || !/^[a-z]+$/.test(word)) return word;
  let root = word.replace(/ies$/, "y").replace(/(ss|sh|ch|x|z)es$/, "$1");
  root = root.replace(/([^su])s$/, "$1");
  if (root.length > 5) root = root.replace(/(?:ing|ed)$/, "").replace(/([bdfgmnprt])\1$/, "$1");
  return root.replace(/(?<=..)[ey]$/, "");
}

/** The stems of an English text, in order. */
export function stems(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:\.\d+)?/gu) ?? []).map(stem);
}

/** For folded text with spaces between words; matches whole words by their stems. Offsets count words. */
export function stemmedPhrases<T>(entries: Iterable<readonly [form: string, value: T]>): Phrases<T> {
  const values = new Map<string, T>();
  let longest = 1;
  for (const [form, value] of entries) {
    const words = stems(form);
    const key = words.join(" ");
    if (key === "" || values.has(key)) continue;
    values.set(key, value);
    longest = Math.max(longest, words.length);
  }
  return {
    find(text) {
      const words = stems(text);
      const found: Array<Found<T>> = [];
      for (let at = 0; at < words.length; at++) {
        for (let count = Math.min(longest, words.length - at); count > 0; count--) {
          const value = values.get(words.slice(at, at + count).join(" "));
          if (value === undefined) continue;
          found.push({ start: at, end: at + count, value });
          at += count - 1;
          break;
        }
      }
      return found;
    },
  };
}
