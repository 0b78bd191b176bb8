import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { projectPorts } from "../desk/project-stage.ts";
import { axeViolations } from "./axe-violations.ts";
import { describeDesk } from "./desk-stage.ts";
import { looksOf } from "./looks.ts";
import { unfold } from "./record-views.ts";

describeDesk(
  "the project ledger in a browser",
  (stage) => {
    test("without a script an update is posted, asked about, answered and read", async () => {
      const { open } = stage();
      const plain = { javaScriptEnabled: false, locale: "zh-CN" };
      const { page: desk } = await open("officer", "/desk/projects/demo", plain);
      await desk.getByLabel("月份").fill("2026-05");
      await desk.getByLabel("计划完成（%）").fill("60");
      await desk.getByLabel("实际完成（%）").fill("52");
      await desk.getByLabel("本月进展").fill("主体结构封顶。");
      await desk.getByLabel("下一步举措").fill("设备进场");
      await desk.getByRole("button", { name: "发布" }).click();
      // Behind its plan without a reason: told beside the field, and nothing is lost.
      expect(await desk.locator("#reason-fault").textContent()).toContain("说明原因");
      expect(await desk.getByLabel("本月进展").inputValue()).toBe("主体结构封顶。");
      await desk.getByLabel("未按计划原因").fill("雨季影响吊装");
      await desk.getByRole("button", { name: "发布" }).click();
      await desk.waitForURL("**posted=2026-05");

      const { page } = await open("viewer", "/projects/demo", {
        ...plain,
        viewport: { width: 360, height: 740 },
      });
      expect(await page.locator(".office").textContent()).toContain("52%");
      expect(await page.locator(".progress:visible").count()).toBe(1);
      await page.getByRole("radio", { name: "投诉" }).check();
      await page.getByRole("textbox", { name: "内容" }).fill("夜间施工噪声");
      await page.getByRole("button", { name: "下一步：核对并提交" }).click();
      expect(await page.getByRole("textbox", { name: "内容" }).inputValue()).toBe("夜间施工噪声");
      await page.getByLabel("匿名，凭链接查看答复").check();
      expect(await page.locator("#phone").isVisible()).toBe(false);
      await page.locator("#consent").check();
      await page.getByRole("button", { name: "提交" }).click();
      await page.waitForURL("**/questions/*");
      const reference = (await page.locator("h1").textContent())?.split(" ")[1] ?? "";

      await desk.goto(new URL("/desk/questions", desk.url()).href);
      await desk.getByRole("link", { name: reference }).click();
      await desk.getByRole("textbox", { name: "答复来信人" }).fill("已要求22点后停工。");
      await desk.getByRole("button", { name: "发出答复" }).click();
      await desk.waitForURL("**done=reply");
      await desk.getByLabel("处理结果（可以以后补充）").fill("夜间停工已落实。");
      await desk.getByRole("button", { name: "公布", exact: true }).click();
      await desk.waitForURL("**done=publish");
      await page.reload();
      expect(await page.locator("main").textContent()).toContain("已要求22点后停工。");
      await page.goto(new URL("/projects/demo", page.url()).href);
      expect(await page.locator(".public-questions").textContent()).toContain("夜间停工已落实。");
    });

    test("has no fault that axe finds, and no page scrolls sideways", async () => {
      const { open, desk } = stage();
      const [first] = await desk.desk.projectQuestions.list({}, { limit: 1 });
      const views = [
        "/projects/demo",
        "/projects/demo/ask",
        "/desk/projects?view=all",
        "/desk/projects/demo",
        "/desk/questions?view=all",
        `/desk/questions/${first?.question.id}`,
      ];
      for (const [place, path] of views.entries()) {
        for (const { width, colorScheme } of looksOf(place, 1)) {
          const { page, complaints } = await open("officer", path, {
            viewport: { width, height: 900 },
            colorScheme,
          });
          await unfold(page);
          expect(await axeViolations(page), path).toEqual([]);
          await page.setViewportSize({ width: 360, height: 740 });
          expect(await sideways(page), path).toBe(0);
          expect(complaints, path).toEqual([]);
        }
      }
    });

    test("the drawing keeps its lines apart in forced colours", async () => {
      const { open } = stage();
      const { page } = await open("viewer", "/projects/demo", { forcedColors: "active" });
      const dashes = await page
        .locator(".progress:visible .line")
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray));
      expect(new Set(dashes).size).toBe(dashes.length);
      expect(dashes.length).toBeGreaterThan(1);
    });
  },
  projectPorts,
);

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
