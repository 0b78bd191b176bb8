import { stem, stems } from "../text/stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The folded words that a text capitalises elsewhere than at the head of a sentence: names, mostly. */
export function capitalised(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<=[\p{Ll},;:'’\d)] +["“(]?)\p{Lu}[\p{L}\d.&+-]*[\p{L}\d]/gu);
  return new Set([...found].map(([word]) => word.toLowerCase()));
}

const WORD = /[\p{Script=Latin}\d]+(?:\.\d+)?/gu;

/** A word of a folded text, and its stem. */
interface Word {
  start: number;
  end: number;
  stem: string;
}

/**
 * Writes the inflected English words of a folded text as the vocabulary lists them, the longest phrases first
 * (`working days` → `working day`, `aviation-sports` → `aviation sport`); unknown words stay as they are.
 */
export function lemmatise(folded: string, vocabulary: Vocabulary): string {
  const found = Array.from(
    folded.matchAll(WORD),
    ({ index, 0: word }): Word => ({ start: index, end: index + word.length, stem: stem(word) }),
  );
  let out = "";
  let done = 0;
  for (let at = 0; at < found.length; ) {
    const known = longestPhrase(found, at, folded, vocabulary);
    const start = found[at]?.start ?? done;
    const end = found[at + (known?.words ?? 1) - 1]?.end ?? folded.length;
    out += spaced(folded.slice(done, start)) + (known?.form ?? folded.slice(start, end));
    done = end;
    at += known?.words ?? 1;
  }
  return out + folded.slice(done);
}

/** A hyphen between words that are no phrase together parts them. */
function spaced(between: string): string {
  return between === "-" ? " " : between;
}

const GAP = /^[\s\-']{1,2}$/;

function longestPhrase(
  words: readonly Word[],
  at: number,
  folded: string,
  { phrases, phraseWords }: Vocabulary,
): { form: string; words: number } | null {
  let key = words[at]?.stem ?? "";
  const most = phraseWords.get(key) ?? 0;
  let longest: { form: string; words: number } | null = null;
  for (let count = 1; count <= most; count++) {
    const form = phrases.get(key);
    if (form !== undefined) longest = { form, words: count };
    const last = words[at + count - 1];
    const next = words[at + count];
    if (!last || !next || !GAP.test(folded.slice(last.end, next.start))) break;
    key += ` ${next.stem}`;
  }
  return longest;
}

/** Key of a Latin form among the phrases: its words' stems. */
export function phraseKey(form: string): string {
  return stems(form).join(" ");
}

/** Where the vocabulary's English words and phrases stand in a folded text, the longest at each place, as it lists them. */
export function knownPhrases(
  folded: string,
  vocabulary: Vocabulary,
): Array<{ start: number; end: number; form: string }> {
  const words = Array.from(
    folded.matchAll(WORD),
    ({ index, 0: word }): Word => ({ start: index, end: index + word.length, stem: stem(word) }),
  );
  const found: Array<{ start: number; end: number; form: string }> = [];
  for (let at = 0; at < words.length; ) {
    const known = longestPhrase(words, at, folded, vocabulary);
    const start = words[at]?.start;
    const end = words[at + (known?.words ?? 1) - 1]?.end;
    if (known && start !== undefined && end !== undefined) found.push({ start, end, form: known.form });
    at += known?.words ?? 1;
  }
  return found;
}
