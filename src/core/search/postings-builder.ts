import { eachPosting, type Field, type Postings, packCounts, pairKey, termOf } from "./postings.ts";

/** Collects the terms of passages and freezes them into postings. Passages may come in any order, field by field. */
export interface PostingsBuilder {
  /** Adds one field's terms of a passage, repeats included. Each field once per passage. */
  add(passage: number, field: Field, terms: readonly string[]): void;
  /** Forgets a passage; its number stays unused. */
  remove(passage: number): void;
  /** `passages` = how many numbers there are, unused ones included. */
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

export function postingsBuilder(from?: Postings): PostingsBuilder {
  const ids = new Map<string, number>();
  const entryTerm = column();
  const entryPassage = column();
  const entryCounts = column();
  const lengths = new Map<number, number>();
  const removed = new Set<number>();

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

  if (from !== undefined) {
    for (let id = 0; id < from.listStarts.length - 1; id++) {
      const term = termOf(from, id);
      eachPosting(from, id, (passage, counts) => push(term, passage, counts));
    }
    for (const [passage, length] of from.lengths.entries()) lengths.set(passage, length);
  }

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
    remove(passage) {
      removed.add(passage);
      lengths.delete(passage);
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
        ...writeLists(sorted, entryPassage.values(), entryCounts.values(), removed),
        lengths: lengthsOf(passages, lengths),
      };
    },
  };
}

/** Pairs first, by key; then the others by UTF-16 units (the order of `<` on strings). */
function byIdOrder(a: string, b: string): number {
  const [first, second] = [pairKey(a), pairKey(b)];
  if (first >= 0 && second >= 0) return first - second;
  if (first >= 0 || second >= 0) return first >= 0 ? -1 : 1;
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

function termTable(terms: readonly string[]): Pick<Postings, "pairs" | "wordUnits" | "wordStarts"> {
  const pairs = terms.filter((term) => term.length === 2);
  const words = terms.slice(pairs.length);
  const joined = words.join("");
  const wordStarts = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    wordStarts[at + 1] = (wordStarts[at] ?? 0) + word.length;
  });
  return {
    pairs: Uint32Array.from(pairs, pairKey),
    wordUnits: Uint16Array.from({ length: joined.length }, (_, at) => joined.charCodeAt(at)),
    wordStarts,
  };
}

/** Counts of the same passage (its fields were added one by one) become one byte. */
function mergeCounts(a: number, b: number): number {
  return packCounts((a & 15) + (b & 15), ((a >> 4) & 3) + ((b >> 4) & 3), (a >> 6) + (b >> 6));
}

function writeLists(
  sorted: { starts: Uint32Array; entries: Uint32Array },
  entryPassage: Uint32Array,
  entryCounts: Uint32Array,
  removed: ReadonlySet<number>,
): Pick<Postings, "lists" | "listStarts"> {
  const terms = sorted.starts.length - 1;
  const listStarts = new Uint32Array(terms + 1);
  let lists = new Uint8Array(1 << 16);
  let length = 0;
  const byte = (value: number): void => {
    if (length === lists.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(lists);
      lists = larger;
    }
    lists[length++] = value;
  };
  const variable = (value: number): void => {
    let left = value;
    for (; left > 127; left >>>= 7) byte((left & 127) | 128);
    byte(left);
  };
  for (let term = 0; term < terms; term++) {
    const merged = new Map<number, number>();
    for (const entry of sorted.entries.subarray(sorted.starts[term], sorted.starts[term + 1])) {
      const passage = entryPassage[entry] ?? 0;
      if (!removed.has(passage))
        merged.set(passage, mergeCounts(merged.get(passage) ?? 0, entryCounts[entry] ?? 0));
    }
    const passages = [...merged.keys()].sort((a, b) => a - b);
    variable(passages.length);
    let previous = -1;
    for (const passage of passages) {
      variable(passage - previous - 1);
      byte(merged.get(passage) ?? 0);
      previous = passage;
    }
    listStarts[term + 1] = length;
  }
  return { listStarts, lists: lists.slice(0, length) };
}

function lengthsOf(passages: number, lengths: ReadonlyMap<number, number>): Uint16Array {
  return Uint16Array.from({ length: passages }, (_, passage) => lengths.get(passage) ?? 0);
}
