import { listWriter } from "./posting-lists.ts";
import { type Field, type Postings, packCounts } from "./postings.ts";

/** Collects the terms of passages and freezes them into postings. Passages may come in any order, field by field. */
export interface PostingsBuilder {
  /** Adds one field's terms of a passage, repeats included. Each field once per passage. */
  add(passage: number, field: Field, terms: readonly string[]): void;
  /** `passages` = how many numbers there are. */
  freeze(passages: number): Postings;
}

/** A list of numbers that grows in a typed array. */
function column(): { push(value: number): void; values(): Uint32Array } {
  let data = new Uint32Array(1024);
  let length = 0;
  return {
    push(value) {
      if (length === data.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(data);
        data = larger;
      }
      data[length++] = value;
    },
    values: () => data.subarray(0, length),
  };
}

export function postingsBuilder(): PostingsBuilder {
  const ids = new Map<string, number>();
  const entryTerm = column();
  const entryPassage = column();
  const entryCounts = column();
  const lengths = new Map<number, number>();

  const push = (term: string, passage: number, counts: number): void => {
    let id = ids.get(term);
    if (id === undefined) {
      id = ids.size;
      ids.set(term, id);
    }
    entryTerm.push(id);
    entryPassage.push(passage);
    entryCounts.push(counts);
  };

  return {
    add(passage, field, terms) {
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) {
        push(
          term,
          passage,
          packCounts(
            field === "text" ? count : 0,
            field === "title" ? count : 0,
            field === "heading" ? count : 0,
          ),
        );
      }
      if (field === "text") lengths.set(passage, Math.min(terms.length, 0xffff));
    },
    freeze(passages) {
      const terms = [...ids.keys()].sort(byIdOrder);
      const rank = new Uint32Array(terms.length);
      terms.forEach((term, at) => {
        rank[ids.get(term) ?? 0] = at;
      });
      const sorted = groupByTerm(entryTerm.values(), rank, terms.length);
      return {
        passages,
        ...termTable(terms),
        ...writeLists(sorted, entryPassage.values(), entryCounts.values()),
        lengths: Uint16Array.from({ length: passages }, (_, passage) => lengths.get(passage) ?? 0),
      };
    },
  };
}

/** Pairs first; within each kind by UTF-16 units (the order of `<` on strings). */
function byIdOrder(a: string, b: string): number {
  if ((a.length === 2) !== (b.length === 2)) return a.length === 2 ? -1 : 1;
  return a < b ? -1 : 1;
}

/** Entry numbers grouped by the rank of their term (a counting sort: entries keep their order within a term). */
function groupByTerm(
  entryTerm: Uint32Array,
  rank: Uint32Array,
  terms: number,
): { starts: Uint32Array; entries: Uint32Array } {
  const starts = new Uint32Array(terms + 1);
  for (const id of entryTerm) starts[(rank[id] ?? 0) + 1] = (starts[(rank[id] ?? 0) + 1] ?? 0) + 1;
  for (let at = 1; at <= terms; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(entryTerm.length);
  entryTerm.forEach((id, entry) => {
    const at = rank[id] ?? 0;
    entries[next[at] ?? 0] = entry;
    next[at] = (next[at] ?? 0) + 1;
  });
  return { starts, entries };
}

function termTable(
  terms: readonly string[],
): Pick<Postings, "firstUnits" | "firstStarts" | "secondUnits" | "wordUnits" | "wordStarts"> {
  const firstUnits: number[] = [];
  const firstStarts: number[] = [];
  const secondUnits: number[] = [];
  for (const pair of terms) {
    if (pair.length !== 2) break;
    if (firstUnits.at(-1) !== pair.charCodeAt(0)) {
      firstUnits.push(pair.charCodeAt(0));
      firstStarts.push(secondUnits.length);
    }
    secondUnits.push(pair.charCodeAt(1));
  }
  firstStarts.push(secondUnits.length);
  const words = terms.slice(secondUnits.length);
  const joined = words.join("");
  const wordStarts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    wordStarts[at + 1] = (wordStarts[at] ?? 0) + word.length;
  });
  return {
    firstUnits: Uint16Array.from(firstUnits),
    firstStarts: Uint32Array.from(firstStarts),
    secondUnits: Uint16Array.from(secondUnits),
    wordUnits: Uint16Array.from({ length: joined.length }, (_, at) => joined.charCodeAt(at)),
    wordStarts,
  };
}

/** Counts of the same passage (its fields were added one by one) become one byte. */
function mergeCounts(a: number, b: number): number {
  return packCounts((a & 15) + (b & 15), ((a >> 4) & 3) + ((b >> 4) & 3), (a >> 6) + (b >> 6));
}

function writeLists(
  { starts, entries }: { starts: Uint32Array; entries: Uint32Array },
  entryPassage: Uint32Array,
  entryCounts: Uint32Array,
): Pick<Postings, "lists" | "blockStarts"> {
  const writer = listWriter();
  const passages: number[] = [];
  const counts: number[] = [];
  for (let term = 0; term < starts.length - 1; term++) {
    const own = entries.subarray(starts[term], starts[term + 1]);
    // Passages mostly come in order, then so do their entries.
    if (own.some((entry, at) => at > 0 && (entryPassage[entry] ?? 0) < (entryPassage[own[at - 1] ?? 0] ?? 0)))
      own.sort((a, b) => (entryPassage[a] ?? 0) - (entryPassage[b] ?? 0));
    let size = 0;
    for (const entry of own) {
      const passage = entryPassage[entry] ?? 0;
      const count = entryCounts[entry] ?? 0;
      if (size > 0 && passages[size - 1] === passage)
        counts[size - 1] = mergeCounts(counts[size - 1] ?? 0, count);
      else {
        passages[size] = passage;
        counts[size] = count;
        size++;
      }
    }
    writer.add(passages, counts, size);
  }
  return writer.finish();
}
