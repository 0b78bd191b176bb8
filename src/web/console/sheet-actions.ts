import { sheetMarkdown, sheetText } from "./export-sheet.ts";
import type { Sheet } from "./sheet.ts";
import type { Wording } from "./source-line.ts";

/** What the browser does for the console. */
export interface Desk {
  /** Puts a text on the clipboard; false where that is not allowed. */
  copy(text: string): Promise<boolean>;
  /** Offers a file; `type` is its media type. */
  download(name: string, text: string, type: string): void;
  print(): void;
  /** ISO date of the user's day. */
  today(): string;
}

export type ExportForm = "text" | "markdown";

export function exported(sheet: Sheet, form: ExportForm, wording: Wording, today: string): string {
  return form === "text" ? sheetText(sheet, wording, today) : sheetMarkdown(sheet, wording, today);
}

export function downloadSheet(desk: Desk, sheet: Sheet, form: ExportForm, wording: Wording): void {
  const today = desk.today();
  const [ending, type] = form === "text" ? ["txt", "text/plain"] : ["md", "text/markdown"];
  desk.download(`call-sheet-${today}.${ending}`, exported(sheet, form, wording, today), type);
}
