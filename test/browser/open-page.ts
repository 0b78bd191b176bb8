import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";

/** Milliseconds that anything may take before it counts as not happening. */
const patience = 20_000;

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of: script errors, console errors, violations of the page's own policy. */
  complaints: string[];
}

/** Opens `url` in a fresh profile: Chinese, 1280 × 800, unless `options` say otherwise; `prepare` is done before. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    locale: "zh-CN",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(patience);
  await prepare(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // Where a test wants no service worker, the driver says so on the console.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url);
  return { page, context, complaints };
}

/** The parts of the chat by what they are to a person. Locators look into shadow roots. */
export function partsOfPage(page: Page) {
  const exchange = page.locator(".exchange").last();
  return {
    field: page.getByRole("textbox"),
    send: page.locator(".send"),
    exchange,
    answer: exchange.locator(".prose"),
    markers: exchange.locator("button.marker"),
    sources: exchange.locator(".sources li"),
    card: page.locator(".card"),
    article: page.locator("dialog.article"),
    live: page.locator("[aria-live]"),
  };
}

/** Types a question and sends it with Enter. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole("textbox").fill(question);
  await page.getByRole("textbox").press("Enter");
}

/** Whether an element stands within the window and is not covered at its middle. */
export function isInView(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 12)];
    const root = element.getRootNode();
    const top = root instanceof ShadowRoot ? root.elementFromPoint(x, y) : document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  });
}

/** Whether an element has the focus, in whichever root it stands. */
export function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const root = element.getRootNode();
    return (root instanceof ShadowRoot ? root : document).activeElement === element;
  });
}

/** How a person would name the element that has the focus, shadow roots looked into: its label, text or tag. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") ?? (element?.textContent?.trim() || element?.tagName) ?? "";
  });
}
