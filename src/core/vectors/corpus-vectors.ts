import { IndexError } from "../errors.ts";
import { bytesOf, type Sections, section, words32 } from "../search/sections.ts";
import type { LsaModel } from "./lsa.ts";
import { type PassageVectors, passageVectors } from "./passage-vectors.ts";

/** Who made the vectors of an index; `vectors` of different ids or lengths are never compared. */
export interface EmbedderName {
  id: string;
  dimensions: number;
}

/** The vectors of a corpus. */
export interface CorpusVectors {
  embedder: EmbedderName;
  /** One a passage, in corpus order. */
  passages: PassageVectors;
  /** The model itself where it was trained on the corpus: it embeds queries and articles that come later. */
  lsa: LsaModel | null;
  /** What a cosine must exceed to mean anything where no word of a query is found; null: not known, nothing does. */
  floor: number | null;
}

/** What an index keeps of vectors: sections `vectors.*`, and `lsa.*` of a trained model. */
export function vectorSections({ passages, lsa, floor }: CorpusVectors): Map<string, Uint8Array> {
  const sections = new Map([["vectors.rows", bytesOf(passages.rows)]]);
  if (floor !== null) sections.set("vectors.floor", bytesOf(Float32Array.of(floor)));
  if (lsa !== null) {
    sections.set("lsa.hashes", bytesOf(lsa.hashes));
    sections.set("lsa.rows", bytesOf(lsa.rows));
    sections.set("lsa.scales", bytesOf(lsa.scales));
  }
  return sections;
}

/** Views of the sections that `vectorSections` made. Throws `IndexError` where they do not fit each other or the corpus. */
export function readVectors(sections: Sections, embedder: EmbedderName, passages: number): CorpusVectors {
  const { dimensions } = embedder;
  const hashes = sections.has("lsa.hashes") ? words32(sections, "lsa.hashes") : null;
  return {
    embedder,
    passages: passageVectors(signedBytes(sections, "vectors.rows", passages * dimensions), dimensions),
    lsa: hashes && {
      dimensions,
      hashes,
      rows: signedBytes(sections, "lsa.rows", hashes.length * dimensions),
      scales: floats(sections, "lsa.scales", hashes.length),
    },
    floor: sections.has("vectors.floor") ? (floats(sections, "vectors.floor", 1)[0] ?? null) : null,
  };
}

function signedBytes(sections: Sections, name: string, expected: number): Int8Array {
  const { buffer, byteOffset, length } = section(sections, name);
  if (length !== expected) throw misfit(name, length, expected);
  return new Int8Array(buffer, byteOffset, length);
}

function floats(sections: Sections, name: string, expected: number): Float32Array {
  const { buffer, byteOffset, length } = section(sections, name);
  if (length !== 4 * expected) throw misfit(name, length, 4 * expected);
  return new Float32Array(buffer, byteOffset, expected);
}

function misfit(name: string, found: number, expected: number): IndexError {
  return new IndexError(
    `Section ${name} of the index holds ${found} bytes; its passages and dimensions need ${expected}. Run \`npm run index\` to build the index again.`,
  );
}
