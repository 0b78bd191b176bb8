import type { Locator, Page } from "playwright-core";

/** The parts of the first widget of a page, or of the one that `within` finds, by what they are to a person. */
export function widgetParts(page: Page, within = "zhenjiang-invest") {
  const widget = page.locator(within).first();
  return {
    widget,
    launcher: widget.locator(".launcher"),
    /** Beside the page, in it, or over all of it: whichever it is now. */
    panel: widget.locator(".panel:visible"),
    full: widget.locator("dialog.full[open]"),
    heading: widget.locator(".wordmark"),
    field: widget.locator("textarea"),
    close: widget.getByRole("button", { name: "关闭" }),
  };
}

/** What the element tells its page from now on, oldest first. */
export async function heardEvents(
  page: Page,
): Promise<() => Promise<Array<[name: string, detail: unknown]>>> {
  const heard: Array<[string, unknown]> = [];
  await page.exposeFunction("hear", (name: string, detail: unknown) => heard.push([name, detail]));
  await page.evaluate(() => {
    for (const name of ["open", "close", "ask", "answer", "feedback", "error"]) {
      document.addEventListener(`zhenjiang-${name}`, (event) => {
        const hear: unknown = Reflect.get(window, "hear");
        if (event instanceof CustomEvent && typeof hear === "function") hear(event.type, event.detail);
      });
    }
  });
  return async () => heard;
}

/** One value of an element's computed style. */
export function styleOf(locator: Locator, property: string): Promise<string> {
  return locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}
