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
import { renderingTable } from "../core/search/renderings.ts";
import { section, unpackSections } from "../core/search/sections.ts";
import { readVectors } from "../core/vectors/corpus-vectors.ts";
import { createOramaEngine } from "./orama.ts";

/**
 * Gives the bytes of a file of the index folder, or null where there is none. A reader that can may put them into `place`,
 * which is as long as the manifest says, and return that; it returns the whole file where the length is another.
 */
export type ReadFile = (name: string, place?: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;

const MEND = "Run `npm run index` to build the index again.";

/** So many parts are read and checked at a time: more would hold more of the index twice. */
const AT_ONCE = 4;

/** SHA-256 in lower-case hex. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/** What every runtime has; it copies the bytes first, so a runtime may bring a better one. */
const webHash: Hash = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** An index folder, wherever it lies. */
interface Folder {
  read: ReadFile;
  hash: Hash;
}

async function bytesOf(read: ReadFile, name: string, place?: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bytes = await read(name, place);
  if (bytes === null) throw new IndexError(`The index has no ${name}. ${MEND}`);
  return bytes;
}

async function checkedManifest({ read, hash }: Folder): Promise<Manifest> {
  const text = new TextDecoder().decode(await bytesOf(read, "manifest.json"));
  const found = readManifest(text);
  if ((await hash(new TextEncoder().encode(signedPart(found)))) !== found.sha256) {
    throw new IndexError(`manifest.json of the index does not match its own SHA-256. ${MEND}`);
  }
  return found;
}

/** Reads a file into its place and checks it. */
async function readInto(
  { read, hash }: Folder,
  { name, bytes: expected, sha256 }: ListedFile,
  place: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const bytes = await bytesOf(read, name, place);
  if (bytes.length !== expected) {
    throw new IndexError(
      `${name} of the index holds ${bytes.length} bytes, its manifest says ${expected}. ${MEND}`,
    );
  }
  if (bytes.buffer !== place.buffer) place.set(bytes);
  if ((await hash(place)) !== sha256) {
    throw new IndexError(`${name} of the index does not match the SHA-256 in its manifest. ${MEND}`);
  }
}

/** All files that a manifest lists in one buffer, one after the other, each checked. */
async function readListed(folder: Folder, files: readonly ListedFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes, 0));
  let start = 0;
  const waiting = files.map((file) => {
    const place = whole.subarray(start, start + file.bytes);
    start += file.bytes;
    return { file, place };
  });
  const work = waiting.values();
  const reader = async (): Promise<void> => {
    for (const { file, place } of work) await readInto(folder, file, place);
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
export async function loadCorpus(read: ReadFile, hash: Hash = webHash): Promise<Corpus> {
  const folder = { read, hash };
  const found = await checkedManifest(folder);
  const [words, body] = await Promise.all([
    readListed(folder, filesOf(found).slice(0, 1)).then(lexiconIn),
    readListed(folder, partsOf(found)),
  ]);
  const sections = unpackSections(body);
  const articles = articleTable(sections);
  const passages = passageTable(sections, articles);
  const renderings = renderingTable(sections);
  const postings = decodePostings(section(sections, "postings.all"));
  const { counts, builtAt, asOf, embedder } = found;
  const vectors = embedder === null ? undefined : readVectors(sections, embedder, counts.passages);
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
    renderings,
    engine: await createOramaEngine({
      articles,
      passages,
      lexicon: words,
      postings,
      renderings,
      ...(vectors && { vectors: vectors.passages }),
    }),
    ...(vectors && { vectors }),
  };
}
