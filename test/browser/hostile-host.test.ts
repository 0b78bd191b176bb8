import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { citedAnswer } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, hasFocus, isInView, openPage, partsOfPage } from "./open-page.ts";
import { widgetParts } from "./widget-parts.ts";

/** Rules of pages that reach for everything, each meant to come through where protection is thin. */
const hostileCss = `
  html { font-size: 40px !important; letter-spacing: 4px; direction: rtl; visibility: visible; writing-mode: vertical-rl }
  body { color: red; text-transform: uppercase; line-height: 3; word-spacing: 9px; cursor: wait; text-align: center; zoom: 1 }
  * { font: italic 40px/3 serif !important; color: red !important; opacity: 0.3 !important; float: left !important;
      display: block !important; position: static !important; visibility: hidden !important; transform: rotate(3deg) !important;
      box-sizing: content-box !important; padding: 20px !important; border: 5px solid red !important; filter: blur(3px) !important }
  zhenjiang-invest { display: none !important; width: 1px !important; contain: strict !important; clip-path: inset(50%) !important;
      pointer-events: none !important; user-select: none !important; content-visibility: hidden !important }
  div, section, dialog, header, form { display: none !important }
  button, textarea, select { all: unset !important; appearance: none !important; min-width: 90vw !important }
  ::before, ::after { content: "host" !important }
  :focus-visible { outline: none !important }
`;

/** How every element of the widget looks and where in the panel it stands, as one list. */
function looks(page: Page): Promise<string[]> {
  return page.locator(".panel:visible").evaluate((panel) => {
    const origin = panel.getBoundingClientRect();
    return [panel, ...panel.querySelectorAll("*:not(option)")].map((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const values = [
        "display",
        "position",
        "font",
        "color",
        "background-color",
        "opacity",
        "visibility",
        "transform",
      ]
        .concat([
          "padding",
          "border",
          "letter-spacing",
          "text-transform",
          "text-align",
          "float",
          "cursor",
          "direction",
        ])
        .concat(["word-spacing", "writing-mode", "outline", "pointer-events"])
        .map((name) => style.getPropertyValue(name));
      const place = [box.x - origin.x, box.y - origin.y, box.width, box.height].map((length) =>
        Math.round(length),
      );
      return `${element.tagName}.${element.getAttribute("class")} ${[...place, ...values].join(" | ")}`;
    });
  });
}

/** The first elements that look otherwise in the second list. */
function changed(before: readonly string[] = [], after: readonly string[] = []) {
  return before.flatMap((look, at) => (look === after[at] ? [] : [[look, after[at]]])).slice(0, 3);
}

async function answered(page: Page): Promise<void> {
  await widgetParts(page).launcher.click();
  await ask(page, "签约了多少项目？");
  await partsOfPage(page).sources.first().waitFor();
  await page.mouse.move(5, 5);
}

describeInBrowser("a hostile page", (stage) => {
  test("changes nothing of how the widget looks, by whatever style sheet", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    const seen: string[][] = [];
    for (const css of ["", hostileCss]) {
      fake.page.document = { attributes: "", css };
      const { page, complaints } = await openPage(browser, fake.url, { reducedMotion: "reduce" });
      await answered(page);
      seen.push(await looks(page));
      expect(complaints).toEqual([]);
    }
    expect(seen[0]?.length).toBeGreaterThan(60);
    expect(changed(seen[0], seen[1])).toEqual([]);
  });

  test("changes nothing of a widget in its text but how much room it gives", async () => {
    const { browser, fake } = stage();
    const seen: string[][] = [];
    for (const css of ["", hostileCss]) {
      const frame =
        "html, body, main { display: block !important; direction: ltr !important; all: initial !important }";
      fake.page.document = {
        attributes: 'position="inline"',
        body: "{widget}",
        css: `${css} ${css && frame} body { margin: 0 !important; padding: 0 !important; border: 0 !important }`,
      };
      const { page } = await openPage(browser, fake.url, { reducedMotion: "reduce" });
      await page.locator(".corpus:not(:empty)").waitFor();
      seen.push(await looks(page));
    }
    expect(changed(seen[0], seen[1])).toEqual([]);
  });

  test("cannot cover it, cut it off or move it", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = {
      attributes: "",
      body: `<div class="trap"><div class="clip">{widget}</div></div><div class="cover"></div>`,
      css: `.trap { transform: translate(300px, 200px) scale(0.5); filter: blur(2px); opacity: 0.1; contain: paint }
        .clip { position: relative; width: 10px; height: 10px; overflow: hidden; z-index: -1 }
        .cover { position: fixed; inset: 0; z-index: 2147483647; background: black }`,
    };
    const { page, complaints } = await openPage(browser, fake.url);
    const { launcher, panel, field } = widgetParts(page);
    await launcher.waitFor();
    expect(await isInView(launcher)).toBe(true);
    const button = await launcher.boundingBox();
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBe(1280 - 24);
    await answered(page);
    expect(await isInView(field)).toBe(true);
    expect((await panel.boundingBox())?.width).toBe(432);
    await partsOfPage(page).markers.first().click();
    await partsOfPage(page).card.locator("mark").waitFor();
    expect(await isInView(partsOfPage(page).card.locator("mark"))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("reads the page's own things afterwards as they were: no global, no style, no class of ours", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { attributes: "", body: '<p class="card answer">Text</p>{widget}' };
    const { page, context } = await openPage(browser, "about:blank");
    await context.addInitScript(() => {
      // Names that a bundle may claim, and a framework of the page's own that marks elements.
      Object.assign(window, { preact: "host", h: "host", render: "host", React: "host", zhenjiang: "host" });
      Reflect.set(window, "namesBefore", Object.getOwnPropertyNames(window));
      Reflect.set(window, "protoBefore", Object.getOwnPropertyNames(Element.prototype).length);
    });
    await page.goto(fake.url);
    await answered(page);
    const left = await page.evaluate(() => {
      const before: unknown = Reflect.get(window, "namesBefore");
      const known = Array.isArray(before) ? before : [];
      return {
        names: Object.getOwnPropertyNames(window).filter(
          (name) => !known.includes(name) && !name.startsWith("protoB") && name !== "namesBefore",
        ),
        theirs: ["preact", "h", "render", "React", "zhenjiang"].map((name) => Reflect.get(window, name)),
        prototype:
          Object.getOwnPropertyNames(Element.prototype).length - Number(Reflect.get(window, "protoBefore")),
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        head: document.head.querySelectorAll("style, link:not([href='/host.css'])").length,
        html: document.documentElement.getAttributeNames(),
        body: [...document.body.children].map(({ tagName }) => tagName),
        padding: getComputedStyle(document.querySelector(".card") ?? document.body).padding,
        title: document.title,
      };
    });
    expect(left).toEqual({
      names: [],
      theirs: ["host", "host", "host", "host", "host"],
      prototype: 0,
      sheets: [1, 0],
      head: 0,
      html: [],
      body: ["P", "ZHENJIANG-INVEST"],
      padding: "0px",
      title: "A page of somebody else",
    });
  });

  test("sends nothing elsewhere by a base address, and hears no key of a question as a shortcut", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { attributes: "", head: '<base href="/somewhere/else/">' };
    const { page, complaints } = await openPage(browser, fake.url);
    const keys: string[] = [];
    await page.exposeFunction("heardKey", (key: string) => keys.push(key));
    await page.evaluate(() => {
      document.addEventListener("keydown", (event) => {
        const tell: unknown = Reflect.get(window, "heardKey");
        if (typeof tell === "function") tell(event.key);
      });
    });
    await answered(page);
    await page.keyboard.type("s/?");
    expect(await widgetParts(page).field.inputValue()).toBe("s/?");
    expect(await hasFocus(widgetParts(page).field)).toBe(true);
    expect(keys).toEqual([]);
    expect(fake.asked.length).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("in a browser without a top layer the widget stands above the page by its place alone", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(citedAnswer);
    fake.page.document = { attributes: "" };
    const { page, context, complaints } = await openPage(browser, "about:blank");
    await context.addInitScript(() => {
      Reflect.deleteProperty(HTMLElement.prototype, "popover");
      Reflect.deleteProperty(HTMLElement.prototype, "showPopover");
      Reflect.deleteProperty(HTMLElement.prototype, "hidePopover");
    });
    await page.goto(fake.url);
    await answered(page);
    expect(await isInView(widgetParts(page).field)).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await widgetParts(page).launcher.waitFor();
    expect(complaints).toEqual([]);
  });
});
