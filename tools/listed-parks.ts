/** What separates names, in every script; words come second, since a name may hold them. */
const SIGNS = /[,，、;；\n|/]/;
const WORDS = /\s+(?:and|vs\.?|versus)\s+|[和与與跟]/i;

/** The names of a list as a person writes it: 高新区、经开区; High-tech Zone and Economic Zone. */
export function listedParks(text: string): string[] {
  return partsOf(text, SIGNS.test(text.trim()) ? SIGNS : WORDS);
}

function partsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
