import type { Block, Inline } from "../../core/shown/markdown.ts";

/** An answer as plain text: a line for each paragraph, item and row. Markers are kept (`[1]`) or left out. */
export function plainText(blocks: readonly Block[], markers: "keep" | "drop"): string {
  return blocks.flatMap((block) => blockLines(block, markers)).join("\n");
}

function blockLines(block: Block, markers: "keep" | "drop"): string[] {
  const inline = (children: readonly Inline[]) => inlineText(children, markers);
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return inline(block.children).split("\n");
    case "quote":
      return block.children.flatMap((child) => blockLines(child, markers));
    case "code":
      return block.text.split("\n");
    case "list":
      return block.items.map((item, at) => {
        const bullet = block.ordered ? `${block.start + at}. ` : "- ";
        return bullet + plainText(item, markers).replaceAll("\n", "\n  ");
      });
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(inline).join("\t"));
  }
}

function inlineText(children: readonly Inline[], markers: "keep" | "drop"): string {
  return children.map((child) => spanText(child, markers)).join("");
}

function spanText(span: Inline, markers: "keep" | "drop"): string {
  switch (span.kind) {
    case "text":
    case "code":
      return span.text;
    case "strong":
      return inlineText(span.children, markers);
    case "break":
      return "\n";
    case "marker":
      return markers === "keep" ? `[${span.index}]` : "";
  }
}

const sentenceEnd = /[。！？；!?][”’」』）"')]*|\.[”’"')]*(?=\s)|\n/g;

/**
 * The sentences of a text that is still being written which are finished: those that nothing more will be added to.
 * `isWhole` = nothing more comes, so the last one counts too.
 */
export function finishedSentences(text: string, isWhole: boolean): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(sentenceEnd)) {
    const end = index + mark.length;
    // A closing quotation mark may still follow what stands last.
    if (end === text.length && !isWhole) break;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  if (isWhole) sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== "");
}
