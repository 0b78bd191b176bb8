/** What a tool returns, before and after it was made smaller. */
export type Result = Record<string, unknown>;

/**
 * A result whose JSON has at most `most` UTF-16 units: items go from the end of its lists, of the first list named first, then the
 * citations that nothing points to any more; `omitted` says how many items went. Where the first item alone is too large, it goes
 * and the later ones that fit stay. What is not a list is never cut, so that a quotation stays verbatim.
 */
export function shortened(value: Result, lists: readonly string[], most: number): Result {
  if (size(value) <= most) return value;
  let smaller = value;
  let omitted = 0;
  for (const name of lists) {
    const items = value[name];
    if (!Array.isArray(items) || items.length === 0) continue;
    const fits = (some: readonly unknown[]): boolean => size(withItems(smaller, name, some, 0)) <= most;
    const count = longestThatFits(items.length, (length) => fits(items.slice(0, length)));
    const kept = count > 0 ? items.slice(0, count) : thatFit(items, fits);
    omitted += items.length - kept.length;
    smaller = withItems(smaller, name, kept, omitted);
    if (size(smaller) <= most) break;
  }
  return smaller;
}

/** Where the first item alone is too large, the later ones that fit together, in their order. */
function thatFit(items: readonly unknown[], fits: (some: readonly unknown[]) => boolean): unknown[] {
  const kept: unknown[] = [];
  for (const item of items.slice(1)) if (fits([...kept, item])) kept.push(item);
  return kept;
}

function withItems(value: Result, name: string, kept: readonly unknown[], omitted: number): Result {
  const cut: Result = { ...value, [name]: kept, truncated: true, omitted };
  return Array.isArray(cut["citations"]) ? { ...cut, citations: citedIn(cut, cut["citations"]) } : cut;
}

/** The citations that the rest of a result points to, by `source` or by a marker. */
function citedIn(value: Result, citations: readonly unknown[]): unknown[] {
  const rest = JSON.stringify({ ...value, citations: undefined });
  const numbers = new Set(
    [...rest.matchAll(/"source":(\d+)|\[(\d+)\]/g)].map(([, source, marker]) => Number(source ?? marker)),
  );
  return citations.filter(
    (one) => typeof one === "object" && one !== null && "index" in one && numbers.has(Number(one.index)),
  );
}

/** The greatest count from 0 to `most` for which `fits`; 0 where none does. Fewer items always fit where more do. */
function longestThatFits(most: number, fits: (count: number) => boolean): number {
  let [least, greatest] = [0, most];
  while (least < greatest) {
    const middle = Math.ceil((least + greatest) / 2);
    if (fits(middle)) least = middle;
    else greatest = middle - 1;
  }
  return least;
}

function size(value: Result): number {
  return JSON.stringify(value).length;
}
