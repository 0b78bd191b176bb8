import { expect, test } from "vitest";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { hostileAnswer } from "./fake-articles.ts";
import { problem, streamed } from "./fake-server.ts";
import { ask, openPage, partsOfPage } from "./open-page.ts";

const attack = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

describeInBrowser("hostile text", (stage) => {
  test("markup in a question, an answer, a citation and an article stays text", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(hostileAnswer);
    const { page, complaints } = await openPage(browser, fake.url);
    const { exchange, answer, markers, sources, card, article } = partsOfPage(page);
    await ask(page, attack);
    await sources.first().waitFor();
    expect(await exchange.locator("h2").textContent()).toContain(attack);
    expect(await answer.textContent()).toContain("<script>window.hacked=1</script>");
    await markers.first().click();
    await eventually(() => card.locator(".excerpt").textContent()).toContain(
      "<script>window.hacked=1</script>",
    );
    await card.getByRole("button", { name: "在原文中查看" }).click();
    await article.locator("mark").waitFor();
    expect(await article.locator("mark").textContent()).toBe(
      '<img src=x onerror="window.hacked=1">是原文里的字。',
    );
    await page.keyboard.press("Escape");
    await page.locator(".suggestions .chip").click();
    await page.reload();
    await exchange.waitFor();

    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    expect(await page.locator(".zj :is(img, script, iframe, [onload], [onerror])").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("an answer's links lead nowhere, and an article's address only where it is a web address", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(hostileAnswer);
    const { page } = await openPage(browser, fake.url);
    const { answer, markers, card } = partsOfPage(page);
    await ask(page, "链接");
    await markers.first().click();
    await card.waitFor();
    expect(await answer.locator("a").count()).toBe(0);
    expect(await answer.textContent()).toContain("点这里");
    // The only ways out are the service's own pages.
    const links = await card.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.filter((link) => !link?.startsWith(`${fake.service}/articles/`))).toEqual([]);
  });

  test("a number without a citation is no button", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(hostileAnswer);
    const { page } = await openPage(browser, fake.url);
    const { answer, markers, sources } = partsOfPage(page);
    await ask(page, "编号");
    await sources.first().waitFor();
    expect(await markers.count()).toBe(1);
    expect(await answer.textContent()).toContain("[9]");
  });

  test("markup in an error stays text", async () => {
    const { browser, fake } = stage();
    fake.reply = problem(400, attack);
    const { page } = await openPage(browser, fake.url);
    await ask(page, "出错");
    expect(await page.locator(".halt-detail").textContent()).toBe(attack);
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  });
});
