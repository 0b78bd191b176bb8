import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { matchCorpus } from "../support/match-corpus.ts";
import { axeViolations } from "./axe-violations.ts";
import { describeDesk } from "./desk-stage.ts";

const NOBODY = { storageState: { cookies: [], origins: [] } };
const [park] = matchCorpus.knowledge.parks;

async function fillIn(page: Page, { phone }: { phone: string }): Promise<void> {
  await page.getByLabel("需求说明").fill("需要3000平方米标准厂房。");
  await page.getByLabel("联系人").fill("示例联系人");
  await page.getByLabel("手机或电话").fill(phone);
}

const isWiderThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describeDesk(
  "leaving a request in a browser",
  (stage) => {
    test("works without scripts, from the first fault to the deletion", async () => {
      const { page } = await stage().open("viewer", `/enquiries/new?topic=parks:${park?.id}`, {
        ...NOBODY,
        javaScriptEnabled: false,
        viewport: { width: 360, height: 740 },
      });
      await fillIn(page, { phone: "1380000" });
      await page.getByRole("button", { name: "提交" }).click();
      // The fault leads to its field, where what was typed still stands.
      await page.getByRole("link", { name: "手机或电话" }).click();
      expect(page.url()).toContain("#phone");
      expect(await page.getByLabel("手机或电话").inputValue()).toBe("1380000");
      expect(await page.getByLabel("需求说明").inputValue()).toBe("需要3000平方米标准厂房。");
      await page.getByLabel("手机或电话").fill("13800000000");
      await page.getByLabel("我已阅读并同意").check();
      await page.getByRole("button", { name: "提交" }).click();
      await page
        .getByRole("status")
        .getByText(/已收到，编号 ZJ-/)
        .waitFor();
      await page.getByRole("textbox", { name: "补充说明" }).fill("另需二十间公寓。");
      await page.getByRole("button", { name: "发送" }).click();
      await page.getByRole("listitem").getByText("另需二十间公寓。").waitFor();
      await page.getByText("删除个人信息").first().click();
      await page.getByLabel("确认删除").check();
      await page.getByRole("button", { name: "删除个人信息" }).click();
      await page.getByRole("status").getByText("个人信息已删除").waitFor();
      expect(await page.getByText("示例联系人").count()).toBe(0);
    });

    test("takes the need from the part of a link that no server sees", async () => {
      const need = encodeURIComponent("需要厂房 & 宿舍");
      const { page, complaints } = await stage().open(
        "viewer",
        `/enquiries/new?via=assistant#need=${need}`,
        NOBODY,
      );
      await page.waitForFunction(() => location.hash === "");
      expect(await page.getByLabel("需求说明").inputValue()).toBe("需要厂房 & 宿舍");
      expect(complaints).toEqual([]);
    });

    test.each(["light", "dark"] as const)(
      "has no fault that axe finds, nor a line too wide, in %s",
      async (colorScheme) => {
        const viewport = { width: colorScheme === "light" ? 360 : 1_280, height: 800 };
        const { page } = await stage().open("viewer", "/enquiries/new?lang=zh-Hans", {
          ...NOBODY,
          colorScheme,
          viewport,
        });
        await page.getByRole("button", { name: "提交" }).click();
        await page.getByRole("alert").waitFor();
        expect(await axeViolations(page)).toEqual([]);
        expect(await isWiderThanWindow(page)).toBe(false);
        await fillIn(page, { phone: "13800000000" });
        await page.getByLabel("我已阅读并同意").check();
        await page.getByRole("button", { name: "提交" }).click();
        await page.getByRole("status").waitFor();
        expect(await axeViolations(page)).toEqual([]);
        expect(await isWiderThanWindow(page)).toBe(false);
      },
    );
  },
  { corpus: async () => matchCorpus },
);
