/** Markdown between two marker comments, which a command writes and nobody else. */
export function replaceBlock(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
  const start = text.indexOf(begin);
  const stop = text.indexOf(end);
  if (start < 0 || stop < start) {
    throw new Error(`the page has no "${begin}" followed by "${end}": put both where the figures belong`);
  }
  return `${text.slice(0, start + begin.length)}\n${content.trim()}\n${text.slice(stop)}`;
}
