const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The runtime's own words of three characters and more, lower case: those of two are bigrams already. */
export function segmented(text: string): string[] {
  return Array.from(words.segment(text.toLowerCase()))
    .filter(({ segment, isWordLike }) => isWordLike && segment.length > 2)
    .map(({ segment }) => segment);
}
