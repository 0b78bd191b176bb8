import { missingError } from "../core/errors.ts";
import type { Ports } from "../core/ports.ts";
import { filesOf, isIndexFile, readManifest } from "../core/search/manifest.ts";
import { OVERLAY } from "../core/search/overlay.ts";
import { baseHeaders, notModified, type Route } from "./route.ts";
import { sha256 } from "./sha256.ts";

const MANIFEST = "manifest.json";
const types = { json: "application/json", bin: "application/octet-stream" };

/** A file of this hash stays what it is; whoever asks without it asks again each time. */
const forGood = "public, max-age=31536000, immutable";
const askAgain = "no-cache";

/**
 * `GET /console/index/:file`: the index in use, for browsers that search it themselves. `manifest.json` lists the other files
 * with their SHA-256, `?sha256=` asks for just that version; 204 where nothing was changed since the index was built and
 * so no `overlay.json` is.
 */
export function indexFileRoutes(ports: Ports): Route[] {
  return [
    {
      method: "GET",
      path: "/console/index/:file",
      operation: null,
      async handle(c) {
        const name = c.req.param("file") ?? "";
        const bytes = isIndexFile(name) ? await ports.indexFile?.(name) : null;
        if (name === OVERLAY && bytes === null) return new Response(null, { status: 204, headers: plain });
        if (bytes === null || bytes === undefined) throw unknownFile(name);
        const hash = (await listedHash(ports, name)) ?? (await sha256(bytes));
        const wanted = c.req.query("sha256");
        if (wanted !== undefined && wanted !== hash) throw changedFile(name);
        const etag = `"${hash}"`;
        const headers = { ...plain, "cache-control": wanted === undefined ? askAgain : forGood };
        const unchanged = notModified(c, etag, headers);
        if (unchanged !== null) return unchanged;
        const type = name.endsWith(".json") ? types.json : types.bin;
        return new Response(bytes, { headers: { ...headers, etag, "content-type": type } });
      },
    },
  ];
}

const plain = { ...baseHeaders, "cache-control": askAgain };

/** What the manifest says of a file; undefined of the manifest itself, and of what it does not list. */
async function listedHash(ports: Ports, name: string): Promise<string | undefined> {
  if (name === MANIFEST || name === OVERLAY) return undefined;
  const text = await ports.indexFile?.(MANIFEST);
  if (text === null || text === undefined) return undefined;
  const manifest = readManifest(new TextDecoder().decode(text));
  return filesOf(manifest).find((file) => file.name === name)?.sha256;
}

function unknownFile(name: string) {
  return missingError(
    "unknown-index-file",
    `The index in use has no ${JSON.stringify(name.slice(0, 60))}; ${MANIFEST} lists its files.`,
  );
}

function changedFile(name: string) {
  return missingError(
    "index-changed",
    `${name} of the index in use has another SHA-256 than the one asked for: the index has changed. Read ${MANIFEST} again.`,
  );
}
