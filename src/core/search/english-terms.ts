import { stems } from "../text/stem.ts";

/** No token holds a colon, so words of English renderings are met by English questions and by nothing else. */
const MARK = "en:";

/** The words of an English text as terms: their stems, marked; figures are left to the Chinese text, which has them too. */
export function englishTerms(text: string): string[] {
  return stems(text.toLowerCase())
    .filter((stem) => /[a-z]/.test(stem))
    .map((stem) => MARK + stem);
}

export function isEnglishTerm(term: string): boolean {
  return term.startsWith(MARK);
}
