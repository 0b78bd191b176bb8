import { strToU8, zipSync } from "fflate";

/** A Word document of the given WordprocessingML; `parts` are further files in it. */
export function docxOf(
  xml: string,
  parts: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const files = {
    "[Content_Types].xml": strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document ${ns}><w:body>${xml}</w:body></w:document>`,
    ),
    ...parts,
  };
  return new Uint8Array(zipSync(files));
}

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

interface PdfOptions {
  /** Protected by a password that nobody has. */
  isEncrypted?: boolean;
}

/** A PDF of pages of lines, Chinese among them, in 12 points; a page without lines is a picture to a reader. */
export function pdfOf(
  pages: ReadonlyArray<readonly string[]>,
  { isEncrypted = false }: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const characters = [...new Set(pages.flat().flatMap((line) => [...line]))];
  const codes = new Map(characters.map((character, at) => [character, at + 1]));
  const hex = (number: number) => number.toString(16).padStart(4, "0");
  const unicode = (character: string) =>
    Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join("");
  const rows = characters.map((one) => `<${hex(codes.get(one) ?? 0)}> <${unicode(one)}>`);
  const chunks = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) =>
    rows.slice(at * 100, at * 100 + 100),
  );
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join("\n")}\nendbfchar`).join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${7 + at * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /Example /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Example /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /Example /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    stream(cmap),
    ...pages.flatMap((lines, at) => {
      const text = lines
        .map((line, row) => {
          const shown = [...line].map((one) => hex(codes.get(one) ?? 0)).join("");
          return `BT /F1 12 Tf 60 ${760 - row * 18} Td <${shown}> Tj ET`;
        })
        .join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + at * 2} 0 R >>`,
        stream(text),
      ];
    }),
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const lock = "5a".repeat(32);
  const encrypt = isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${lock}> /U <${lock}> /P -44 >> /ID [<00> <00>]`
    : "";
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypt} >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text, true).slice();
}
