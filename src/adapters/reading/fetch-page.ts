import { fetchableUrl } from "../../core/desk/articles/public-address.ts";
import { MOST_DOCUMENT_BYTES, type SentDocument } from "../../core/desk/articles/read-document.ts";
import { AppError, callerError } from "../../core/errors.ts";

const MOST_REDIRECTS = 3;
const PATIENCE_MS = 10_000;

/** What one request gives. */
export interface Got {
  status: number;
  /** Of a redirect. */
  location: string | null;
  type: string;
  body: AsyncIterable<Uint8Array>;
}

/** One GET request, which follows no redirect. Rejects where the other side cannot be reached. */
export type Get = (url: URL, signal: AbortSignal) => Promise<Got>;

/** Where a request may go, and how it is made. */
export interface PageFetching {
  get: Get;
  /** Default: the public web on its usual ports. */
  urlOf?(address: string): URL | null;
}

/**
 * Makes what fetches a public page for staff. Every address on the way is looked at, that of each redirect too; time and bytes
 * are limited. Rejects with `AppError`.
 */
export function pageFetcher({
  get,
  urlOf = fetchableUrl,
}: PageFetching): (address: string) => Promise<SentDocument> {
  return async (address) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    let next = address.trim();
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const url = urlOf(next);
      if (url === null) throw notPublic(hop > 0);
      const got = await get(url, signal).catch((error: unknown) => {
        throw error instanceof AppError ? error : unreachable();
      });
      if (
        got.status >= 300 &&
        got.status < 400 &&
        got.location !== null &&
        URL.canParse(got.location, url.href)
      ) {
        next = new URL(got.location, url.href).href;
        continue;
      }
      if (got.status !== 200) throw refused(got.status);
      const bytes = await whole(got.body).catch((error: unknown) => {
        throw error instanceof AppError ? error : unreachable();
      });
      const name = decodedName(url.pathname.split("/").at(-1) ?? "");
      return { name, type: got.type, bytes, address: url.href };
    }
    throw unreachable();
  };
}

async function whole(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MOST_DOCUMENT_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name).slice(0, 200);
  } catch {
    return name.slice(0, 200);
  }
}

/** Also told where a name stands for an address that is not public. */
export function notPublic(isRedirect = false): AppError {
  const what = isRedirect ? "The page leads on to an address" : "Received an address";
  return callerError(
    "address-not-public",
    `${what} that is not fetched; expected http or https, a public host name and no port. Paste the text instead.`,
    422,
  );
}

function refused(status: number): AppError {
  return callerError(
    "page-refused",
    `The page answered with status ${status}; expected 200. Look at the address in a browser, or paste the text.`,
    422,
  );
}

function unreachable(): AppError {
  return callerError(
    "page-unreachable",
    "The page could not be fetched within 10 seconds. Look at the address in a browser, or paste the text.",
    422,
  );
}

function tooLarge(): AppError {
  return callerError(
    "page-too-large",
    `The page has more than ${MOST_DOCUMENT_BYTES / 1024 / 1024} MB; paste the part that matters.`,
    413,
  );
}
