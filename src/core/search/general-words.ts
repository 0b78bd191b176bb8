const words = new Intl.Segmenter("zh", { granularity: "word" });
/** A word is looked for among so many characters on either side. */
const AROUND = 6;

/** The word of general language that holds the character at `at`, by the runtime's own dictionary. */
export function wordAt(text: string, at: number): { start: number; end: number } {
  const from = Math.max(0, at - AROUND);
  const found = words.segment(text.slice(from, at + AROUND + 1)).containing(at - from);
  const start = from + (found?.index ?? at - from);
  return { start, end: start + (found?.segment.length ?? 1) };
}

/** How long the word is that holds the character at `at`. */
export function wordLengthAt(text: string, at: number): number {
  const { start, end } = wordAt(text, at);
  return end - start;
}

/** Whether one word of general language ends and another begins at `at`. */
export function isWordBorder(text: string, at: number): boolean {
  return at <= 0 || at >= text.length || wordAt(text, at).start === at;
}
