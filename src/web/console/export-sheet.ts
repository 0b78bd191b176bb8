import { formatDate } from "../../core/shown/dates.ts";
import type { Sheet } from "./sheet.ts";
import { copyText, headline, newerText, pagePath, sourceText, type Wording } from "./source-line.ts";
import { fill } from "./strings.ts";

/** The sheet as plain text: each pin with its source, its sentence, its address and the note. `today` is an ISO date. */
export function sheetText(sheet: Sheet, wording: Wording, today: string): string {
  const { t } = wording;
  const entries = sheet.map(({ pin, note }, at) => {
    const lines = [copyText(pin, wording)];
    if (pin.kind === "fact") lines.push(fill(t.sheet.sentenceLine, { quote: pin.quote }));
    if (note.trim() !== "") lines.push(fill(t.sheet.noteLine, { note: note.trim() }));
    return `${at + 1}. ${indented(lines.join("\n"), "   ")}`;
  });
  return `${[t.sheet.title, made(sheet, wording, today)].join("\n")}\n\n${entries.join("\n\n")}\n`;
}

/** The sheet as Markdown (CommonMark); whatever articles and notes say stays text. */
export function sheetMarkdown(sheet: Sheet, wording: Wording, today: string): string {
  const { t, origin } = wording;
  const entries = sheet.map(({ pin, note }, at) => {
    const source = sourceText(pin, wording);
    const path = pagePath(pin);
    const newer = newerText(pin, wording);
    const quote = pin.kind === "fact" ? `> ${escaped(pin.quote)}` : "";
    const named =
      pin.kind === "sentence" ? `> ${escaped(pin.quote)}` : `**${escaped(headline(pin, wording))}**`;
    const place = path === null ? escaped(source) : [escaped(source), `<${origin}${path}>`].join(" ").trim();
    const remark = note.trim() === "" ? "" : escaped(fill(t.sheet.noteLine, { note: note.trim() }));
    const blocks = [named, newer === "" ? "" : escaped(newer), quote, place, remark];
    const marker = `${at + 1}. `;
    const text = blocks.filter((block) => block !== "").join("\n\n");
    return marker + indented(text, " ".repeat(marker.length));
  });
  const head = `# ${escaped(t.sheet.title)}\n\n${escaped(made(sheet, wording, today))}`;
  return `${head}\n\n${entries.join("\n\n")}\n`;
}

export function made(sheet: Sheet, { t, locale }: Wording, today: string): string {
  return fill(t.sheet.made, { date: formatDate(today, locale), count: sheet.length });
}

/** Backslashes before what Markdown would read as its own; line breaks of a text stay breaks. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, (_, space: string, marker: string) => {
      return `${space}${marker.slice(0, -1)}\\${marker.slice(-1)}`;
    })
    .replace(/\s*\n\s*/g, "\\\n");
}

function indented(text: string, by: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${by}`);
}
