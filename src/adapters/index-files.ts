import { IndexError } from "../core/errors.ts";
import { isStoredKnowledge, type StoredKnowledge } from "../core/knowledge/current.ts";
import { isLexicon, type Lexicon } from "../core/lexicon.ts";
import {
  type ListedFile,
  listedFile,
  type Manifest,
  partsOf,
  readManifest,
  signedPart,
  type Wanted,
} from "../core/search/manifest.ts";
import { checkOverlay, OVERLAY, type Overlay, readOverlay, signedOverlay } from "../core/search/overlay.ts";

/**
 * Gives the bytes of a file of the index folder, or null where there is none. A reader that can may put them into `place`,
 * which is as long as the manifest says, and return that; it returns the whole file where the length is another.
 */
export type ReadFile = (name: string, place?: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;

const MEND = "Run `npm run index` to build the index again.";

/** So many parts are read and checked at a time: more would hold more of the index twice. */
const AT_ONCE = 2;

/** SHA-256 in lower-case hex. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => string | Promise<string>;

/** What every runtime has; it copies the bytes first, so a runtime may bring a better one. */
export const webHash: Hash = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

async function bytesOf(read: ReadFile, name: string, place?: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const bytes = await read(name, place);
  if (bytes === null) throw new IndexError(`The index has no ${name}. ${MEND}`);
  return bytes;
}

/** The manifest of an index, checked against its own hash. */
export async function checkedManifest(read: ReadFile, hash: Hash, wanted?: Wanted): Promise<Manifest> {
  const text = new TextDecoder().decode(await bytesOf(read, "manifest.json"));
  const found = readManifest(text, wanted);
  if ((await hash(new TextEncoder().encode(signedPart(found)))) !== found.sha256) {
    throw new IndexError(`manifest.json of the index does not match its own SHA-256. ${MEND}`);
  }
  return found;
}

/** The changes beside an index; null where there are none. */
export async function checkedOverlay(
  read: ReadFile,
  hash: Hash,
  manifest: Manifest,
): Promise<Overlay | null> {
  const bytes = await read(OVERLAY);
  if (bytes === null) return null;
  const found = readOverlay(new TextDecoder().decode(bytes));
  checkOverlay(found, await hash(new TextEncoder().encode(signedOverlay(found))), manifest.sha256);
  return found;
}

/** Reads a file into its place and checks it. */
async function readInto(
  read: ReadFile,
  hash: Hash,
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
async function readListed(
  read: ReadFile,
  hash: Hash,
  files: readonly ListedFile[],
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(files.reduce((sum, { bytes }) => sum + bytes, 0));
  let start = 0;
  const waiting = files.map((file) => {
    const place = whole.subarray(start, start + file.bytes);
    start += file.bytes;
    return { file, place };
  });
  const work = waiting.values();
  const reader = async (): Promise<void> => {
    for (const { file, place } of work) await readInto(read, hash, file, place);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));
  return whole;
}

/** A JSON file of an index. Its entries were validated when the index was built, and SHA-256 says that these are the same bytes. */
async function readJson<T>(
  read: ReadFile,
  hash: Hash,
  file: ListedFile,
  isExpected: (value: unknown) => value is T,
): Promise<T> {
  const value: unknown = JSON.parse(new TextDecoder().decode(await readListed(read, hash, [file])));
  if (!isExpected(value))
    throw new IndexError(`${file.name} of the index does not hold what this program expects. ${MEND}`);
  return value;
}

/** Everything that a manifest lists: the lexicon, the records, and the buffer of sections. */
export async function readBody(
  read: ReadFile,
  hash: Hash,
  manifest: Manifest,
): Promise<{ lexicon: Lexicon; knowledge: StoredKnowledge; body: Uint8Array<ArrayBuffer> }> {
  const [lexicon, knowledge, body] = await Promise.all([
    readJson(read, hash, listedFile(manifest, "lexicon.json"), isLexicon),
    readJson(read, hash, listedFile(manifest, "knowledge.json"), isStoredKnowledge),
    readListed(read, hash, partsOf(manifest)),
  ]);
  return { lexicon, knowledge, body };
}
