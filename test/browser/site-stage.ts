import type { BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, describe, inject } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type OpenPage, openPage } from "./open-page.ts";

const launched = await launchBrowser();

/** The whole service, and pages of it in fresh profiles. */
export interface SiteStage {
  url: string;
  /** Opens a path of the service; nothing moves by itself there. */
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
}

/** A suite about the public pages in a real browser; skipped, after a loud message, where none starts. */
export function describeSite(title: string, tests: (stage: SiteStage) => void): void {
  describe.skipIf(launched === null)(title, () => {
    const stage: SiteStage = {
      url: inject("service"),
      async open(path, options = {}) {
        if (!launched) throw new Error("The suite is skipped without a browser.");
        return openPage(launched.browser, `${stage.url}${path}`, { reducedMotion: "reduce", ...options });
      },
    };
    afterEach(async () => {
      await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
    });
    afterAll(async () => {
      await launched?.browser.close();
    });
    tests(stage);
  });
}
