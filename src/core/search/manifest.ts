import { z } from "zod";
import { IndexError } from "../errors.ts";
import { TOKENIZER_VERSION } from "../text/tokens.ts";

/** Changes whenever a service of an older version could misread the files. */
export const FORMAT_VERSION = 3;

/** The buffer of sections is cut into parts of so many bytes, the last one shorter; a Worker's asset may hold 25 MiB. */
export const PART_BYTES = 4 * 1024 * 1024;

/** The name of a part of the buffer, from 0. */
export function partName(number: number): string {
  return `index-${String(number).padStart(3, "0")}.bin`;
}

/** Whether a file of that name belongs to an index of this version or of one before it. */
export function isIndexFile(name: string): boolean {
  return /^(?:manifest|lexicon|knowledge|overlay|articles|passages)\.json$|^postings\.bin$|^index-\d{3,}\.bin$/.test(
    name,
  );
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const file = z.strictObject({ bytes: z.int().min(0), sha256 });

/** What an index says about itself. Nothing in it depends on the clock or the machine: equal input gives equal bytes. */
export const manifest = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  tokenizerVersion: z.int(),
  /** Who made the vectors (`Embedder.id`), and their length; null: the index has none. */
  embedder: z.strictObject({ id: z.string().min(1), dimensions: z.int().min(1) }).nullable(),
  counts: z.strictObject({ articles: z.int().min(0), passages: z.int().min(0), facts: z.int().min(0) }),
  /** ISO 8601 instant: the day of the newest article. */
  builtAt: z.iso.datetime(),
  asOf: z.string().nullable(),
  /**
   * What the index was built from. `fingerprint` is over files and builder and tells a stale index from a fresh one; `put`
   * and `remove` are the ids of articles that were changed since and then folded in, sorted.
   */
  sources: z.strictObject({
    fingerprint: sha256,
    put: z.array(z.string()),
    remove: z.array(z.string()),
  }),
  files: z.strictObject({ "lexicon.json": file, "knowledge.json": file }),
  /** `index-000.bin`, `index-001.bin` …: one after the other they are the buffer of sections. */
  parts: z.array(file).min(1),
  /** Over the other fields of this manifest, and so over every file. */
  sha256,
});
export type Manifest = z.infer<typeof manifest>;

/** A file of an index folder beside `manifest.json`, and what it must be. */
export interface ListedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** The parts of the buffer of sections, in order. */
export function partsOf({ parts }: Pick<Manifest, "parts">): ListedFile[] {
  return parts.map((part, number) => ({ name: partName(number), ...part }));
}

/** A file of an index that is not a part of its buffer. */
export function listedFile({ files }: Pick<Manifest, "files">, name: keyof Manifest["files"]): ListedFile {
  return { name, ...files[name] };
}

/** Every file that a manifest speaks of. */
export function filesOf(manifest: Pick<Manifest, "files" | "parts">): ListedFile[] {
  return [listedFile(manifest, "lexicon.json"), listedFile(manifest, "knowledge.json"), ...partsOf(manifest)];
}

/** ISO 8601 instant at which the day, month or year of the newest article begins; 1970 where none is dated. */
export function builtAtOf(asOf: string | null): string {
  return `${`${asOf ?? "1970"}-01-01`.slice(0, 10)}T00:00:00.000Z`;
}

const MEND = "Run `npm run index` to build the index again.";

const versions = z.object({ formatVersion: z.unknown(), tokenizerVersion: z.unknown() });

export function manifestText(value: Manifest): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What `sha256` of a manifest is taken over. */
export function signedPart(value: Omit<Manifest, "sha256">): string {
  const { formatVersion, tokenizerVersion, embedder, counts, builtAt, asOf, sources, files, parts } = value;
  return JSON.stringify({
    formatVersion,
    tokenizerVersion,
    embedder,
    counts,
    builtAt,
    asOf,
    sources,
    files,
    parts,
  });
}

/** What of an index is wanted: all, or its articles only, which any tokenizer leaves as they are. */
export type Wanted = "all" | "articles";

/** Reads a manifest; throws `IndexError` that says what is wrong with it and what mends it. */
export function readManifest(text: string, wanted: Wanted = "all"): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new IndexError(`manifest.json of the index is not JSON. ${MEND}`);
  }
  const found = versions.safeParse(raw).data;
  if (found?.formatVersion !== FORMAT_VERSION) {
    throw new IndexError(
      `The index has format version ${JSON.stringify(found?.formatVersion) ?? "none"}; this program reads version ${FORMAT_VERSION}. ${MEND}`,
    );
  }
  if (wanted === "all" && found.tokenizerVersion !== TOKENIZER_VERSION) {
    throw new IndexError(
      `The index was made by tokenizer version ${JSON.stringify(found.tokenizerVersion) ?? "none"}; this program has version ${TOKENIZER_VERSION}. ${MEND}`,
    );
  }
  const read = manifest.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new IndexError(
      `manifest.json of the index: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}. ${MEND}`,
    );
  }
  if (manifestText(read.data) !== text)
    throw new IndexError(`manifest.json of the index was changed by hand. ${MEND}`);
  return read.data;
}
