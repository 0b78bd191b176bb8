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

/** True where a Latin word would be cut by an edge of `[start, end)`. */
function cutsWord(text: string, start: number, end: number): boolean {
  const letter = /[a-z0-9]/;
  const left = letter.test(text.charAt(start)) && letter.test(text.charAt(start - 1));
  return left || (letter.test(text.charAt(end - 1)) && letter.test(text.charAt(end)));
}

/** For folded text without spaces between words (Chinese, Japanese, Korean); forms are folded too. First entry of a form wins. */
export function phrases<T>(entries: Iterable<readonly [form: string, value: T]>): Phrases<T> {
  const values = new Map<string, T>();
  const lengths = new Map<string, Set<number>>();
  for (const [form, value] of entries) {
    if (form === "" || values.has(form)) continue;
    values.set(form, value);
    const first = form.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(form.length));
  }
  const longestFirst = new Map([...lengths].map(([first, set]) => [first, [...set].sort((a, b) => b - a)]));
  return {
    find(text) {
      const found: Array<Found<T>> = [];
      for (let at = 0; at < text.length; at++) {
        for (const length of longestFirst.get(text.charAt(at)) ?? []) {
          const value = values.get(text.slice(at, at + length));
          if (value === undefined || cutsWord(text, at, at + length)) continue;
          found.push({ start: at, end: at + length, value });
          at += length - 1;
          break;
        }
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
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
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
