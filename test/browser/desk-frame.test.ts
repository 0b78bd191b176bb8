import { expect, test } from "vitest";
import { resetPassword } from "../../src/core/desk/staff/manage.ts";
import { receivedEnquiry } from "../desk/desk-enquiry.ts";
import { axeViolations } from "./axe-violations.ts";
import { describeDesk } from "./desk-stage.ts";
import { looksOf } from "./looks.ts";
import { hasFocus } from "./open-page.ts";

const NOBODY = { storageState: { cookies: [], origins: [] } };

describeDesk("the desk's frame in a browser", (stage) => {
  test("lets staff in and out without a script, by cookies that the browser keeps", async () => {
    const { desk, open } = stage();
    const by = { kind: "system" } as const;
    const managing = { desk: desk.desk, now: desk.clock.now(), by };
    await resetPassword(managing, desk.staff.officer.id, "correct horse battery");
    const { page } = await open("officer", "/desk/account", { ...NOBODY, javaScriptEnabled: false });
    await page.getByLabel("账号").fill("officer");
    await page.getByLabel("密码").fill("correct horse battery");
    await page.getByRole("button", { name: "登录" }).click();
    await page.waitForURL("**/desk/account");
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("link", { name: "Today" }).click();
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
    await page.getByRole("button", { name: "Log out" }).click();
    await page.getByText("You are logged out.").waitFor();
  });

  test("is gone about by keyboard, and says which keys there are", async () => {
    const { open } = stage();
    const { page, complaints } = await open("admin", "/desk");
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "键盘操作" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "键盘操作" }).waitFor({ state: "hidden" });
    await page.keyboard.press("g");
    await page.keyboard.press("m");
    await page.waitForURL("**/desk/staff");
    // What is typed is no shortcut.
    await page.getByLabel("姓名").focus();
    await page.keyboard.type("gh?");
    expect(await page.getByLabel("姓名").inputValue()).toBe("gh?");
    await page.locator("#main").focus();
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await page.waitForURL("**/desk/inbox");
    await page.keyboard.press("/");
    expect(await hasFocus(page.locator("input[type=search]"))).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("has its menu on a phone without a script", async () => {
    const { open } = stage();
    const viewport = { width: 360, height: 740 };
    const { page } = await open("viewer", "/desk", { viewport, javaScriptEnabled: false });
    await page.getByRole("button", { name: "菜单" }).click();
    await page.getByRole("link", { name: "统计" }).click();
    await page.waitForURL("**/desk/statistics");
  });

  test("is accessible and fits, each view in a look of its own", async () => {
    const { desk, open } = stage();
    await receivedEnquiry(desk);
    await receivedEnquiry(desk, { kind: "park" });
    desk.clock.pass(3 * 24 * 3_600_000);
    const views = [
      ["viewer", "/desk/login?told=out"],
      ["admin", "/desk"],
      ["admin", "/desk/staff"],
      ["admin", `/desk/staff/${desk.staff.viewer.id}`],
      ["admin", "/desk/audit"],
      ["officer", "/desk/account"],
      ["viewer", "/desk/staff"],
    ] as const;
    for (const [place, [role, path]] of views.entries()) {
      for (const { width, colorScheme } of looksOf(place, 1)) {
        const { page, context } = await open(role, path, { viewport: { width, height: 800 }, colorScheme });
        expect(await axeViolations(page), `${path} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} ${width}`).toBeLessThanOrEqual(0);
        await context.close();
      }
    }
  });
});
