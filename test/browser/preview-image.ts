import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./browser.ts";
import { startService } from "./service.ts";

// `./bin/node test/browser/preview-image.ts`: the picture that is shown where somebody shares a link to one of our pages, made of
// the home page itself.

const file = join(import.meta.dirname, "../../src/web/site/preview.png");

const service = await startService();
const launched = await launchBrowser();
if (launched !== null) {
  const context = await launched.browser.newContext({
    viewport: { width: 1200, height: 630 },
    colorScheme: "light",
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${service.url}/?lang=zh-Hans`, { waitUntil: "networkidle" });
  // Figures and dates would go stale.
  await page.addStyleTag({ content: ".menu, .hero .corpus { display: none !important }" });
  await writeFile(file, await page.screenshot());
  await launched.browser.close();
}
await service.stop();
