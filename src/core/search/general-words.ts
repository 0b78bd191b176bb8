const words = new Intl.Segmenter("zh", { granularity: "word" });
/** A word is looked for among so many characters on either side. */
const AROUND = 6;

/** How long the word of general language is that holds the character at `at`, by the runtime's own dictionary. */
export function wordLengthAt(text: string, at: number): number {
  const from = Math.max(0, at - AROUND);
  const near = text.slice(from, at + AROUND + 1);
  return words.segment(near).containing(at - from)?.segment.length ?? 1;
}
