import { IndexError } from "../core/errors.ts";
import { isLexicon, type Lexicon } from "../core/lexicon.ts";
import type { Corpus } from "../core/ports.ts";
import { decodePostings } from "../core/search/artefact.ts";
import { articleTable } from "../core/search/article-table.ts";
import {
  filesOf,
  type ListedFile,
  type Manifest,
  partsOf,
  readManifest,
  signedPart,
} from "../core/search/manifest.ts";
import { passageTable } from "../core/search/passage-table.ts";
import { section, unpackSections } from "../core/search/sections.ts";
import { createOramaEngine } from "./orama.ts";

/**
 * Gives the bytes of a file of the index folder, or null where there is none. A reader that can may put them into `place`,
 * which is as long as the manifest says, and return that; it returns the whole file where the length is another.
 */
export type ReadFile = (name: string, place?: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;

const MEND = "Run `npm run index` to build the index again.";

/** So many parts are read and checked at a time: more would hold more of the index twice. */
const AT_ONCE = 4;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function bytesOf(read: ReadFile, name: string, place?: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bytes = await read(name, place);
  if (bytes === null) throw new IndexError(`The index has no ${name}. ${MEND}`);
  return bytes;
}

async function checkedManifest(read: ReadFile): Promise<Manifest> {
  const text = new TextDecoder().decode(await bytesOf(read, "manifest.json"));
  const found = readManifest(text);
  if ((await sha256(new TextEncoder().encode(signedPart(found)))) !== found.sha256) {
    throw new IndexError(`manifest.json of the index does not match its own SHA-256. ${MEND}`);
  }
  return found;
}

/** Reads a file into its place and checks it. */
async function readInto(
  read: ReadFile,
  { name, bytes: expected, sha256: hash }: ListedFile,
  place: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const bytes = await bytesOf(read, name, place);
  if (bytes.length !== expected) {
    throw new IndexError(
      `${name} of the index holds ${bytes.length} bytes, its manifest says ${expected}. ${MEND}`,
    );
  }
  if (bytes.buffer !== place.buffer) place.set(bytes);
  if ((await sha256(place)) !== hash) {
    throw new IndexError(`${name} of the index does not match the SHA-256 in its manifest. ${MEND}`);
  }
}

/** All files that a manifest lists in one buffer, one after the other, each checked. */
async function readListed(read: ReadFile, files: readonly ListedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes, 0));
  let start = 0;
  const waiting = files.map((file) => {
    const place = whole.subarray(start, start + file.bytes);
    start += file.bytes;
    return { file, place };
  });
  const work = waiting.values();
  const reader = async (): Promise<void> => {
    for (const { file, place } of work) await readInto(read, file, place);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return whole;
}

/** The entries were validated when the index was built, and SHA-256 says that these are the same bytes. */
function lexiconIn(bytes: Uint8Array): Lexicon {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isLexicon(value))
    throw new IndexError(`lexicon.json of the index does not hold what this program expects. ${MEND}`);
  return value;
}

/**
 * Reads an index folder: checks every byte against the manifest, then builds the corpus as views of what was read; nothing
 * is indexed or parsed anew but the lexicon. Throws `IndexError` that says what is wrong and which command mends it.
 */
export async function loadCorpus(read: ReadFile): Promise<Corpus> {
  const found = await checkedManifest(read);
  const [words, body] = await Promise.all([
    readListed(read, filesOf(found).slice(0, 1)).then(lexiconIn),
    readListed(read, partsOf(found)),
  ]);
  const sections = unpackSections(body);
  const articles = articleTable(sections);
  const passages = passageTable(sections, articles);
  const postings = decodePostings(section(sections, "postings.all"));
  const { counts, builtAt, asOf } = found;
  const held = { articles: articles.size, passages: passages.size, postings: postings.passages };
  if (
    held.articles !== counts.articles ||
    held.passages !== counts.passages ||
    held.postings !== counts.passages
  ) {
    throw new IndexError(
      `The index holds ${JSON.stringify(held)}, its manifest says ${JSON.stringify(counts)}. ${MEND}`,
    );
  }
  return {
    info: { ...counts, builtAt, asOf, sha256: found.sha256 },
    lexicon: words,
    articles,
    passages,
    engine: await createOramaEngine({ articles, passages, lexicon: words, postings }),
  };
}
