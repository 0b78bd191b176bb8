import type { ReadFile } from "../../../adapters/index-files.ts";
import { filesOf, readManifest } from "../../../core/search/manifest.ts";
import { OVERLAY } from "../../../core/search/overlay.ts";

/** Where the service gives out its index. */
const FOLDER = "/console/index/";
const MANIFEST = "manifest.json";
const CACHE = "console-index";
/** Says which index is kept, written when all of it is: what is half there is no index. */
const KEPT = `${FOLDER}kept`;

/** What tells one index from another, as the service or the cache has it. */
export interface IndexHead {
  manifest: string;
  /** What was changed since it was built; null: nothing. */
  overlay: string | null;
}

export function isSameIndex(a: IndexHead | null, b: IndexHead | null): boolean {
  return a?.manifest === b?.manifest && a?.overlay === b?.overlay;
}

/** Pages without a secure origin have no cache: they search, but not without the network. */
function cache(): Promise<Cache | null> {
  return "caches" in globalThis ? caches.open(CACHE).catch(() => null) : Promise.resolve(null);
}

function isHead(value: unknown): value is IndexHead {
  if (typeof value !== "object" || value === null) return false;
  const { manifest, overlay } = { manifest: null, overlay: undefined, ...value };
  return typeof manifest === "string" && (overlay === null || typeof overlay === "string");
}

/** The index that this browser keeps, or null. */
export async function keptHead(): Promise<IndexHead | null> {
  const found = await (await cache())?.match(KEPT);
  const head: unknown = found === undefined ? null : await found.json().catch(() => null);
  return isHead(head) ? head : null;
}

/** The index that the service has now. Rejects where the service is out of reach. */
export async function servedHead(): Promise<IndexHead> {
  const [manifest, overlay] = [await served(MANIFEST), await served(OVERLAY)];
  return {
    manifest: await manifest.text(),
    overlay: overlay.status === 204 ? null : await overlay.text(),
  };
}

async function served(name: string): Promise<Response> {
  // "no-cache" asks each time and transfers nothing where nothing has changed.
  const response = await fetch(FOLDER + name, { cache: "no-cache" });
  if (!response.ok) throw new Error(`The service answered ${response.status} to ${name} of its index.`);
  return response;
}

/** Reads the files of an index: from the cache where they are kept, else from the service, and keeps them. */
export function readerOf(head: IndexHead): ReadFile {
  const text = new TextEncoder();
  const addresses = addressesOf(head);
  return async (name) => {
    if (name === MANIFEST) return text.encode(head.manifest);
    if (name === OVERLAY) return head.overlay === null ? null : text.encode(head.overlay);
    const address = addresses.get(name);
    if (address === undefined) return null;
    const store = await cache();
    const kept = await store?.match(address);
    if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The service answered ${response.status} to ${name} of its index.`);
    const copy = response.clone();
    // A full disk: searched from memory all the same.
    await store?.put(address, copy).catch(() => undefined);
    return new Uint8Array(await response.arrayBuffer());
  };
}

/** Each version of a file has an address of its own: files of two indexes are never taken for one another. */
function addressesOf({ manifest }: IndexHead): ReadonlyMap<string, string> {
  return new Map(
    filesOf(readManifest(manifest)).map(({ name, sha256 }) => [name, `${FOLDER}${name}?sha256=${sha256}`]),
  );
}

/** Makes an index that was read whole the kept one, and forgets the files of others. */
export async function keep(head: IndexHead): Promise<void> {
  const store = await cache();
  if (store === null) return;
  await store.put(
    KEPT,
    new Response(JSON.stringify(head), { headers: { "content-type": "application/json" } }),
  );
  const wanted = new Set([KEPT, ...addressesOf(head).values()]);
  for (const { url } of await store.keys()) {
    const { pathname, search } = new URL(url);
    if (!wanted.has(pathname + search)) await store.delete(url);
  }
}

/** Forgets an index that cannot be used. */
export async function forget(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(CACHE);
}
