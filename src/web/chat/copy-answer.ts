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

/** Puts text on the clipboard; false where the browser refuses. `button`: what was pressed, which keeps the focus. */
export async function copyText(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, button);
  }
}

/**
 * Pages served without TLS, and frames that may not use it, have no `navigator.clipboard`; there the old way still works. The field
 * stands beside the button: outside it would lie below a modal panel, and the page's style sheet would show it.
 */
function copyBySelection(text: string, button: HTMLElement): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "visually-hidden";
  button.after(field);
  field.focus({ preventScroll: true });
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  button.focus({ preventScroll: true });
  return copied;
}
