import { getRequestListener } from "@hono/node-server";
import type { BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, inject } from "vitest";
import type { Role } from "../../src/core/desk/actor.ts";
import { openSession } from "../../src/core/desk/staff/log-in.ts";
import type { Ports } from "../../src/core/ports.ts";
import { service } from "../http/service.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { launchBrowser } from "./browser.ts";
import { builtAsset } from "./built-asset.ts";
import { listen } from "./listen.ts";
import { type OpenPage, openPage } from "./open-page.ts";
import { sessionCookie } from "./session-cookie.ts";

const launched = await launchBrowser();

/** The service over a desk in memory, and browsers of its staff. */
export interface DeskStage {
  desk: TestDesk;
  /** Opens a path as a member of staff who is logged in, in a browser of their own. */
  open(role: Role, path: string, options?: BrowserContextOptions): Promise<OpenPage>;
}

/** A suite about the desk in a real browser; skipped, after a loud message, where none starts. */
export function describeDesk(
  title: string,
  tests: (stage: () => DeskStage) => void,
  overrides: Partial<Ports> = {},
): void {
  describe.skipIf(launched === null)(title, () => {
    let stage: DeskStage | null = null;
    let stop: () => Promise<void> = async () => {};
    beforeAll(async () => {
      const web = inject("web");
      const desk = await testDesk();
      const { app } = service({
        ...desk,
        desk: desk.desk,
        asset: builtAsset(web),
        ...overrides,
      });
      const serve = getRequestListener(app.fetch);
      const server = await listen(async (request, response) => {
        await serve(request, response);
      });
      // Browsers take cookies that are secure over plain HTTP from this name alone.
      const url = server.url.replace("127.0.0.1", "localhost");
      stage = { desk, open: opener(url, desk) };
      stop = async () => {
        await server.close();
        await desk.close();
      };
    });
    afterEach(async () => {
      await Promise.all(launched?.browser.contexts().map((context) => context.close()) ?? []);
    });
    afterAll(async () => {
      await launched?.browser.close();
      await stop();
    });
    tests(() => {
      if (stage === null) throw new Error("The stage is there once the tests run.");
      return stage;
    });
  });
}

function opener(url: string, { desk, clock, staff }: TestDesk): DeskStage["open"] {
  return async (role, path, options = {}) => {
    const member = await desk.staff.byId(staff[role].id);
    if (!launched || member === null) throw new Error("There is no browser, or no such member of staff.");
    const value = await openSession({ desk, now: clock.now() }, member, "password");
    const cookie = sessionCookie(value);
    return openPage(launched.browser, `${url}${path}`, {
      reducedMotion: "reduce",
      storageState: { cookies: [cookie], origins: [] },
      ...options,
    });
  };
}
