/**
 * What to look up while an input method composes: with Latin letters of a pinyin composition (`gao'xin`) the letters as one
 * word; null where the text is half-written in a way that means nothing yet (ㄍㄠ, ᄀ, kana), so nothing is looked up.
 */
export function queryWhileComposing(value: string, composed: string): string | null {
  if (!/^[a-zü'’\s]+$/i.test(composed)) return null;
  const at = value.lastIndexOf(composed);
  if (at < 0) return null;
  return value.slice(0, at) + composed.replace(/['’\s]/g, "") + value.slice(at + composed.length);
}
