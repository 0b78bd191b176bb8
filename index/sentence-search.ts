import { foldText } from "../src/core/text/fold.ts";
import { splitSentences } from "../src/core/text/sentences.ts";

export interface FoundSentence {
  /** Id of its article. */
  article: string;
  text: string;
}

/** The sentences of articles that hold every word of a text, whatever the script, width and case; in the order of ids. */
export function sentencesWith(text: string, bodies: ReadonlyMap<string, string>): FoundSentence[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  return [...bodies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([article, body]) =>
      splitSentences(body)
        .map(({ start, end }) => body.slice(start, end))
        .filter((sentence) => {
          const folded = foldText(sentence);
          return words.every((word) => folded.includes(word));
        })
        .map((sentence) => ({ article, text: sentence })),
    );
}
