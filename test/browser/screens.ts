import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "./browser.ts";
import { fillDesk } from "./desk-samples.ts";
import { startDeskService } from "./desk-service.ts";
import { openPage } from "./open-page.ts";
import { views } from "./screen-views.ts";
import { sessionCookie } from "./session-cookie.ts";

// `npm run screens`: pictures of every view on the real service, for the README and for looking at.

const folder = join(import.meta.dirname, "../../docs/screens");
const sizes = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];
/** JPEG, 0–100: at this, text is clear and a picture about 50 KB. */
const quality = 72;

const launched = await launchBrowser();
if (!launched) process.exit(1);
const service = await startDeskService();
await fillDesk(service.url);
const cookie = sessionCookie(await service.session("admin"));
await mkdir(folder, { recursive: true });
const written = new Set<string>();
for (const viewport of sizes) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const { name, reach, isInTheDark, isOfStaff } of views) {
      if (colorScheme === "dark" && isInTheDark === undefined) continue;
      const touch = viewport.width < 500;
      const { page, context, complaints } = await openPage(launched.browser, "about:blank", {
        viewport,
        colorScheme,
        reducedMotion: "reduce",
        hasTouch: touch,
        isMobile: touch,
      });
      if (isOfStaff) await context.addCookies([cookie]);
      await reach(page, service.url);
      const file = `${name}-${viewport.width}-${colorScheme}.jpg`;
      await page.screenshot({ path: join(folder, file), type: "jpeg", quality });
      written.add(file);
      if (complaints.length > 0) console.error(`${file}: ${complaints.join("; ")}`);
      await context.close();
    }
  }
}
for (const old of await readdir(folder)) {
  if (/\.(png|jpg)$/.test(old) && !written.has(old)) await rm(join(folder, old));
}
await launched.browser.close();
await service.stop();
console.log(`${written.size} pictures written to docs/screens.`);
