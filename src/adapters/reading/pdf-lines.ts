/** A run of text at its place on a page, in points from the lower left. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** Ends a sentence. */
const CLOSED = /[。！？；：.!?;:」』”）)]$/;
const PAGE_NUMBER = /^[\s\-—–·]*(?:第\s*)?\d{1,4}(?:\s*页|\s*\/\s*\d{1,4})?[\s\-—–·]*$/;

/** The runs of a page that stand on one line, from left to right. */
function linesOf(texts: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, height } of texts) {
    if (text === "") continue;
    const last = lines.at(-1);
    const size = height || last?.height || 10;
    if (last !== undefined && Math.abs(last.y - y) < size / 2 && x >= last.left) {
      const isApart = x - last.right > size * 0.15;
      const needsSpace = isApart && /[\p{L}\p{N}]$/u.test(last.text) && /^[A-Za-z0-9]/.test(text);
      last.text += needsSpace ? ` ${text}` : text;
      last.right = Math.max(last.right, x + width);
      last.height = Math.max(last.height, height);
    } else if (text.trim() !== "") lines.push({ text, left: x, right: x + width, y, height: size });
  }
  return lines.filter(({ text }) => text.trim() !== "");
}

/**
 * The paragraphs of a document: lines that were broken at the edge of the page are joined again. `title`: the line of the
 * first page that is set largest, or empty where none stands out.
 */
export function paragraphsOfPages(pages: ReadonlyArray<readonly PlacedText[]>): {
  title: string;
  text: string;
} {
  const numbered = pages.map((texts) => {
    const lines = linesOf(texts);
    return lines.filter(({ text }, at) => !((at === 0 || at === lines.length - 1) && PAGE_NUMBER.test(text)));
  });
  const all = numbered.flat();
  const usual = median(all.map(({ height }) => height));
  const [largest] = (numbered[0] ?? []).slice(0, 12).toSorted((a, b) => b.height - a.height);
  const title = largest !== undefined && largest.height > usual * 1.2 ? largest.text.trim() : "";
  const paragraphs: string[] = [];
  const left = all.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = all.reduce((most, line) => Math.max(most, line.right), 0);
  let before: Line | undefined;
  for (const lines of numbered) {
    for (const line of lines) {
      const text = line.text.trim();
      const last = paragraphs.length - 1;
      if (before !== undefined && last >= 0 && goesOn(before, line, left, right)) {
        const space = /[A-Za-z0-9,;]$/.test(paragraphs[last] ?? "") && /^[A-Za-z0-9]/.test(text) ? " " : "";
        paragraphs[last] += space + text;
      } else paragraphs.push(text);
      before = line;
    }
  }
  const [first = "", ...others] = paragraphs;
  return { title, text: (first === title ? others : paragraphs).join("\n\n") };
}

/** Whether a line is the rest of the one before: that one fills the width, and this one is neither indented nor set otherwise. */
function goesOn(before: Line, line: Line, left: number, right: number): boolean {
  const size = Math.max(line.height, 1);
  if (Math.abs(before.height - line.height) > size * 0.15) return false;
  const isFull = right - before.right < size * 2.2;
  const isIndented = line.left - left > size * 0.8;
  const gap = before.y - line.y;
  // On a new page the gap is below nought.
  if (gap > size * 2.4) return false;
  return isFull && !isIndented && !(CLOSED.test(before.text.trim()) && right - before.right > size);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
