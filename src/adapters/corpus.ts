import { z } from "zod";
import { article } from "../core/article.ts";
import { IndexError } from "../core/errors.ts";
import { lexicon } from "../core/lexicon.ts";
import type { Corpus } from "../core/ports.ts";
import { decodePostings } from "../core/search/artefact.ts";
import { articleList, passageList } from "../core/search/article-store.ts";
import { FILES, type FileName, type Manifest, readManifest, signedPart } from "../core/search/manifest.ts";
import { expandPassages, passageTable } from "../core/search/passage-table.ts";
import { createOramaEngine } from "./orama.ts";

/** Gives the bytes of a file of the index folder, or null where there is none. */
export type ReadFile = (name: string) => Promise<Uint8Array | null>;

const MEND = "Run `npm run index` to build the index again.";

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function bytesOf(read: ReadFile, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await read(name);
  if (bytes === null) throw new IndexError(`The index has no ${name}. ${MEND}`);
  // Files may come in pooled or shared buffers; what follows keeps views of them.
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    : new Uint8Array(bytes);
}

async function checkedManifest(read: ReadFile): Promise<Manifest> {
  const text = new TextDecoder().decode(await bytesOf(read, "manifest.json"));
  const found = readManifest(text);
  if ((await sha256(new TextEncoder().encode(signedPart(found)))) !== found.sha256) {
    throw new IndexError(`manifest.json of the index does not match its own SHA-256. ${MEND}`);
  }
  return found;
}

async function checkedFile(
  read: ReadFile,
  name: FileName,
  expected: Manifest["files"][FileName],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await bytesOf(read, name);
  if (bytes.length !== expected.bytes) {
    throw new IndexError(
      `${name} of the index holds ${bytes.length} bytes, its manifest says ${expected.bytes}. ${MEND}`,
    );
  }
  if ((await sha256(bytes)) !== expected.sha256) {
    throw new IndexError(`${name} of the index does not match the SHA-256 in its manifest. ${MEND}`);
  }
  return bytes;
}

function parsed<T>(name: FileName, bytes: Uint8Array, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new IndexError(`${name} of the index does not hold what this program expects. ${MEND}`);
  }
}

/**
 * Reads an index folder: checks every byte against the manifest, then builds the corpus without indexing anything anew.
 * Throws `IndexError` that says what is wrong and which command mends it.
 */
export async function loadCorpus(read: ReadFile): Promise<Corpus> {
  const found = await checkedManifest(read);
  const [articleBytes, passageBytes, lexiconBytes, postingBytes] = await Promise.all(
    FILES.map((name) => checkedFile(read, name, found.files[name])),
  );
  if (
    articleBytes === undefined ||
    passageBytes === undefined ||
    lexiconBytes === undefined ||
    postingBytes === undefined
  ) {
    throw new IndexError(`The index lacks a file. ${MEND}`);
  }
  const articles = articleList(parsed("articles.json", articleBytes, z.array(article)));
  const passages = passageList(expandPassages(parsed("passages.json", passageBytes, passageTable)), articles);
  const words = parsed("lexicon.json", lexiconBytes, lexicon);
  const postings = decodePostings(postingBytes);
  if (postings.passages !== passages.size) {
    throw new IndexError(
      `postings.bin covers ${postings.passages} passages, passages.json has ${passages.size}. ${MEND}`,
    );
  }
  const { counts, builtAt, asOf } = found;
  return {
    info: { ...counts, builtAt, asOf, sha256: found.sha256 },
    lexicon: words,
    articles,
    passages,
    engine: await createOramaEngine({ articles, passages, lexicon: words, postings }),
  };
}
