/**
 * Keeps the console for times without a network: the document in each language and all files that it leads to. A build is
 * kept whole or not at all, and takes over when no window of the one before is open or its reader says so; `/api` and the
 * index (which the look-up's worker keeps) are left to the network.
 */

/** The line that the service puts before this program. */
const build: unknown = Reflect.get(globalThis, "consoleBuild");
const CACHE = `console-${String(build)}`;
const OURS = /^console-(?!index$)/;

const PAGE = "/console";
const LANGUAGES = ["zh-Hans", "zh-Hant", "en", "ja", "ko"];
const DOCUMENTS = [PAGE, ...LANGUAGES.map((lang) => `${PAGE}?lang=${lang}`)];
const ASSET = /\/assets\/[\w.-]+-[A-Z0-9]{8}\.\w+/g;

/** Events of service workers, as far as this one needs them; a page's types know none of them. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
const isLasting = (event: Event): event is LastingEvent => "waitUntil" in event;
const isRequest = (event: Event): event is RequestEvent => "respondWith" in event;

globalThis.addEventListener("install", (event) => {
  if (isLasting(event)) event.waitUntil(install());
});

globalThis.addEventListener("activate", (event) => {
  if (isLasting(event)) event.waitUntil(activate());
});

globalThis.addEventListener("message", ({ data }) => {
  if (data === "take-over") void call("skipWaiting");
});

globalThis.addEventListener("fetch", (event) => {
  if (!isRequest(event)) return;
  const address = kept(event.request);
  if (address !== null) event.respondWith(fromCache(address, event.request));
});

/** Under which address a request is kept; null: it is none of ours. */
function kept({ method, mode, url }: Request): string | null {
  const { origin, pathname, searchParams } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return null;
  if (mode === "navigate" && pathname === PAGE) {
    const lang = searchParams.get("lang");
    return lang !== null && LANGUAGES.includes(lang) ? `${PAGE}?lang=${lang}` : PAGE;
  }
  return pathname.startsWith("/assets/") ? pathname : null;
}

async function fromCache(address: string, request: Request): Promise<Response> {
  const found = await (await caches.open(CACHE)).match(address);
  return found ?? fetch(request);
}

async function install(): Promise<void> {
  const store = await caches.open(CACHE);
  try {
    const found = new Set<string>();
    for (const address of DOCUMENTS) await take(address, store, found);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Keeps a file and those that it names. */
async function take(address: string, store: Cache, found: Set<string>): Promise<void> {
  if (found.has(address)) return;
  found.add(address);
  const isPage = address.startsWith(PAGE);
  const response = await fetch(address, { cache: isPage ? "reload" : "default" });
  if (!response.ok) throw new Error(`The service answered ${response.status} to ${address}.`);
  await store.put(address, response.clone());
  if (!isPage && !/\.(?:js|css)$/.test(address)) return;
  for (const [other] of (await response.text()).matchAll(ASSET)) await take(other, store, found);
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (OURS.test(name) && name !== CACHE) await caches.delete(name);
  const clients: unknown = Reflect.get(globalThis, "clients");
  // The window that brought this worker is served from now on: what it loads later is of the same build.
  if (
    typeof clients === "object" &&
    clients !== null &&
    "claim" in clients &&
    typeof clients.claim === "function"
  )
    await clients.claim();
}

async function call(name: string): Promise<void> {
  const method: unknown = Reflect.get(globalThis, name);
  if (typeof method === "function") await method.call(globalThis);
}
