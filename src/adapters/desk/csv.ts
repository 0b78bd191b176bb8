import { stringify } from "csv-stringify/sync";
import type { WriteCsv } from "../../core/desk/csv.ts";

/** CSV by csv-stringify. A cell that begins like a formula gets an apostrophe before it (OWASP, CSV injection). */
export const writeCsv: WriteCsv = (head, rows) =>
  stringify([[...head], ...rows], { bom: true, record_delimiter: "windows", escape_formulas: true });
