const RUN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+)|([[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+)/gv;

/**
 * What users of engines without Chinese build themselves: of ideographs, kana and Hangul all pairs of neighbours (a lone
 * character as it is), of the rest whole words; lower case.
 */
export function bigrams(text: string): string[] {
  const terms: string[] = [];
  for (const [, run, word] of text.toLowerCase().matchAll(RUN)) {
    if (word !== undefined) terms.push(word);
    const characters = [...(run ?? "")];
    if (characters.length === 1) terms.push(...characters);
    for (let at = 1; at < characters.length; at += 1) {
      terms.push(`${characters[at - 1]}${characters[at]}`);
    }
  }
  return terms;
}
