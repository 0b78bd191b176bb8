import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readManifest } from "../../src/core/search/manifest.ts";
import { overlayText, signedOverlay, unsignedOverlay } from "../../src/core/search/overlay.ts";
import { launchBrowser } from "./browser.ts";
import { type ConsoleService, startConsoleService } from "./console-service.ts";
import { eventually } from "./eventually.ts";
import { openPage } from "./open-page.ts";

const launched = await launchBrowser();

/** The worker alone, as the page's script would start it, its answers by their query. */
async function startWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { worker: address = "" } = document.getElementById("console")?.dataset ?? {};
    const worker = new Worker(address, { type: "module" });
    const told: unknown[] = [];
    worker.addEventListener("message", ({ data }) => told.push(data));
    worker.addEventListener("error", ({ message }) => told.push({ type: "error", message }));
    Object.assign(window, { worker, told });
  });
}

const told = (page: Page): Promise<Array<Record<string, unknown>>> =>
  page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, "told"))));

const tell = (page: Page, message: object): Promise<void> =>
  page.evaluate((data) => Reflect.get(window, "worker").postMessage(data), message);

async function state(page: Page): Promise<Record<string, unknown> | undefined> {
  return (await told(page)).findLast(({ type }) => type === "state");
}

async function found(page: Page, id: number, query: string): Promise<Record<string, unknown>> {
  await tell(page, { type: "look-up", id, query, limit: 8 });
  let answer: Record<string, unknown> | undefined;
  await eventually(async () => {
    answer = (await told(page)).find((one) => one["id"] === id);
    return answer?.["type"];
  }).toBe("found");
  const { result } = answer ?? {};
  if (typeof result !== "object" || result === null) throw new Error("The worker found nothing.");
  return Object.fromEntries(Object.entries(result));
}

describe.skipIf(launched === null)("the look-up in the browser", () => {
  let service: ConsoleService;
  beforeAll(async () => {
    service = await startConsoleService();
  });
  afterAll(async () => {
    await launched?.browser.close();
    await service.stop();
  });

  async function open() {
    if (!launched) throw new Error("The suite is skipped without a browser.");
    return openPage(launched.browser, `${service.url}/console`);
  }

  test("finds in the browser what the service finds", async () => {
    const { page, context, complaints } = await open();
    await startWorker(page);
    await eventually(() => state(page)).toMatchObject({ held: true, reachable: true });
    for (const [id, query] of [
      "gxq 2025 签约",
      "人才公",
      "gaoxinqu mianji",
      "規上工業產值",
      "Danfoss sales",
      "",
    ].entries()) {
      const response = await fetch(`${service.url}/api/lookup?${new URLSearchParams({ q: query })}`);
      const served: unknown = await response.json();
      expect(await found(page, id, query)).toEqual(served);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("loads the index once, and asks only whether there is a newer one after that", async () => {
    const { page, context } = await open();
    await startWorker(page);
    await eventually(() => state(page)).toMatchObject({ held: true });
    await eventually(() =>
      page.evaluate(async () => (await caches.match("/console/index/kept")) !== undefined),
    ).toBe(true);
    await page.waitForLoadState("networkidle");
    service.asked();
    await page.reload();
    await startWorker(page);
    await eventually(() => state(page)).toMatchObject({ held: true });
    await found(page, 1, "gxq");
    expect(new Set(service.asked())).not.toContain("/console/index/index-000.bin");
    await context.close();
  });

  test("without the network the console opens and searches, and says so; when it is back, it notices", async () => {
    const { page, context } = await open();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await eventually(() =>
      page.evaluate(
        async () =>
          (await caches.match("/console/index/kept")) !== undefined &&
          navigator.serviceWorker.controller !== null,
      ),
    ).toBe(true);
    await service.goDown();
    try {
      await page.goto(`${service.url}/console?lang=en`);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      await page.locator("#console-box").fill("gxq 2025 签约");
      await page.getByText("183.04").first().waitFor();
      await startWorker(page);
      await eventually(() => state(page)).toMatchObject({ held: true, reachable: false });
    } finally {
      await service.comeBack();
    }
    await tell(page, { type: "check" });
    await eventually(() => state(page)).toMatchObject({ held: true, reachable: true });
    await context.close();
  });

  test("a newer build takes over whole, when its reader says so", async () => {
    const { page, context } = await open();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await eventually(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const first = await scriptOf(page);
    const second = await newerBuild(service.web);
    await service.goDown();
    await service.comeBack();

    await page.reload();
    expect(await scriptOf(page)).toBe(first);
    await page.evaluate(async () => {
      const { serviceWorker } = navigator;
      await (await serviceWorker.getRegistration("/console"))?.update();
    });
    await eventually(() =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/console"))?.waiting?.state),
    ).toBe("installed");
    await page.reload();
    expect(await scriptOf(page)).toBe(first);

    const reloaded = page.waitForEvent("load");
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration("/console");
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
      registration?.waiting?.postMessage("take-over");
    });
    await reloaded;
    await eventually(() => scriptOf(page)).toBe(second);
    await page.locator("#console-box").fill("gxq 2025");
    await page.getByText("183.04").first().waitFor();
    const caches = await page.evaluate(() => globalThis.caches.keys());
    expect(caches.filter((name) => name !== "console-index")).toHaveLength(1);
    await context.close();
  });

  test("the API and the index are never kept by the service worker", async () => {
    const { page, context } = await open();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.evaluate(() => fetch("/api/lookup?q=gxq").then((response) => response.text()));
    const kept = await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name !== "console-index");
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain("/console");
    expect(kept.filter((path) => !/^\/(?:console$|assets\/)/.test(path))).toEqual([]);
    await context.close();
  });

  test("a newer index takes the place of the old one without a reload", async () => {
    const { page, context } = await open();
    await startWorker(page);
    await eventually(() => state(page)).toMatchObject({ held: true });
    const overlay = await overlayWithout("yangzhong-luzhou-group", service.index);
    await writeFile(join(service.index, "overlay.json"), overlay);
    await tell(page, { type: "check" });
    await eventually(async () => {
      await tell(page, { type: "check" });
      const { articles } = await found(page, Math.floor(performance.now() * 1000), "扬中绿洲新城");
      return JSON.stringify(articles).includes("yangzhong-luzhou-group");
    }).toBe(false);
    await context.close();
  });
});

const scriptOf = (page: Page): Promise<string | null> =>
  page.locator('script[type="module"]').first().getAttribute("src");

/** The web build as another one that differs in the console's script; resolves to the script's new address. */
async function newerBuild(web: string): Promise<string> {
  const addresses: Record<string, string> = JSON.parse(await readFile(join(web, "assets.json"), "utf8"));
  const before = addresses["console.js"] ?? "";
  const after = before.replace(/-[A-Z0-9]{8}\.js$/, "-NEWBUILD.js");
  const script = await readFile(join(web, before.slice("/assets/".length)), "utf8");
  await writeFile(join(web, after.slice("/assets/".length)), `/* newer */${script}`);
  await writeFile(join(web, "assets.json"), JSON.stringify({ ...addresses, "console.js": after }));
  return after;
}

/** The changes of an index from which one article was removed. */
async function overlayWithout(id: string, folder: string): Promise<string> {
  const { sha256: base } = readManifest(await readFile(join(folder, "manifest.json"), "utf8"));
  const unsigned = unsignedOverlay(base, { put: [], remove: [id] });
  const sha256 = createHash("sha256").update(signedOverlay(unsigned)).digest("hex");
  return overlayText({ ...unsigned, sha256 });
}
