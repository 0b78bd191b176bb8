import { getDocumentProxy } from "unpdf";
import type { ReadDocument } from "../../core/desk/articles/read-document.ts";
import { AppError, callerError } from "../../core/errors.ts";
import { type PlacedText, paragraphsOfPages } from "./pdf-lines.ts";
import { titleAndBody } from "./title-and-body.ts";

const MOST_PAGES = 200;

/** Reads the text layer of a PDF. Rejects with `AppError`: encrypted, scanned, damaged or too long. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  // What is damaged is told by the message to the person, not by lines on the console.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    if (pdf.numPages > MOST_PAGES) throw tooManyPages(pdf.numPages);
    const pages: PlacedText[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.flatMap(placed));
      page.cleanup();
    }
    const empty = pages.filter((texts) => texts.every(({ text }) => text.trim() === "")).length;
    if (empty === pages.length) throw scanned(pages.length);
    const { title, text } = paragraphsOfPages(pages);
    if (isGarbled(text)) throw garbled();
    return { ...titleAndBody(title, text, name), head: {}, notes: empty > 0 ? ["pages-without-text"] : [] };
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(error);
  } finally {
    await pdf.loadingTask.destroy().catch(() => {});
  }
}

function placed(item: object): PlacedText[] {
  if (!("str" in item) || !("transform" in item) || !("width" in item) || !("height" in item)) return [];
  const { str, transform, width, height } = item;
  if (typeof str !== "string" || !Array.isArray(transform)) return [];
  const [x, y]: unknown[] = transform.slice(4, 6);
  if (typeof x !== "number" || typeof y !== "number") return [];
  return [{ text: str, x, y, width: Number(width), height: Number(height) }];
}

/** Characters that stand for none: the fonts of the file do not say what they mean. */
function isGarbled(text: string): boolean {
  const strange = text.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return strange > text.length / 20;
}

function unreadable(error: unknown): AppError {
  if (error instanceof Error && error.name === "PasswordException") {
    return callerError(
      "encrypted-pdf",
      "The PDF is protected by a password; expected one that opens without. Take the password off, or paste its text.",
      422,
    );
  }
  return callerError(
    "broken-pdf",
    "The file is no PDF that can be read. Open it in a viewer, print it to a new PDF, or paste its text.",
    422,
  );
}

function scanned(pages: number): AppError {
  return callerError(
    "scanned-pdf",
    `The PDF has ${pages} pages of pictures and no text: it was scanned. Let a text recognition (OCR) go over it first, or paste its text.`,
    422,
  );
}

function garbled(): AppError {
  return callerError(
    "garbled-pdf",
    "The PDF does not say which characters it shows. Open it in a viewer, select its text and paste it, or use the Word file.",
    422,
  );
}

function tooManyPages(pages: number): AppError {
  return callerError(
    "pdf-too-long",
    `The PDF has ${pages} pages; at most ${MOST_PAGES} are read. Split it, or paste the part that matters.`,
    413,
  );
}
