import type { BrowserContext, Page } from "playwright-core";
import type { Loading } from "../figures.ts";

interface Watched {
  watched?: { lcp: number; cls: number; enterAt: number };
}

/** Watches, from before the first byte, what the browser reports of painting, of shifts and of the Enter key. */
export async function watchLoading(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, enterAt: 0 };
    const page: typeof globalThis & Watched = globalThis;
    page.watched = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ("hadRecentInput" in entry && entry.hadRecentInput === true) continue;
        if ("value" in entry && typeof entry.value === "number") seen.cls += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
    addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Enter") seen.enterAt = event.timeStamp;
      },
      { capture: true },
    );
  });
}

/** What was seen so far. */
export function loadingOf(page: Page): Promise<Loading> {
  return page.evaluate(() => {
    const page: typeof globalThis & Watched = globalThis;
    if (page.watched === undefined) throw new Error("The page is not watched.");
    return { lcp: page.watched.lcp, cls: page.watched.cls };
  });
}

/**
 * Presses Enter in `field` and resolves with the milliseconds from the key until a frame was painted in which `answers` more than
 * `before` elements matching `selector` hold text, wherever they stand, open shadow roots included.
 */
export async function enterToText(page: Page, selector: string, before: number): Promise<number> {
  const painted = page.evaluate(
    ({ selector, before }) =>
      new Promise<number>((resolve) => {
        const page: typeof globalThis & Watched = globalThis;
        const roots = [
          document,
          ...[...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []),
        ];
        const filled = () =>
          roots
            .flatMap((root) => [...root.querySelectorAll(selector)])
            .filter((element) => (element.textContent ?? "").trim() !== "").length;
        const look = () => {
          if (filled() <= before) return requestAnimationFrame(look);
          // A task that is queued in a frame runs after that frame was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - (page.watched?.enterAt ?? 0));
          return port2.postMessage(null);
        };
        look();
      }),
    { selector, before },
  );
  await page.keyboard.press("Enter");
  return painted;
}
