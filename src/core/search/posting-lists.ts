import { PLAIN, type Postings, termId } from "./postings.ts";

/**
 * How lists are written. Terms go by blocks of eight, so that one 32-bit start serves eight: first a byte that marks the
 * terms of one passage only; then, for each of the others, how many passages hold it and the bytes of its list; then the
 * lists of one passage, then the others. All numbers have variable length, seven bits a byte, the lowest first.
 *
 * A posting is `gap << 1 | plain`, the gap counted from the passage after the one before; plain: the term stands once in
 * the text and nowhere else; where it is not, a byte of counts follows. Before a list of more than `SKIP` passages stands a
 * table that leads over each `SKIP` of them: its bytes, then pairs of the passages and the bytes that are led over.
 */
export const BLOCK = 8;
export const SKIP = 64;

/** Where a list stands; one object serves many lists, so that looking them up leaves no garbage behind. */
export interface ListPlace {
  /** In how many passages the term stands. */
  frequency: number;
  /** The first posting, and the end of the last, in `lists`. */
  at: number;
  end: number;
  /** The table of skips; it ends where the first posting begins. */
  skips: number;
}

export function listPlace(): ListPlace {
  return { frequency: 0, at: 0, end: 0, skips: 0 };
}

/** The number at `place.at`, which moves behind it. Past the end of the lists stand zeros. */
function variable(lists: Uint8Array, place: ListPlace): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = lists[place.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return value >>> 0;
}

/** Finds the list of a term id. */
export function openList(postings: Postings, id: number, place: ListPlace): void {
  const { lists, blockStarts } = postings;
  const wanted = id % BLOCK;
  place.at = blockStarts[(id - wanted) / BLOCK] ?? lists.length;
  const singles = lists[place.at++] ?? 0;
  let frequency = 1;
  let bytes = 0;
  let before = 0;
  for (let slot = 0; slot < BLOCK; slot++) {
    if ((singles & (1 << slot)) !== 0) continue;
    const found = variable(lists, place);
    const length = variable(lists, place);
    if (slot < wanted) before += length;
    else if (slot === wanted) {
      frequency = found;
      bytes = length;
    }
  }
  const isSingle = (singles & (1 << wanted)) !== 0;
  for (let slot = 0; slot < (isSingle ? wanted : BLOCK); slot++) {
    if ((singles & (1 << slot)) !== 0 && (variable(lists, place) & PLAIN) === 0) place.at++;
  }
  place.frequency = frequency;
  if (isSingle) {
    place.skips = place.at;
    place.end = lists.length;
    return;
  }
  place.at += before;
  place.skips = place.at;
  place.end = Math.min(place.at + bytes, lists.length);
  if (frequency > SKIP) {
    const table = variable(lists, place);
    place.skips = place.at;
    place.at += table;
  }
}

/** Finds the list of a term; an empty one where it stands nowhere. */
export function findList(postings: Postings, term: string, place: ListPlace): void {
  const id = termId(postings, term);
  if (id >= 0) openList(postings, id, place);
  else {
    place.frequency = 0;
    place.at = 0;
    place.end = 0;
    place.skips = 0;
  }
}

const asked = listPlace();

/** In how many passages a term stands; 0 for an unknown one. */
export function frequency(postings: Postings, term: string): number {
  findList(postings, term, asked);
  return asked.frequency;
}

export function frequencyOfId(postings: Postings, id: number): number {
  openList(postings, id, asked);
  return asked.frequency;
}

/** Calls `visit(passage, counts)` for each passage of a term, ascending. */
export function eachPosting(
  postings: Postings,
  id: number,
  visit: (passage: number, counts: number) => void,
): void {
  const { lists } = postings;
  const place = listPlace();
  openList(postings, id, place);
  let passage = -1;
  for (let left = place.frequency; left > 0 && place.at < place.end; left--) {
    const posting = variable(lists, place);
    passage += (posting >>> 1) + 1;
    visit(passage, (posting & 1) === 1 ? PLAIN : (lists[place.at++] ?? 0));
  }
}

/** Writes lists, term by term in the order of ids. */
export interface ListWriter {
  /** The passages of the next term, ascending, and its counts in each. */
  add(passages: ArrayLike<number>, counts: ArrayLike<number>, size: number): void;
  finish(): Pick<Postings, "lists" | "blockStarts">;
}

/** Bytes that grow. */
function byteColumn() {
  let data = new Uint8Array(1 << 16);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= data.length) return;
    const larger = new Uint8Array(Math.max(data.length * 2, length + more));
    larger.set(data.subarray(0, length));
    data = larger;
  };
  return {
    byte(value: number): void {
      reserve(1);
      data[length++] = value;
    },
    variable(value: number): void {
      reserve(5);
      let left = value;
      for (; left > 127; left >>>= 7) data[length++] = (left & 127) | 128;
      data[length++] = left;
    },
    append(bytes: Uint8Array): void {
      reserve(bytes.length);
      data.set(bytes, length);
      length += bytes.length;
    },
    size: () => length,
    bytes: () => data.subarray(0, length),
    clear: () => {
      length = 0;
    },
  };
}

export function listWriter(): ListWriter {
  const lists = byteColumn();
  const starts: number[] = [];
  const heads = byteColumn();
  const bodies = byteColumn();
  const postings = byteColumn();
  const skips = byteColumn();
  let singles = 0;
  let singleLists: Uint8Array[] = [];
  let longerLists: Uint8Array[] = [];
  let slots = 0;

  const closeBlock = (): void => {
    if (slots === 0) return;
    for (let slot = slots; slot < BLOCK; slot++) {
      heads.variable(0);
      heads.variable(0);
    }
    starts.push(lists.size());
    lists.byte(singles);
    lists.append(heads.bytes());
    for (const list of singleLists) lists.append(list);
    for (const list of longerLists) lists.append(list);
    heads.clear();
    singleLists = [];
    longerLists = [];
    singles = 0;
    slots = 0;
  };
  const writePostings = (passages: ArrayLike<number>, counts: ArrayLike<number>, size: number): void => {
    postings.clear();
    skips.clear();
    let previous = -1;
    let skipped = -1;
    let skippedBytes = 0;
    for (let at = 0; at < size; at++) {
      if (at > 0 && at % SKIP === 0) {
        skips.variable(previous - skipped);
        skips.variable(postings.size() - skippedBytes);
        skipped = previous;
        skippedBytes = postings.size();
      }
      const passage = passages[at] ?? 0;
      const count = counts[at] ?? 0;
      postings.variable(((passage - previous - 1) << 1) | (count === PLAIN ? 1 : 0));
      if (count !== PLAIN) postings.byte(count);
      previous = passage;
    }
  };
  return {
    add(passages, counts, size) {
      writePostings(passages, counts, size);
      if (size === 1) {
        singles |= 1 << slots;
        singleLists.push(postings.bytes().slice());
      } else {
        bodies.clear();
        if (size > SKIP) {
          bodies.variable(skips.size());
          bodies.append(skips.bytes());
        }
        bodies.append(postings.bytes());
        heads.variable(size);
        heads.variable(bodies.size());
        longerLists.push(bodies.bytes().slice());
      }
      slots++;
      if (slots === BLOCK) closeBlock();
    },
    finish() {
      closeBlock();
      return { lists: lists.bytes().slice(), blockStarts: Uint32Array.from(starts) };
    },
  };
}
