import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** Vectors made before, by the hash of text and embedder, so that only what is new is embedded. */
export interface EmbeddingCache {
  /** The bytes of a text's vector (`asBytes`), or undefined. */
  get(text: string): Int8Array | undefined;
  /** Keeps vectors, on disk when the promise resolves. */
  add(entries: ReadonlyArray<readonly [text: string, row: Int8Array]>): Promise<void>;
}

const HASH_BYTES = 32;
const CHECK_BYTES = 4;

/**
 * One file for each embedder and length, to which records are appended: SHA-256 of the text, the vector's bytes, CRC-32 of
 * both. What a killed run left half-written, and all behind a damaged record, is cut off.
 */
export async function openEmbeddingCache(
  folder: string,
  embedder: { id: string; dimensions: number },
): Promise<EmbeddingCache> {
  const { id, dimensions } = embedder;
  const path = join(folder, `${hashOf(id).toString("hex").slice(0, 16)}-${dimensions}.bin`);
  const size = HASH_BYTES + dimensions + CHECK_BYTES;
  await mkdir(folder, { recursive: true });
  const held = await readFile(path).catch(ifMissing);
  const known = new Map<string, Int8Array>();
  let whole = 0;
  for (; whole + size <= held.length; whole += size) {
    const record = held.subarray(whole, whole + size - CHECK_BYTES);
    if (crc32(record) !== held.readUInt32LE(whole + record.length)) break;
    known.set(
      record.toString("latin1", 0, HASH_BYTES),
      new Int8Array(held.buffer, held.byteOffset + whole + HASH_BYTES, dimensions),
    );
  }
  if (whole < held.length) await truncate(path, whole);

  return {
    get: (text) => known.get(hashOf(text).toString("latin1")),
    async add(entries) {
      const records = entries.map(([text, row]) => {
        const hash = hashOf(text);
        known.set(hash.toString("latin1"), row);
        const body = Buffer.concat([hash, Buffer.from(row.buffer, row.byteOffset, row.length)]);
        const check = Buffer.alloc(CHECK_BYTES);
        check.writeUInt32LE(crc32(body));
        return Buffer.concat([body, check]);
      });
      await appendFile(path, Buffer.concat(records));
    },
  };
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function ifMissing(error: NodeJS.ErrnoException): Buffer {
  if (error.code === "ENOENT") return Buffer.alloc(0);
  throw error;
}
