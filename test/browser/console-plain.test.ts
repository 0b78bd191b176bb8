import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "vitest";
import { describeConsole } from "./console-stage.ts";
import { openPage } from "./open-page.ts";

describeConsole("the console without scripts", (stage) => {
  test("a form finds figures, sentences, articles and parks, each with a link to where it stands", async () => {
    const { browser, url } = stage();
    const { page } = await openPage(browser, `${url}/console`, { javaScriptEnabled: false });
    await page.getByRole("textbox").fill("gxq 2025 签约");
    await page.keyboard.press("Enter");
    await page.locator(".result.fact").first().waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("gxq 2025 签约");
    expect(await page.locator("h2").allTextContents()).toEqual(["数字", "原文", "报道", "园区和其他条目"]);
    expect(await page.getByRole("textbox").inputValue()).toBe("gxq 2025 签约");
    const figure = page.locator(".result.fact a").first();
    expect(await figure.textContent()).toBe("44个");
    await figure.click();
    expect((await page.locator("mark").allTextContents()).join("")).toContain("上报签约亿元以上项目44个");
  });

  test("it keeps the language, says that nothing was found, and refuses what is too long", async () => {
    const { browser, url } = stage();
    const { page } = await openPage(browser, `${url}/console?lang=en&q=囧囧囧`, {
      javaScriptEnabled: false,
    });
    expect(await page.locator("main").textContent()).toContain("Nothing found for “囧囧囧”");
    await page.getByRole("textbox").fill("gxq");
    await page.keyboard.press("Enter");
    await page.locator(".result").first().waitFor();
    expect(await page.locator("h1").textContent()).toBe("Call console");
    const long = await page.goto(`${url}/console?lang=en&q=${"长".repeat(201)}`);
    expect(long?.status()).toBe(400);
    expect(await page.getByRole("alert").textContent()).toBe("Please type at most 200 characters.");
  });

  test("markup in a query stays text", async () => {
    const { browser, url } = stage();
    const attack = '"><script>window.hacked=1</script>';
    const { page, complaints } = await openPage(browser, `${url}/console?q=${encodeURIComponent(attack)}`);
    await page.locator("main.console").waitFor();
    expect(await page.locator("#console-box").inputValue()).toBe(attack);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test.each(["light", "dark"] as const)("axe finds nothing: %s", async (colorScheme) => {
    const { browser, url } = stage();
    // Axe itself is a script: the page stays as it was written when its program does not arrive.
    const { page, context } = await openPage(browser, "about:blank", { colorScheme });
    await context.route("**/assets/*.js", (route) => route.abort());
    for (const path of ["/console", "/console?q=gxq", "/console?q=囧囧囧"]) {
      await page.goto(url + path);
      for (const width of [1440, 768, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        expect(passes.map(({ id }) => id)).toContain("color-contrast");
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      }
    }
  });
});
