import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";
import { startService } from "./service.ts";

// `npm run screens`: pictures of the page on the real service, for the README and for looking at.

const folder = join(import.meta.dirname, "../../docs/screens");
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const question = "镇江高新区2025年签约了多少个亿元以上项目？投资总额是多少？";

/** Each view goes on from the one before. */
const views: ReadonlyArray<[name: string, reach: (page: Page) => Promise<void>]> = [
  ["start", (page) => page.locator(".corpus:not(:empty)").waitFor()],
  [
    "chat",
    async (page) => {
      await ask(page, question);
      await partsOfPage(page).sources.first().waitFor();
      await partsOfPage(page).markers.first().click();
      // First comes the quote alone, then its paragraph.
      await page.waitForFunction(() => {
        const excerpt = document.querySelector(".card .excerpt");
        return excerpt && excerpt.textContent !== excerpt.querySelector("mark")?.textContent;
      });
    },
  ],
  [
    "article",
    async (page) => {
      await partsOfPage(page).card.getByRole("button", { name: "在原文中查看" }).click();
      await partsOfPage(page).article.locator("mark").waitFor();
    },
  ],
  [
    "abstained",
    async (page) => {
      await page.keyboard.press("Escape");
      await ask(page, "镇江到上海高铁几分钟？");
      await page.locator(".abstained .answer-foot").waitFor();
    },
  ],
];

const inTheDark = new Set(["start", "chat"]);

const launched = await launchBrowser();
if (!launched) process.exit(1);
const service = await startService();
await mkdir(folder, { recursive: true });
for (const viewport of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    const touch = viewport.width < 500;
    const { page, context } = await openPage(launched.browser, service.url, {
      viewport,
      colorScheme,
      reducedMotion: "reduce",
      hasTouch: touch,
      isMobile: touch,
    });
    for (const [name, reach] of views) {
      await reach(page);
      // Small on disk: the later views in the dark look as one expects from the earlier ones.
      if (colorScheme === "dark" && !inTheDark.has(name)) continue;
      await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`) });
    }
    await context.close();
  }
}
await launched.browser.close();
await service.stop();
console.log(`Pictures written to docs/screens: ${views.map(([name]) => name).join(", ")}.`);
