/** A heading and rows of equal length; the first row names the columns. */
export interface Table {
  heading: string;
  rows: string[][];
}

/** Tables for a terminal: columns padded with spaces. */
export function asText(tables: readonly Table[]): string {
  return tables.map(({ heading, rows }) => `${heading}\n${aligned(rows)}`).join("\n\n");
}

/** Rows as lines with padded columns; for Latin text. */
export function aligned(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join("  ")
          .trimEnd()}`,
    )
    .join("\n");
}

/** Tables as Markdown sections. */
export function asMarkdown(tables: readonly Table[]): string {
  return tables.map(({ heading, rows }) => `## ${heading}\n\n${markdownTable(rows)}`).join("\n\n");
}

export function markdownTable(rows: readonly string[][]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...body];
  return lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
}
