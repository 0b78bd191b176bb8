import { expect, test } from "vitest";
import {
  clipboard,
  describeConsole,
  focusedId,
  openConsole,
  openLocalConsole,
  typed,
} from "./console-stage.ts";
import { eventually } from "./eventually.ts";

const query = "gxq 2025 签约";
const sentence =
  "事实上,镇江高新区招商攻势早已多点开花:2025年,镇江高新区招商公司提前完成年度目标,上报签约亿元以上项目44个,投资总额183.04亿元,其中30亿元以上重大项目1个。";

describeConsole("the console by keyboard alone", (stage) => {
  test("a figure is found and copied with its source by two keys after typing", async () => {
    const { page, complaints, box, notice } = await openLocalConsole(stage());
    expect(await focusedId(page)).toBe("console-box");
    await box.pressSequentially(query);
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await page.locator(".result.fact").first().waitFor();
    await press("ArrowDown");
    await press("c");
    await eventually(() => notice.textContent()).toContain("已复制");
    expect(keys).toBeLessThanOrEqual(3);
    expect(await clipboard(page)).toBe(
      `镇江高新区招商公司 2025年 上报签约亿元以上项目：44个（《镇江高新区以招商为引擎点燃发展新动能》，发布者未载明，2026-03）\n${stage().url}/articles/gaoxinqu-investment-engine?quote=725-811#quote`,
    );
    expect(complaints).toEqual([]);
  });

  test.each(["Control+Enter", "Alt+c"])("one chord in the box copies the first result: %s", async (chord) => {
    const { page, box, notice } = await openConsole(stage());
    await box.pressSequentially(query);
    // Pressed at once: it waits for the answer to what was typed last.
    await page.keyboard.press(chord);
    await notice.waitFor();
    expect(await clipboard(page)).toMatch(/^镇江高新区招商公司 2025年 上报签约亿元以上项目：44个（/);
    expect(await box.inputValue()).toBe(query);
  });

  test("letters typed in the box are text", async () => {
    const { page, box } = await openConsole(stage());
    await box.pressSequentially("cpxf/?usv");
    expect(await box.inputValue()).toBe("cpxf/?usv");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("arrows go through all results, group by group too, and the first leads back to the box", async () => {
    const { page, list, options, selected } = await openLocalConsole(stage());
    await typed(page, "高新区");
    await page.keyboard.press("ArrowDown");
    expect(await focusedId(page)).toBe("console-list");
    const count = await options.count();
    for (let at = 0; at < count; at += 1) {
      const id = await selected.getAttribute("id");
      expect(await list.getAttribute("aria-activedescendant")).toBe(id);
      expect(id).toBe(`console-option-${at}`);
      await page.keyboard.press("ArrowDown");
    }
    expect(await selected.getAttribute("id")).toBe(`console-option-${count - 1}`);
    await page.keyboard.press("Home");
    const groups: string[] = [];
    for (const _ of [1, 2, 3, 4]) {
      await page.keyboard.press("PageDown");
      groups.push((await selected.locator("..").locator(".group-name").textContent()) ?? "");
    }
    expect(groups).toEqual(["原文", "报道", "园区", "其他条目"]);
    await page.keyboard.press("PageUp");
    expect(await selected.textContent()).toContain("园区");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    expect(await focusedId(page)).toBe("console-box");
  });

  test("Enter opens the card with the figure marked in its sentence, Escape goes back step by step", async () => {
    const { page, panel, box } = await openConsole(stage());
    await typed(page, query);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await focusedId(page)).toBe("console-detail");
    expect(await panel.locator("h2").textContent()).toBe("183.04亿元");
    expect(await panel.locator("blockquote").textContent()).toBe(sentence);
    expect(await panel.locator("mark").allTextContents()).toEqual(["183.04亿元"]);
    const fields = await panel.locator("dl").innerText();
    for (const part of ["镇江高新区招商公司", "上报签约亿元以上项目投资总额", "2025年", "实绩", "2026年3月"])
      expect(fields).toContain(part);
    expect(await panel.getByRole("link", { name: "看报道原文" }).getAttribute("href")).toBe(
      "/articles/gaoxinqu-investment-engine?quote=725-811&lang=zh-Hans#quote",
    );
    await page.keyboard.press("Escape");
    expect(await focusedId(page)).toBe("console-list");
    await page.keyboard.press("Escape");
    expect(await focusedId(page)).toBe("console-box");
    await page.keyboard.press("Escape");
    expect(await box.inputValue()).toBe("");
  });

  test("the link of a card leads to the article with that sentence marked", async () => {
    const { page, context, panel } = await openConsole(stage());
    await typed(page, query);
    const opened = context.waitForEvent("page");
    await panel.getByRole("link", { name: "看报道原文" }).click();
    const article = await opened;
    await eventually(() =>
      article
        .locator("mark")
        .allTextContents()
        .then((all) => all.join("")),
    ).toBe(sentence);
  });

  test("a slash goes to the box, a question mark lists the keys, and Escape closes that", async () => {
    const { page } = await openConsole(stage());
    await typed(page, query);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "按键" });
    await dialog.waitFor();
    expect(await dialog.locator("dt").count()).toBeGreaterThan(15);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await focusedId(page)).toBe("console-list");
    await page.keyboard.press("/");
    expect(await focusedId(page)).toBe("console-box");
  });

  test("single letters can be turned off, which is remembered", async () => {
    const { page, sheet } = await openConsole(stage());
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "按键说明" }).press("Enter");
    await page.getByRole("checkbox").press("Space");
    await page.keyboard.press("Escape");
    await page.reload();
    await typed(page, query);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("p");
    await page.keyboard.press("Alt+p");
    await eventually(() => sheet.locator("li").count()).toBe(1);
    await page.keyboard.press("p");
    expect(await sheet.locator("li").count()).toBe(1);
  });

  test("two parks are chosen, compared, and a row is copied with its sources", async () => {
    const { page, selected, panel, notice, complaints } = await openLocalConsole(stage());
    for (const park of ["镇江高新区", "镇江新区"]) {
      await typed(page, park);
      await page.keyboard.press("ArrowDown");
      while (!(await selected.textContent())?.startsWith(park) || !(await isPark(page)))
        await page.keyboard.press("ArrowDown");
      await page.keyboard.press("x");
      await eventually(() => notice.textContent()).toContain(`已加入比较：${park}`);
      await page.keyboard.press("/");
      await page.keyboard.press("Escape");
    }
    // Letters in the box are text: from the list, or from a button.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "比较 2 个园区" }).press("v");
    await panel.locator("tbody tr").first().waitFor();
    expect(await focusedId(page)).toBe("console-comparison");
    expect(await panel.locator("thead th").allTextContents()).toEqual(["指标", "镇江高新区", "镇江新区"]);
    const row = panel.locator("tbody tr").first();
    const name = await row.locator("th").textContent();
    await row.getByRole("button", { name: `复制这一行：${name}` }).press("Enter");
    await eventually(() => notice.textContent()).toContain("已复制");
    const copied = await clipboard(page);
    expect(copied.split("\n")[0]).toBe(name);
    expect(copied).toMatch(/镇江高新区：[\s\S]*《.+》，.+ http:\/\/localhost:\d+\/articles\//);
    await page.keyboard.press("Escape");
    expect(await panel.locator("table.comparison").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("what is no park is not taken for a comparison, and why is said", async () => {
    const { page, notice } = await openConsole(stage());
    await typed(page, query);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("x");
    await eventually(() => notice.textContent()).toContain("只有园区");
  });

  test("searches that were of use are there when the box is empty; one is kept, one forgotten, all cleared", async () => {
    const { page, options, box } = await openConsole(stage());
    await typed(page, "高新智谷");
    await page.keyboard.press("Enter");
    await page.keyboard.press("f");
    await page.keyboard.press("/");
    await typed(page, query);
    await page.keyboard.press("Control+Enter");
    await box.press("Escape");
    await eventually(() => options.allTextContents()).toEqual(["高新智谷", query]);
    await page.reload();
    await eventually(() => options.allTextContents()).toEqual(["高新智谷", query]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Delete");
    await eventually(() => options.allTextContents()).toEqual(["高新智谷"]);
    await page.keyboard.press("Enter");
    expect(await box.inputValue()).toBe("高新智谷");
    await page.locator(".result.fact, .result.sentence").first().waitFor();
    await page.getByRole("button", { name: "收藏这次查找", pressed: true }).press("Enter");
    await page.getByRole("button", { name: "清空", exact: true }).press("Enter");
    await page.getByRole("button", { name: "清除查找记录" }).press("Enter");
    expect(await options.count()).toBe(0);
  });

  test("it speaks five languages, by its address or by choice, and remembers the choice", async () => {
    const { page } = await openConsole(stage(), "/console?lang=ja");
    expect(await page.locator("h1").textContent()).toBe("電話応対コンソール");
    for (const [locale, title] of [
      ["zh-Hant", "來電速查"],
      ["ko", "통화 콘솔"],
      ["zh-Hans", "来电速查"],
      ["en", "Call console"],
    ] as const) {
      await page.getByRole("combobox").selectOption(locale);
      await eventually(() => page.locator("h1").textContent()).toBe(title);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      expect(new URL(page.url()).searchParams.get("lang")).toBe(locale);
    }
    await page.goto(`${stage().url}/console`);
    await eventually(() => page.locator("main.console").count()).toBe(1);
    expect(await page.locator("h1").textContent()).toBe("Call console");
    await typed(page, query);
    await page.keyboard.press("Control+Enter");
    await page.locator(".notice").waitFor();
    expect(await clipboard(page)).toContain(
      "镇江高新区招商公司 2025 上报签约亿元以上项目: 44个 (“镇江高新区以招商为引擎点燃发展新动能”, publisher not stated, 2026-03)",
    );
  });
});

async function isPark(page: import("playwright-core").Page): Promise<boolean> {
  const selected = page.locator('[aria-selected="true"]');
  return (await selected.locator("..").locator(".group-name").textContent()) === "园区";
}
