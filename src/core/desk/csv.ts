/**
 * Writes rows as CSV (RFC 4180, UTF-8 with a byte order mark, as Excel wants it). Text that a spreadsheet would take for a formula
 * is written so that it stays text.
 */
export type WriteCsv = (
  head: readonly string[],
  rows: Iterable<ReadonlyArray<string | number | null>>,
) => string;
