import { expect, test } from "vitest";
import { receivedEnquiry } from "../desk/desk-enquiry.ts";
import { axeViolations } from "./axe-violations.ts";
import { describeDesk } from "./desk-stage.ts";
import { looksOf } from "./looks.ts";
import { focused } from "./open-page.ts";

describeDesk("the inbox in a browser", (stage) => {
  test("is gone through, taken from, answered with a template and closed by keyboard alone", async () => {
    const { desk, open } = stage();
    const at = desk.clock.now();
    const { editor } = desk.staff;
    await desk.desk.templates.save(
      {
        id: "t1",
        title: "受理",
        language: "zh-Hans",
        body: "{name}您好：{reference}已受理。",
        changedAt: at,
      },
      editor,
      { at, actor: editor, action: "template-saved", subjectKind: "template", subjectId: "t1" },
    );
    const park = await receivedEnquiry(desk, { kind: "park" });
    const next = await receivedEnquiry(desk);
    const { page, complaints } = await open("officer", "/desk/inbox?view=open");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(next.reference);
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(park.reference);
    await page.keyboard.press("k");
    await page.keyboard.press("t");
    await page.waitForURL(`**/desk/inbox/${next.id}`);
    await page.keyboard.press("r");
    await page.keyboard.type("先写几句。");
    await page.getByLabel("模板").selectOption("受理");
    await page.getByRole("button", { name: "插入模板" }).press("Enter");
    const text = page.getByLabel("答复内容");
    expect(await text.inputValue()).toBe(`先写几句。示例联系人您好：${next.reference}已受理。`);
    // A letter that is typed into a field is no shortcut.
    await page.keyboard.type("nhc");
    expect(await text.inputValue()).toMatch(/nhc$/);
    await page.getByRole("button", { name: "发送答复" }).press("Enter");
    await page.waitForURL("**#history");
    await page.locator("#main").focus();
    await page.keyboard.press("c");
    await page.getByLabel("办理结果").selectOption("已办妥");
    await page.getByRole("button", { name: "办结" }).press("Enter");
    await page.locator("summary", { hasText: "重新办理" }).waitFor();
    await page.locator("#main").focus();
    await page.keyboard.press("u");
    await page.waitForURL("**/desk/inbox");
    expect(complaints).toEqual([]);
  });

  test("works without a script: a template comes below what was typed, and the reply is sent", async () => {
    const { desk, open } = stage();
    const { id, reference } = await receivedEnquiry(desk);
    const { page } = await open("officer", `/desk/inbox/${id}`, { javaScriptEnabled: false });
    await page.getByLabel("答复内容").fill("先写几句。");
    await page.getByLabel("模板").selectOption("受理");
    await page.getByRole("button", { name: "插入模板" }).click();
    expect(await page.getByLabel("答复内容").inputValue()).toBe(
      `先写几句。\n\n示例联系人您好：${reference}已受理。`,
    );
    await page.getByRole("button", { name: "发送答复" }).click();
    await page.getByText("已答复").first().waitFor();
  });

  test("is accessible and fits, each of its views in a look of its own", async () => {
    const { desk, open } = stage();
    const phone = "+86 138 7777 8888";
    await receivedEnquiry(desk, { phone });
    const transcript = [{ role: "user", text: "有没有标准厂房？" }];
    const { id } = await receivedEnquiry(desk, { phone, use: "生产", transcript });
    const paths = ["/desk/inbox?view=all", `/desk/inbox/${id}`, "/desk/templates", "/desk/enquiries/new"];
    for (const [place, path] of paths.entries()) {
      for (const { width, colorScheme } of looksOf(place, 1)) {
        const { page } = await open("editor", path, { viewport: { width, height: 800 }, colorScheme });
        for (const folded of await page.locator("main details").all()) {
          await folded.evaluate((element) => element.setAttribute("open", ""));
        }
        expect(await axeViolations(page), `${path} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});
