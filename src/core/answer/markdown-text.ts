/** Where Markdown would read structure inside a line (CommonMark 0.31 chapter 6, and footnotes of GFM). */
const SIGNS: readonly RegExp[] = [
  // A backslash before punctuation is an escape already; at the end of the text, before what follows.
  /\\(?=[!-/:-@[-`{-~]|$)/u,
  /`/u,
  // Asterisks between white space are no emphasis.
  /(?<=\S)\*|\*(?=\S)/u,
  // Underscores inside a word are none.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // The closing bracket, so that no reader of markers takes [1] for one.
  /(?<=\[\d{1,9})\]|\](?=[([:])|\[(?=\^)/u,
  /<(?=[a-zA-Z/!?])/u,
  /&(?=#?\w{1,32};)/u,
];
const INLINE = new RegExp(SIGNS.map(({ source }) => source).join("|"), "gu");
/** What makes the beginning of a line a heading, a quotation, a list, a rule, code or a table. */
const BLOCK = /^( {0,3})(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-(?=[-\s]*$)|\*(?=\s|$)|=(?==*\s*$)|~(?=~~)|\|)/u;
const ORDINAL = /^( {0,3}\d{1,9})([.)](?=\s|$))/;

/**
 * A line of text as Markdown that shows it as it stands; little else changes, since some readers see the Markdown itself.
 * White space within it is single spaces.
 * @param opens whether a line of the Markdown may begin with it (default); signs that mean something only there are kept otherwise.
 */
export function markdownText(text: string, opens = true): string {
  let out = text.replace(INLINE, String.raw`\$&`);
  // One tilde (10~20) strikes nothing through, two may.
  if ((out.match(/~/g)?.length ?? 0) > 1) out = out.replaceAll("~", String.raw`\~`);
  if (!opens) return out;
  return out.replace(BLOCK, String.raw`$1\$2`).replace(ORDINAL, String.raw`$1\$2`);
}

/** The same for a cell of a table, where a bar would end the cell. */
export function markdownCell(text: string): string {
  return markdownText(text, false).replaceAll("|", String.raw`\|`);
}
