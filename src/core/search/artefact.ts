import { IndexError } from "../errors.ts";
import { BLOCK } from "./posting-lists.ts";
import type { Postings } from "./postings.ts";
import { bytesOf, type Sections, section, words16, words32 } from "./sections.ts";

const broken = (what: string): IndexError =>
  new IndexError(`The index ${what}. Run \`npm run index\` to build the index again.`);

/** The sections that hold postings, each a typed array as it stands in memory. Equal postings give equal sections. */
export function encodePostings(postings: Postings): Map<string, Uint8Array> {
  return new Map([
    ["postings.first-units", bytesOf(postings.firstUnits)],
    ["postings.first-starts", bytesOf(postings.firstStarts)],
    ["postings.second-units", bytesOf(postings.secondUnits)],
    ["postings.word-units", bytesOf(postings.wordUnits)],
    ["postings.word-starts", bytesOf(postings.wordStarts)],
    ["postings.block-starts", bytesOf(postings.blockStarts)],
    ["postings.lists", postings.lists],
    ["postings.lengths", bytesOf(postings.lengths)],
  ]);
}

/** Views over the sections, nothing is copied or parsed. Throws `IndexError` where they do not fit each other. */
export function decodePostings(sections: Sections): Postings {
  const lengths = words16(sections, "postings.lengths");
  const postings: Postings = {
    passages: lengths.length,
    firstUnits: words16(sections, "postings.first-units"),
    firstStarts: words32(sections, "postings.first-starts"),
    secondUnits: words16(sections, "postings.second-units"),
    wordUnits: words16(sections, "postings.word-units"),
    wordStarts: words32(sections, "postings.word-starts"),
    blockStarts: words32(sections, "postings.block-starts"),
    lists: section(sections, "postings.lists"),
    lengths,
  };
  const { firstUnits, firstStarts, secondUnits, wordUnits, wordStarts, blockStarts } = postings;
  const terms = secondUnits.length + wordStarts.length - 1;
  if (
    firstStarts.length !== firstUnits.length + 1 ||
    firstStarts.at(-1) !== secondUnits.length ||
    wordStarts.at(-1) !== wordUnits.length ||
    blockStarts.length !== Math.ceil(terms / BLOCK)
  )
    throw broken("has postings whose parts do not fit each other");
  return postings;
}
