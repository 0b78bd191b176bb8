import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { buildWeb } from "../../src/web/build.ts";
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
    let folder = "";
    let fake: FakeServer | null = null;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "web-page-"));
      await buildWeb(folder);
    });
    beforeEach(async () => {
      fake = await startFakeServer(folder);
    });
    afterEach(async () => {
      await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
      await fake?.close();
    });
    afterAll(async () => {
      await launched?.browser.close();
      await rm(folder, { recursive: true });
    });
    tests(() => {
      if (!launched || !fake) throw new Error("The stage is set in beforeEach.");
      return { browser: launched.browser, fake };
    });
  });
}
