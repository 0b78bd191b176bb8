import mammoth from "mammoth";
import type { ReadDocument, ReadingNote } from "../../core/desk/articles/read-document.ts";
import { callerError } from "../../core/errors.ts";
import { bodyOf, oneLine, readHtmlPage } from "./html-page.ts";
import { titleAndBody } from "./title-and-body.ts";
import { guardedDocx } from "./zip-guard.ts";

/** Reads the text of a Word document: paragraphs, headings, lists, and tables a row a line. Rejects with `AppError`. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  if (isOldOffice(bytes)) throw oldOffice();
  const guarded = await guardedDocx(bytes);
  const { value } = await mammoth
    // Node reads the one, a browser's build the other.
    .convertToHtml(
      { buffer: Buffer.from(guarded.bytes), arrayBuffer: guarded.bytes.buffer },
      { convertImage },
    )
    .catch(() => {
      throw callerError(
        "broken-docx",
        "The Word document could not be read. Open it in Word, save it as .docx again, or paste its text.",
        422,
      );
    });
  const hasTables = value.includes("<table>");
  const page = readHtmlPage(rowsAsLines(value));
  const heading = oneLine(page.heading);
  const read = titleAndBody(heading, bodyOf(page) ?? "", name);
  const notes: ReadingNote[] = [
    ...(guarded.hasPictures ? (["pictures-left-out"] as const) : []),
    ...(hasTables ? (["tables-as-lines"] as const) : []),
  ];
  return { ...read, head: {}, notes };
}

const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));

/** Cells of a row stand on one line, with a mark between. */
function rowsAsLines(html: string): string {
  return html.replace(/<tr>(.*?)<\/tr>/gs, (_, row: string) => {
    const cells = row
      .split(/<\/t[dh]>/)
      .map((cell) => cell.replace(/<[^>]*>/g, " ").trim())
      .filter((cell) => cell !== "");
    return `<p>${cells.join(" | ")}</p>`;
  });
}

/** Word 97–2003 files, and .docx that are encrypted, are OLE compound files. */
function isOldOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

function oldOffice() {
  return callerError(
    "old-or-encrypted-word",
    "The file is a Word 97–2003 document (.doc) or protected by a password; expected a .docx without one. Save it so in Word, or paste its text.",
    422,
  );
}
