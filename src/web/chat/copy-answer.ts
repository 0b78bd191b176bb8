import { parseMarkdown } from "../../core/shown/markdown.ts";
import type { Strings } from "../strings/strings.ts";
import type { Exchange } from "./conversation.ts";
import { plainText } from "./plain-text.ts";

/** An answer for the clipboard: its text with markers, then each source with publisher, date, quote and address. */
export function answerForCopying(exchange: Exchange, t: Strings): string {
  const citations = exchange.result?.citations ?? [];
  const text = plainText(parseMarkdown(exchange.text), "keep");
  if (citations.length === 0) return text;
  const sources = citations.map((citation) => {
    const head = [citation.title, citation.source || t.sourceUnknown, citation.published ?? t.dateUnknown];
    const lines = [`[${citation.index}] ${head.join(" · ")}`, `    “${citation.quote}”`];
    if (citation.url) lines.push(`    ${citation.url}`);
    return lines.join("\n");
  });
  const title = exchange.result?.abstained ? t.nearest : t.sources;
  return [text, "", title, ...sources].join("\n");
}

/** Puts text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Pages served without TLS have no `navigator.clipboard`; there the old way still works. */
function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  const active = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (active instanceof HTMLElement) active.focus();
  return copied;
}
