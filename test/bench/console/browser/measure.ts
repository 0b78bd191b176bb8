import type { Page } from "playwright-core";
import { launchBrowser } from "../../../browser/browser.ts";
import { startServer } from "../../http/server-process.ts";
import type { ConsoleFigures } from "../figures.ts";
import { paintsOf, settled, watchKeys } from "./in-page.ts";

/** Longer than a fast typist leaves between two keys, so that each key is measured by itself. */
const BETWEEN_MS = 150;
const PATIENCE_MS = 120_000;

/** Types queries into the console of the real service, key by key. Null where no browser starts. */
export async function measureConsole(typed: readonly string[]): Promise<ConsoleFigures | null> {
  const launched = await launchBrowser();
  if (launched === null) return null;
  const server = await startServer(["src/cli.ts", "serve"], "/healthz");
  try {
    const context = await launched.browser.newContext({
      locale: "zh-CN",
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    const firstLoad = await untilLocal(page, `${server.url}/console`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const keptLoad = await untilLocal(page, `${server.url}/console`);
    await watchKeys(page);
    const box = page.locator("#console-box");
    await type(page, typed[0] ?? "gxq");
    // The first query warms the page.
    const before = (await paintsOf(page)).length;
    let keys = 0;
    for (const query of typed) {
      await box.fill("");
      keys += await type(page, query);
    }
    const painted = (await paintsOf(page)).slice(before);
    return { firstLoad, keptLoad, painted, keys };
  } finally {
    await launched.browser.close();
    await server.stop();
  }
}

async function type(page: Page, query: string): Promise<number> {
  await page.locator("#console-box").focus();
  const characters = [...query];
  for (const character of characters) {
    // Of an ideograph the browser tells no key: one that writes nothing stands for it.
    if (/[ -~]/.test(character)) await page.keyboard.press(character === " " ? "Space" : character);
    else {
      await page.keyboard.press("Shift");
      await page.keyboard.insertText(character);
    }
    await Promise.all([settled(page), page.waitForTimeout(BETWEEN_MS)]);
  }
  return characters.length;
}

/** Milliseconds from opening the page until a look-up is answered without the service. */
async function untilLocal(page: Page, address: string): Promise<number> {
  const began = performance.now();
  await page.goto(address);
  await page
    .locator('.console-status[data-status="ready"]')
    .waitFor({ state: "attached", timeout: PATIENCE_MS });
  return performance.now() - began;
}
