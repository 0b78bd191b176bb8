import { IndexError } from "../errors.ts";

/** The binary body of an index: named runs of bytes in one buffer, each begins where any typed array may. */
export type Sections = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** "ZJIX", little-endian. */
const MAGIC = 0x58494a5a;
const HEADER_WORDS = 4;
const ENTRY_WORDS = 4;
const ALIGNMENT = 8;

const broken = (what: string): IndexError =>
  new IndexError(`The index ${what}. Run \`npm run index\` to build the index again.`);

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}

/**
 * One buffer of all sections: magic, count, bytes of names, end; per section its name's length, start and length (32-bit
 * little-endian words, the fourth 0); the names; then each section at the next multiple of eight bytes. Equal sections in
 * equal order give equal bytes. At most 4 GB.
 */
export function packSections(sections: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = [...sections.keys()].map((name) => new TextEncoder().encode(name));
  const nameBytes = names.reduce((sum, { length }) => sum + length, 0);
  const words = [MAGIC, sections.size, nameBytes, 0];
  let end = aligned(4 * (HEADER_WORDS + ENTRY_WORDS * sections.size) + nameBytes);
  const starts: number[] = [];
  for (const [at, { length }] of [...sections.values()].entries()) {
    starts.push(end);
    words.push(names[at]?.length ?? 0, end, length, 0);
    end = aligned(end + length);
  }
  words[3] = end;
  const packed = new Uint8Array(end);
  new Uint32Array(packed.buffer, 0, words.length).set(words);
  let at = 4 * words.length;
  for (const name of names) {
    packed.set(name, at);
    at += name.length;
  }
  for (const [place, bytes] of [...sections.values()].entries()) packed.set(bytes, starts[place]);
  return packed;
}

/** The sections as views, nothing is copied. Throws `IndexError` where the bytes are not whole. */
export function unpackSections(bytes: Uint8Array<ArrayBuffer>): Sections {
  // Views need an address that their element size divides.
  const { buffer, byteOffset, length } = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const wordsAt = (start: number, count: number): Uint32Array => {
    if (start + 4 * count > length)
      throw broken(`holds ${length} bytes, less than its own table of sections`);
    return new Uint32Array(buffer, byteOffset + start, count);
  };
  const [magic, count = 0, nameBytes = 0, end = 0] = wordsAt(0, HEADER_WORDS);
  if (magic !== MAGIC) throw broken("does not begin like one of this version");
  if (end !== length) throw broken(`should hold ${end} bytes by its header but holds ${length}`);
  const table = wordsAt(4 * HEADER_WORDS, ENTRY_WORDS * count);
  const sections = new Map<string, Uint8Array<ArrayBuffer>>();
  let nameAt = 4 * (HEADER_WORDS + ENTRY_WORDS * count);
  const firstStart = aligned(nameAt + nameBytes);
  for (let at = 0; at < table.length; at += ENTRY_WORDS) {
    const [nameLength = 0, start = 0, size = 0] = table.subarray(at, at + 3);
    if (
      start < firstStart ||
      start % ALIGNMENT !== 0 ||
      start + size > end ||
      nameAt + nameLength > firstStart
    )
      throw broken("has a section that does not lie inside it");
    const name = new TextDecoder().decode(new Uint8Array(buffer, byteOffset + nameAt, nameLength));
    sections.set(name, new Uint8Array(buffer, byteOffset + start, size));
    nameAt += nameLength;
  }
  return sections;
}

/** A section that must be there. Throws `IndexError` that names it where it is not. */
export function section(sections: Sections, name: string): Uint8Array<ArrayBuffer> {
  const found = sections.get(name);
  if (found === undefined) throw broken(`has no section ${name}`);
  return found;
}

/** A section as 32-bit words; throws `IndexError` where its length is odd. */
export function words32(sections: Sections, name: string): Uint32Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = section(sections, name);
  if (length % 4 !== 0) throw broken(`has a section ${name} of ${length} bytes, no multiple of 4`);
  return new Uint32Array(buffer, byteOffset, length / 4);
}

/** A section as 16-bit words; throws `IndexError` where its length is odd. */
export function words16(sections: Sections, name: string): Uint16Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = section(sections, name);
  if (length % 2 !== 0) throw broken(`has a section ${name} of ${length} bytes, no multiple of 2`);
  return new Uint16Array(buffer, byteOffset, length / 2);
}

/** The bytes of any typed array, for a section. */
export function bytesOf(
  array: Uint32Array | Uint16Array | Int8Array | Float32Array | Float64Array,
): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
