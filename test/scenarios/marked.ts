/** The numbers of the markers of an answer, in its order; what Markdown escapes is none. */
export function markersIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+)(?<!\\)\]/g)].map(([, number]) => Number(number));
}

const cellsOf = (line: string): number => line.replaceAll("\\|", "").split("|").length;

/** What is wrong with the form of an answer, whatever it says; empty where nothing is. */
export function faultsOfForm(
  text: string,
  citations: ReadonlyArray<{ index: number }>,
  abstained: boolean,
): string[] {
  const numbers = new Set(markersIn(text));
  const given = new Set(citations.map(({ index }) => index));
  const lines = text.split("\n");
  const tables = lines.flatMap((line, at) => (/^\|(?: ?:?-+:? ?\|)+$/.test(line) ? [at] : []));
  const uneven = tables.filter((at) => {
    const rows = [lines[at - 1] ?? "", ...lines.slice(at).filter((_, place, all) => isRow(all, place))];
    return rows.length < 3 || new Set(rows.map(cellsOf)).size > 1;
  });
  const lead = lines.findIndex((line, at) => isLead(line) && lines.slice(at + 1).every((one) => one === ""));
  return [
    ...[...numbers].flatMap((number) => (given.has(number) ? [] : [`marker ${number} has no citation`])),
    // A refusal may carry what comes near without pointing at it.
    ...[...given].flatMap((index) =>
      numbers.has(index) || abstained ? [] : [`citation ${index} has no marker`],
    ),
    ...(given.size < citations.length ? ["two citations have one number"] : []),
    ...(/\bundefined\b|\bnull\b|\bNaN\b|\[object|\[0\]/.test(text) ? ["something that is no text"] : []),
    ...(/\[(\d+)\]\s*\[\1\]/.test(text) ? ["a marker twice in a row"] : []),
    ...(/^\s*(?:[-*]|\d+\.)\s*(?:\[\d+\])*$/m.test(text) ? ["an empty item"] : []),
    ...(lead >= 0 ? ["a lead without a line below it"] : []),
    ...(uneven.length > 0 ? ["a table whose rows are not alike"] : []),
    ...(/\n{3}|^\s|\s$/.test(text) ? ["space that shows nothing"] : []),
  ];
}

/** Whether all lines up to this one are rows of a table. */
const isRow = (lines: readonly string[], place: number): boolean =>
  lines.slice(0, place + 1).every((line) => line.startsWith("|"));

const isLead = (line: string): boolean => /[：:]$/.test(line);
