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
