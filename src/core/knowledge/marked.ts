import { markdownText } from "../answer/markdown-text.ts";
import type { ShownText } from "./shown.ts";
import { NOT_STATED, type Speech } from "./speech.ts";

/** A statement with its marker; a source that is gone has none. */
export function marked({ value, en, source }: ShownText, speech: Speech): string {
  return `${markdownText(speech.say(value, en), false)}${marker(source)}`;
}

/** Statements one after the other, each with its marker; silence is said. */
export function markedList(statements: readonly ShownText[], speech: Speech): string {
  if (statements.length === 0) return speech.say(...NOT_STATED);
  return inOneLine(
    statements.map((one) => marked(one, speech)),
    speech,
  );
}

/** Statements hold commas and 、 of their own. */
export function inOneLine(parts: readonly string[], { say }: Speech): string {
  return parts.join(say("；", "; "));
}

export function marker(source: number): string {
  return source > 0 ? `[${source}]` : "";
}

/** A name in the reader's language, bold, with the marker of the place that names it. */
export function markedName(
  { name, nameEn, source }: { name: string; nameEn: string; source: number },
  speech: Speech,
): string {
  return `**${markdownText(speech.say(name, nameEn), false)}**${marker(source)}`;
}

/** A line of a list under an item: what it is about, and what is said. */
export function line(zh: string, en: string, said: string, speech: Speech): string {
  return `   - ${speech.say(`${zh}：`, `${en}: `)}${said}`;
}

/** Parts of a text, those that are there, with an empty line between them. */
export function blocks(parts: ReadonlyArray<string | false>): string {
  return parts.filter((part) => part !== false && part !== "").join("\n\n");
}
