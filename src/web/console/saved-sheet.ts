import { isRecord } from "../chat/problem.ts";
import type { Figure, Pin, PinSource } from "./pin.ts";
import type { Entry, Sheet } from "./sheet.ts";

/** Of the form below; data of another version is put aside, not guessed at. */
const VERSION = 1;

export function sheetJson(sheet: Sheet): string {
  return JSON.stringify({ version: VERSION, entries: sheet });
}

export interface ReadSheet {
  sheet: Sheet;
  /** Whether everything could be read. */
  whole: boolean;
}

/** Reads what `sheetJson` wrote; entries that cannot be read are left out, and `whole` says so. */
export function readSheet(json: string | null): ReadSheet {
  if (json === null) return { sheet: [], whole: true };
  try {
    const saved: unknown = JSON.parse(json);
    if (!isRecord(saved) || saved["version"] !== VERSION || !Array.isArray(saved["entries"])) {
      return { sheet: [], whole: false };
    }
    const entries = saved["entries"].map(readEntry);
    const sheet = entries.filter((entry) => entry !== null);
    return { sheet, whole: sheet.length === entries.length };
  } catch {
    return { sheet: [], whole: false };
  }
}

function readEntry(value: unknown): Entry | null {
  if (!isRecord(value)) return null;
  const { pin, note } = value;
  const read = readPin(pin);
  return read === null || typeof note !== "string" ? null : { pin: read, note };
}

function readPin(value: unknown): Pin | null {
  if (!isRecord(value)) return null;
  const { kind, id, quote } = value;
  if (typeof id !== "string") return null;
  if (kind === "record") return readRecord(id, value);
  const source = readSource(value["source"]);
  if (source === null) return null;
  if (kind === "article") return { kind, id, source };
  if (typeof quote !== "string") return null;
  if (kind === "sentence") return { kind, id, quote, source };
  const { subject, metric } = value;
  const figure = readFigure(value["figure"]);
  const newer = readFigure(value["newer"]);
  if (kind !== "fact" || typeof subject !== "string" || typeof metric !== "string" || figure === null)
    return null;
  return { kind, id, subject, metric, figure, newer, quote, source };
}

function readRecord(id: string, { list, recordId, name, nameEn }: Record<string, unknown>): Pin | null {
  if (typeof list !== "string" || typeof recordId !== "string") return null;
  if (typeof name !== "string" || typeof nameEn !== "string") return null;
  return { kind: "record", id, list, recordId, name, nameEn };
}

function readFigure(value: unknown): Figure | null {
  if (!isRecord(value)) return null;
  const { value: written, unit, qualifier, status, period } = value;
  if (typeof written !== "string" || typeof unit !== "string") return null;
  if (typeof qualifier !== "string" || typeof status !== "string") return null;
  return { value: written, unit, qualifier, status, period: typeof period === "string" ? period : null };
}

function readSource(value: unknown): PinSource | null {
  if (!isRecord(value)) return null;
  const { articleId, title, source, published, start, end } = value;
  if (typeof articleId !== "string" || typeof title !== "string" || typeof source !== "string") return null;
  return {
    articleId,
    title,
    source,
    published: typeof published === "string" ? published : null,
    start: typeof start === "number" ? start : null,
    end: typeof end === "number" ? end : null,
  };
}
