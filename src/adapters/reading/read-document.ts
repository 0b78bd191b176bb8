import type { ReadDocument, SentDocument } from "../../core/desk/articles/read-document.ts";
import { callerError } from "../../core/errors.ts";
import { titleAndBody } from "./title-and-body.ts";

/**
 * Reads a document of any kind that is known, told by its first bytes, else by its name and media type. Rejects with `AppError`
 * that says what is wrong with it and what to do.
 */
export async function readDocument({ name, type, bytes, address }: SentDocument): Promise<ReadDocument> {
  if (bytes.length === 0)
    throw callerError("empty-file", "The file is empty; expected one with text in it.", 422);
  // Each reader is loaded for documents of its kind only.
  switch (kindOf(name, type, bytes)) {
    case "pdf":
      return (await import("./pdf.ts")).readPdf(bytes, name);
    case "docx":
      return (await import("./docx.ts")).readDocx(bytes, name);
    case "html":
      return (await import("./html.ts")).readHtml(decoded(bytes), name, address);
    case "markdown":
      return (await import("./markdown.ts")).readMarkdown(decoded(bytes), name);
    case "text":
      return {
        ...titleAndBody("", decoded(bytes), name),
        head: address === null ? {} : { url: address },
        notes: [],
      };
    case null:
      throw callerError(
        "unknown-document",
        `${JSON.stringify(name.slice(0, 80))} is of no kind that is read; expected .docx, .pdf, .html, .md or .txt, or paste the text.`,
        415,
      );
  }
}

type Kind = "pdf" | "docx" | "html" | "markdown" | "text";

function kindOf(name: string, type: string, bytes: Uint8Array): Kind | null {
  const begins = (...units: number[]) => units.every((unit, at) => bytes[at] === unit);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return "pdf";
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  // A .docx is a ZIP, a .doc or one with a password an OLE compound file.
  const isOffice = begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
  if (isOffice) return /^docx?$|^zip$|^$/.test(ending) || type.includes("word") ? "docx" : null;
  if (ending === "pdf" || type === "application/pdf") return "pdf";
  if (ending === "docx" || ending === "doc") return "docx";
  if (/^x?html?$/.test(ending) || /^(?:text\/html|application\/xhtml\+xml)/.test(type)) return "html";
  if (/^(?:md|markdown)$/.test(ending) || type.startsWith("text/markdown")) return "markdown";
  if (ending === "txt" || type.startsWith("text/plain")) return "text";
  return null;
}

/** UTF-8, or what Chinese Windows writes where it is none. */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encodings = isUtf16 ? [bytes[0] === 0xff ? "utf-16le" : "utf-16be"] : ["utf-8", "gb18030"];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // The next one is tried.
    }
  }
  throw callerError(
    "unknown-encoding",
    "The file is no text; expected UTF-8 or GB 18030. Save it as UTF-8.",
    422,
  );
}
