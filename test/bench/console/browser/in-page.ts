import type { Page } from "playwright-core";

interface Watched {
  keys?: { paints: number[]; pending: number | null };
}

/** Watches keys and the list of results: from a key until the frame in which the list changed for it was painted. */
export function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    const keys: NonNullable<Watched["keys"]> = { paints: [], pending: null };
    const watched: typeof globalThis & Watched = globalThis;
    watched.keys = keys;
    const list = document.getElementById("console-list");
    if (list === null) throw new Error("The console has no list of results.");
    addEventListener(
      "keydown",
      (event) => {
        keys.pending = event.timeStamp;
      },
      { capture: true },
    );
    const changes = new MutationObserver(() => {
      const began = keys.pending;
      if (began === null) return;
      keys.pending = null;
      requestAnimationFrame(() => {
        // A task that is queued in a frame runs after that frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keys.paints.push(performance.now() - began);
        port2.postMessage(null);
      });
    });
    changes.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
  });
}

/** A key that has changed nothing on the screen by then changes nothing. */
const UNCHANGED_MS = 1_000;

/** Resolves once the last key was painted, or has changed nothing. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async (patience) => {
    const { keys }: typeof globalThis & Watched = globalThis;
    if (keys === undefined) throw new Error("The page is not watched.");
    const until = performance.now() + patience;
    while (keys.pending !== null && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 10));
    keys.pending = null;
  }, UNCHANGED_MS);
}

/** What was measured so far. */
export function paintsOf(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const { keys }: typeof globalThis & Watched = globalThis;
    return keys?.paints ?? [];
  });
}
