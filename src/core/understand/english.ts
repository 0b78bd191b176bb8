import { stem, stems } from "../text/stem.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The folded words that a text capitalises elsewhere than at the head of a sentence: names, mostly. */
export function capitalised(text: string): ReadonlySet<string> {
  const found = text.matchAll(/(?<=[\p{Ll},;:'’\d)] +["“(]?)\p{Lu}[\p{L}\d.&+-]*[\p{L}\d]/gu);
  return new Set([...found].map(([word]) => word.toLowerCase()));
}

const WORD = /[\p{Script=Latin}\d]+(?:\.\d+)?/gu;

/**
 * Writes the inflected English words of a folded text as the vocabulary lists them, the longest phrases first
 * (`working days` → `working day`, `aviation-sports` → `aviation sport`); unknown words stay as they are.
 */
export function lemmatise(folded: string, vocabulary: Vocabulary): string {
  const found = [...folded.matchAll(WORD)];
  let out = "";
  let done = 0;
  for (let at = 0; at < found.length; ) {
    const known = longestPhrase(found, at, folded, vocabulary);
    const start = found[at]?.index ?? done;
    const last = found[at + (known?.words ?? 1) - 1];
    const end = last ? last.index + last[0].length : folded.length;
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

function longestPhrase(
  words: readonly RegExpExecArray[],
  at: number,
  folded: string,
  { phrases, longestPhrase }: Vocabulary,
): { form: string; words: number } | null {
  const most = Math.min(longestPhrase, words.length - at);
  for (let count = most; count > 0; count--) {
    const run = words.slice(at, at + count);
    const gaps = run
      .slice(1)
      .map((word, next) => folded.slice((run[next]?.index ?? 0) + (run[next]?.[0].length ?? 0), word.index));
    if (!gaps.every((gap) => /^[\s\-']{1,2}$/.test(gap))) continue;
    const form = phrases.get(run.map(([word]) => stem(word)).join(" "));
    if (form !== undefined) return { form, words: count };
  }
  return null;
}

/** Key of a Latin form among the phrases: its words' stems. */
export function phraseKey(form: string): string {
  return stems(form).join(" ");
}
