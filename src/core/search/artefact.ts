import { IndexError } from "../errors.ts";
import type { Postings } from "./postings.ts";

/** The binary form of postings: a header of 32-bit little-endian words, then each array, padded to four bytes. */
const MAGIC = 0x5a4a5031;
const HEADER_WORDS = 8;

const broken = (what: string): IndexError =>
  new IndexError(`postings.bin ${what}. Run \`npm run index\` to build the index again.`);

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** Where each array stands, from the counts in the header. */
function layout(counts: {
  passages: number;
  pairs: number;
  words: number;
  wordUnits: number;
  lists: number;
}) {
  const sizes = {
    pairs: 4 * counts.pairs,
    wordStarts: 4 * (counts.words + 1),
    listStarts: 4 * (counts.pairs + counts.words + 1),
    wordUnits: 2 * counts.wordUnits,
    lengths: 2 * counts.passages,
    lists: counts.lists,
  };
  const at = { pairs: 4 * HEADER_WORDS, wordStarts: 0, listStarts: 0, wordUnits: 0, lengths: 0, lists: 0 };
  at.wordStarts = at.pairs + padded(sizes.pairs);
  at.listStarts = at.wordStarts + padded(sizes.wordStarts);
  at.wordUnits = at.listStarts + padded(sizes.listStarts);
  at.lengths = at.wordUnits + padded(sizes.wordUnits);
  at.lists = at.lengths + padded(sizes.lengths);
  return { at, end: at.lists + padded(sizes.lists) };
}

/** Equal postings give equal bytes. */
export function encodePostings(postings: Postings): Uint8Array<ArrayBuffer> {
  const counts = {
    passages: postings.passages,
    pairs: postings.pairs.length,
    words: postings.wordStarts.length - 1,
    wordUnits: postings.wordUnits.length,
    lists: postings.lists.length,
  };
  const { at, end } = layout(counts);
  const buffer = new ArrayBuffer(end);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    counts.passages,
    counts.pairs,
    counts.words,
    counts.wordUnits,
    counts.lists,
    end,
    0,
  ]);
  new Uint32Array(buffer, at.pairs, counts.pairs).set(postings.pairs);
  new Uint32Array(buffer, at.wordStarts, counts.words + 1).set(postings.wordStarts);
  new Uint32Array(buffer, at.listStarts, counts.pairs + counts.words + 1).set(postings.listStarts);
  new Uint16Array(buffer, at.wordUnits, counts.wordUnits).set(postings.wordUnits);
  new Uint16Array(buffer, at.lengths, counts.passages).set(postings.lengths);
  new Uint8Array(buffer, at.lists, counts.lists).set(postings.lists);
  return new Uint8Array(buffer);
}

/** Views over the bytes, nothing is copied. Throws `IndexError` where the bytes are not a whole artefact. */
export function decodePostings(bytes: Uint8Array<ArrayBuffer>): Postings {
  // Views need an address that their element size divides.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = aligned;
  if (aligned.length < 4 * HEADER_WORDS) throw broken(`holds ${aligned.length} bytes, less than its header`);
  const [magic, passages = 0, pairs = 0, words = 0, wordUnits = 0, lists = 0] = new Uint32Array(
    buffer,
    byteOffset,
    HEADER_WORDS,
  );
  if (magic !== MAGIC) throw broken("does not begin like a postings file of this version");
  const { at, end } = layout({ passages, pairs, words, wordUnits, lists });
  if (end !== aligned.length)
    throw broken(`should hold ${end} bytes by its header but holds ${aligned.length}`);
  return {
    passages,
    pairs: new Uint32Array(buffer, byteOffset + at.pairs, pairs),
    wordStarts: new Uint32Array(buffer, byteOffset + at.wordStarts, words + 1),
    listStarts: new Uint32Array(buffer, byteOffset + at.listStarts, pairs + words + 1),
    wordUnits: new Uint16Array(buffer, byteOffset + at.wordUnits, wordUnits),
    lengths: new Uint16Array(buffer, byteOffset + at.lengths, passages),
    lists: new Uint8Array(buffer, byteOffset + at.lists, lists),
  };
}
