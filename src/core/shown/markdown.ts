/**
 * The Markdown that answers are written in, as data: paragraphs, headings, lists, quotes, tables, code, bold, and
 * citation markers `[1]`. Nothing here is HTML and nothing becomes a link: an answer's only ways out are its citations.
 */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "break" }
  | { kind: "marker"; index: number };

export type Block =
  | { kind: "paragraph"; children: Inline[] }
  | { kind: "heading"; children: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; children: Block[] }
  | { kind: "code"; text: string }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

const heading = /^ {0,3}#{1,6}\s+(.*)$/;
const quoted = /^ {0,3}> ?(.*)$/;
const listItem = /^( {0,3})([-*+]|(\d{1,3})[.)])(\s+)(.*)$/;
const fence = /^ {0,3}```/;
const delimiterRow = /^(?=.*\|)\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const rule = /^ {0,3}([-*_])( *\1){2,}\s*$/;

/** Reads Markdown; never fails: what is no known construct is text. */
export function parseMarkdown(source: string): Block[] {
  return parseBlocks(source.split(/\r\n|\r|\n/));
}

function parseBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const line = () => lines[at] ?? "";
  const takeWhile = (holds: (text: string) => boolean): string[] => {
    const taken: string[] = [];
    while (at < lines.length && holds(line())) taken.push(lines[at++] ?? "");
    return taken;
  };

  while (at < lines.length) {
    const title = heading.exec(line());
    if (line().trim() === "" || rule.test(line())) at++;
    else if (title) {
      blocks.push({ kind: "heading", children: parseInline(title[1] ?? "") });
      at++;
    } else if (fence.test(line())) {
      at++;
      blocks.push({ kind: "code", text: takeWhile((text) => !fence.test(text)).join("\n") });
      at++;
    } else if (quoted.test(line())) {
      const inner = takeWhile((text) => quoted.test(text)).map((text) => quoted.exec(text)?.[1] ?? "");
      blocks.push({ kind: "quote", children: parseBlocks(inner) });
    } else if (isTable(lines, at)) {
      const [head, , ...rows] = takeWhile((text) => text.includes("|"));
      blocks.push({ kind: "table", head: cells(head ?? ""), rows: rows.map(cells) });
    } else if (listItem.test(line())) {
      blocks.push(takeList());
    } else {
      const first = at;
      const text = takeWhile((next) => at === first || !startsBlock(next, lines, at));
      blocks.push({ kind: "paragraph", children: parseInline(text.map((part) => part.trim()).join("\n")) });
    }
  }
  return blocks;

  function takeList(): Block {
    const first = listItem.exec(line());
    const ordered = first?.[3] !== undefined;
    const items: Block[][] = [];
    for (;;) {
      const item = listItem.exec(line());
      if (at >= lines.length || !item || (item[3] !== undefined) !== ordered) break;
      const indent = (item[1] ?? "").length + (item[2] ?? "").length + 1;
      at++;
      const rest = takeWhile((text) => text.trim() !== "" && indentOf(text) >= Math.min(indent, 2));
      items.push(
        parseBlocks([item[5] ?? "", ...rest.map((text) => text.slice(Math.min(indent, indentOf(text))))]),
      );
      // A blank line between two items does not end the list.
      if (line().trim() === "" && listItem.test(lines[at + 1] ?? "")) at++;
    }
    return { kind: "list", ordered, start: Number(first?.[3] ?? 1), items };
  }
}

function startsBlock(text: string, lines: readonly string[], at: number): boolean {
  return (
    text.trim() === "" ||
    [heading, quoted, listItem, fence, rule].some((pattern) => pattern.test(text)) ||
    isTable(lines, at)
  );
}

function isTable(lines: readonly string[], at: number): boolean {
  return (lines[at] ?? "").includes("|") && delimiterRow.test(lines[at + 1] ?? "");
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function cells(row: string): Inline[][] {
  // Escaped bars stand aside while the others are cut at.
  const parts = row.trim().replaceAll("\\|", "\0").split("|");
  if (parts[0]?.trim() === "") parts.shift();
  if (parts.at(-1)?.trim() === "") parts.pop();
  return parts.map((cell) => parseInline(cell.replaceAll("\0", "\\|").trim()));
}

const inlineToken =
  /\\([!-/:-@[-`{-~])|\*\*(\S|\S.*?\S)\*\*|`([^`\n]+)`|!?\[((?:[^\]\\\n]|\\.)*)\]\([^)\s]*\)|\[(\d{1,3})\]|\n/s;

function parseInline(source: string): Inline[] {
  const out: Inline[] = [];
  const text = (value: string) => {
    const last = out.at(-1);
    if (last?.kind === "text") last.text += value;
    else if (value !== "") out.push({ kind: "text", text: value });
  };
  let rest = source;
  for (;;) {
    const found = inlineToken.exec(rest);
    if (!found) break;
    text(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
    const [, escaped, strong, code, linkText, marker] = found;
    if (escaped !== undefined) text(escaped);
    else if (strong !== undefined) out.push({ kind: "strong", children: parseInline(strong) });
    else if (code !== undefined) out.push({ kind: "code", text: code });
    else if (linkText !== undefined) text(linkText);
    else if (marker !== undefined) out.push({ kind: "marker", index: Number(marker) });
    else out.push({ kind: "break" });
  }
  text(rest);
  return out;
}
