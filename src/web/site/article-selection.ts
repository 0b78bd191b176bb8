/** A run of an article's body, UTF-16 offsets. */
export interface SelectedRun {
  start: number;
  end: number;
  text: string;
}

/**
 * The part of a selection that lies in the text of an article, as published: from its first to its last character that is no white
 * space; null where there is none. Elements with `data-start` hold the body from there on.
 */
export function selectedRun(article: HTMLElement, selection: Selection | null): SelectedRun | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return null;
  const runs = [...article.querySelectorAll<HTMLElement>("[data-start]")].flatMap((block) => {
    if (!range.intersectsNode(block)) return [];
    const whole = document.createRange();
    whole.selectNodeContents(block);
    const own = whole.cloneRange();
    if (block.contains(range.startContainer)) own.setStart(range.startContainer, range.startOffset);
    if (block.contains(range.endContainer)) own.setEnd(range.endContainer, range.endOffset);
    const text = own.toString();
    if (text.trim() === "") return [];
    whole.setEnd(own.startContainer, own.startOffset);
    const from = Number(block.dataset["start"]) + whole.toString().length;
    return [{ from, text }];
  });
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    start: first.from + (first.text.length - first.text.trimStart().length),
    end: last.from + last.text.trimEnd().length,
    text: runs.map((run) => run.text.trim()).join("\n"),
  };
}

/** A quotation as it is pasted into a letter or a note. */
export function copyableText(text: string, source: string, link: string): string {
  return `“${text}”\n${source}\n${link}\n`;
}
