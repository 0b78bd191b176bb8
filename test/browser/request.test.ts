import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { enquiryForm } from "../../src/core/desk/enquiry/form.ts";
import { currentNotice } from "../../src/core/desk/request/consent.ts";
import { describeInBrowser } from "./built-page.ts";
import { eventually } from "./eventually.ts";
import { abstention } from "./fake-articles.ts";
import { streamed } from "./fake-server.ts";
import { ask, focused, hasFocus, openPage } from "./open-page.ts";

const receipt = {
  reference: "ZJ-7KQ4-M2XD9",
  office: { id: "enquiry-desk", name: "咨询服务台" },
  receivedAt: "2026-11-23T02:00:00Z",
  promisedAt: "2026-11-23T08:00:00Z",
  statusUrl: "https://service.example/enquiries/made-up-token",
};

const allowed = { "access-control-allow-origin": "*", "access-control-allow-headers": "content-type" };

/** Takes requests in the service's place and keeps them; `status` and `json` are what it answers. */
async function takeRequests(page: Page) {
  const taken: { bodies: unknown[]; status: number; json: object } = {
    bodies: [],
    status: 200,
    json: receipt,
  };
  await page.route("**/api/enquiries", async (route) => {
    if (route.request().method() === "POST") taken.bodies.push(route.request().postDataJSON());
    await route.fulfill({ status: taken.status, headers: allowed, json: taken.json });
  });
  return taken;
}

/** What axe finds wrong in the widget; the page around it is another's. */
async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).include("zhenjiang-invest").setLegacyMode().analyze();
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The service says that it takes requests. */
async function withDesk(page: Page) {
  await page.route("**/healthz", (route) =>
    route.fulfill({
      headers: allowed,
      json: { status: "ok", index: { articles: 3, asOf: "2026-03-12" }, desk: { notice: currentNotice } },
    }),
  );
}

function partsOfRequest(page: Page) {
  const dialog = page.locator("dialog.request");
  return {
    dialog,
    offer: page.locator(".exchange").last().getByRole("button", { name: "提交需求" }),
    always: page.locator(".composer").getByRole("button", { name: "提交需求" }),
    field: (name: string | RegExp) => dialog.getByLabel(name),
    send: dialog.getByRole("button", { name: "提交", exact: true }),
    faults: () =>
      dialog.locator(".request-field .request-fault, .request-tick .request-fault").allTextContents(),
    said: () => dialog.getByRole("alert").textContent(),
  };
}

describeInBrowser("a request to an office", (stage) => {
  test("begins at an answer that declines, loses nothing on the way, and ends with number, office, time and link", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(abstention);
    const { page, complaints } = await openPage(browser, "about:blank");
    await withDesk(page);
    const taken = await takeRequests(page);
    await page.goto(fake.url);
    await ask(page, "镇江的最低工资是多少？");
    const { dialog, offer, always, field, send, faults, said } = partsOfRequest(page);
    await offer.click();
    await eventually(() => field("您需要什么？").inputValue()).toBe("镇江的最低工资是多少？");
    expect(await focused(page)).toBe("提交需求");

    await send.click();
    await eventually(faults).toEqual([
      "请填写此项。",
      "请填写电话或电子邮箱。",
      "未经您同意，需求无法受理。",
    ]);
    expect(await said()).toBe("请检查标出的项目（3 项）。");
    await eventually(() => hasFocus(field("联系人"))).toBe(true);
    await page.keyboard.type("示例人");
    await field(/^电子邮箱/).fill("someone@example.com");
    expect(await faults()).toEqual(["未经您同意，需求无法受理。"]);

    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await hasFocus(offer)).toBe(true);
    await always.click();
    await eventually(() => field("联系人").inputValue()).toBe("示例人");
    await field(/附上这次对话/).check();
    await field(/^我同意/).check();

    taken.status = 503;
    taken.json = { status: 503, title: "Problem", detail: "The database is full." };
    await send.click();
    await eventually(said).toContain("没有提交成功");
    taken.status = 400;
    taken.json = { status: 400, errors: [{ pointer: "#/email", detail: "…" }] };
    await send.click();
    await eventually(faults).toEqual(["这不是电子邮箱地址，格式如 name@example.com。"]);
    await eventually(() => hasFocus(field(/^电子邮箱/))).toBe(true);
    taken.status = 200;
    taken.json = receipt;
    await send.click();
    await dialog.getByText("ZJ-7KQ4-M2XD9").waitFor();
    expect(await focused(page)).toBe("已收到您的需求");
    expect(await dialog.locator("dd").allTextContents()).toEqual([
      "ZJ-7KQ4-M2XD9",
      "咨询服务台",
      "2026年11月23日星期一 16:00",
    ]);
    const status = dialog.getByRole("link", { name: "查看进度、补充说明或删除个人信息" });
    expect(await status.getAttribute("href")).toBe(receipt.statusUrl);

    const [first, ...again] = taken.bodies.map((body) => enquiryForm.parse(body));
    expect(first).toMatchObject({
      channel: "widget",
      need: "镇江的最低工资是多少？",
      name: "示例人",
      notice: currentNotice,
      transcript: [{ role: "user" }, { role: "assistant", text: abstention.answer }],
    });
    expect(again).toEqual([first, first]);
    // Whoever reads the page's storage finds nothing of who asks.
    const stored = await page.evaluate(
      () => JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage }),
    );
    expect(stored).not.toMatch(/示例人|someone@example|made-up-token/);
    expect(complaints.filter((line) => !/status of (400|503)/.test(line))).toEqual([]);
  });

  test("is not offered where the service takes none", async () => {
    const { browser, fake } = stage();
    fake.reply = streamed(abstention);
    const { page } = await openPage(browser, fake.url);
    await ask(page, "最低工资？");
    await page.locator(".abstained-title").waitFor();
    const { offer, always } = partsOfRequest(page);
    expect([await offer.count(), await always.count()]).toEqual([0, 0]);
  });

  test.each([
    ["light and wide", "zh-CN", { colorScheme: "light" as const }],
    [
      "dark, 320 pixels, by touch",
      "ja-JP",
      { colorScheme: "dark" as const, viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true },
    ],
  ])("axe finds nothing in form and receipt: %s", async (_, locale, options) => {
    const { browser, fake } = stage();
    const { page } = await openPage(browser, "about:blank", { reducedMotion: "reduce", locale, ...options });
    await withDesk(page);
    await takeRequests(page);
    await page.goto(fake.url);
    await page.locator(".composer-request button").click();
    const dialog = page.locator("dialog.request");
    await dialog.locator(".request-send").click();
    await dialog.locator('[aria-invalid="true"]').first().waitFor();
    await dialog.locator("summary").click();
    expect(await violations(page)).toEqual([]);
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await dialog.locator("[name=need]").fill("租一间厂房");
    await dialog.locator("[name=name]").fill("示例人");
    await dialog.locator("[name=phone]").fill("+86 139 0000 0000");
    await dialog.getByRole("checkbox").last().check();
    await dialog.locator(".request-send").click();
    await dialog.getByText("ZJ-7KQ4-M2XD9").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
