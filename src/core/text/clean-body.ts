/**
 * The body as it is stored and quoted: as in the file, but with `\n` for every line end, without a byte order mark, without
 * space at the ends of lines and of the text, and with one empty line at most between paragraphs.
 */
export function cleanBody(text: string): string {
  // What looks back keeps a long run of spaces from being tried again at each of them.
  return text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|(?<!\s)\s+$/g, "");
}
