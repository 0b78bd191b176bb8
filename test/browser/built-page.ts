import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeEach, describe, inject } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type FakeServer, startFakeServer } from "./fake-server.ts";

const launched = await launchBrowser();

/** A browser, and the page built from its sources behind a scripted service; fresh scripts for every test. */
export interface Stage {
  browser: Browser;
  fake: FakeServer;
}

/** A suite in a real browser; skipped, after a loud message, where none starts. */
export function describeInBrowser(title: string, tests: (stage: () => Stage) => void): void {
  describe.skipIf(launched === null)(title, () => {
    let fake: FakeServer | null = null;
    beforeEach(async () => {
      fake = await startFakeServer(inject("web"));
    });
    afterEach(async () => {
      await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
      await fake?.close();
    });
    afterAll(async () => {
      await launched?.browser.close();
    });
    tests(() => {
      if (!launched || !fake) throw new Error("The stage is set in beforeEach.");
      return { browser: launched.browser, fake };
    });
  });
}
