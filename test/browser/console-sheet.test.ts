import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { clipboard, describeConsole, openConsole, partsOfConsole, typed } from "./console-stage.ts";
import { eventually } from "./eventually.ts";

const query = "gxq 2025 签约";
const first = "镇江高新区招商公司 2025年 上报签约亿元以上项目：44个";
const second = "镇江高新区招商公司 2025年 上报签约亿元以上项目投资总额：183.04亿元";
const cited = "《镇江高新区以招商为引擎点燃发展新动能》，发布者未载明，2026-03";
const sentence =
  "事实上,镇江高新区招商攻势早已多点开花:2025年,镇江高新区招商公司提前完成年度目标,上报签约亿元以上项目44个,投资总额183.04亿元,其中30亿元以上重大项目1个。";
const today = () => {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
};

/** Two figures on the sheet, the second with a note. */
async function filled(page: Page): Promise<void> {
  await typed(page, query);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("p");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("p");
  await eventually(() => names(page)).toEqual([first, second]);
  await page.getByLabel(`备注：${second}`).fill("客户问落地时间");
}

function names(page: Page): Promise<string[]> {
  return page.locator(".entry-name").allTextContents();
}

describeConsole("the call sheet", (stage) => {
  test("pins and notes are there after a reload, each pin once", async () => {
    const { page, notice, complaints } = await openConsole(stage());
    await filled(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await eventually(() => notice.textContent()).toContain("已在清单");
    await page.reload();
    await eventually(() => names(page)).toEqual([first, second]);
    expect(await page.getByLabel(`备注：${second}`).inputValue()).toBe("客户问落地时间");
    expect(await partsOfConsole(page).sheet.locator(".entry-quote").first().textContent()).toBe(sentence);
    expect(complaints).toEqual([]);
  });

  test("letters in a note are text", async () => {
    const { page, sheet } = await openConsole(stage());
    await filled(page);
    const note = page.getByLabel(`备注：${first}`);
    await note.focus();
    await page.keyboard.type("cpx/?suv");
    expect(await note.inputValue()).toBe("cpx/?suv");
    expect(await sheet.locator("li").count()).toBe(2);
  });

  test("the order is changed by keyboard, a removed entry comes back with its note", async () => {
    const { page, notice } = await openConsole(stage());
    await filled(page);
    await page.getByRole("button", { name: `上移：${second}` }).press("Enter");
    expect(await names(page)).toEqual([second, first]);
    await page.getByRole("button", { name: `移除：${second}` }).press("Enter");
    expect(await names(page)).toEqual([first]);
    await eventually(() => notice.textContent()).toContain("已移除");
    await page.getByRole("button", { name: "撤销" }).press("Enter");
    expect(await names(page)).toEqual([second, first]);
    expect(await page.getByLabel(`备注：${second}`).inputValue()).toBe("客户问落地时间");
  });

  test("a cleared sheet comes back by one key", async () => {
    const { page } = await openConsole(stage());
    await filled(page);
    await page.getByRole("button", { name: "清空清单" }).press("Enter");
    expect(await names(page)).toEqual([]);
    await page.keyboard.press("u");
    expect(await names(page)).toEqual([first, second]);
  });

  test("a pin is copied from the sheet by the same key", async () => {
    const { page } = await openConsole(stage());
    await filled(page);
    await page.getByRole("button", { name: `下移：${first}` }).focus();
    await page.keyboard.press("c");
    await eventually(() => clipboard(page)).toContain(`${first}（${cited}）`);
  });

  test("the text copied and downloaded has each line with its source", async () => {
    const { page } = await openConsole(stage());
    await filled(page);
    const address = `${stage().url}/articles/gaoxinqu-investment-engine?quote=725-811#quote`;
    const expected = `通话清单
${today()}，共 2 条

1. ${first}（${cited}）
   ${address}
   原文：${sentence}

2. ${second}（${cited}）
   ${address}
   原文：${sentence}
   备注：客户问落地时间
`;
    await page.getByRole("button", { name: "复制文本" }).press("Enter");
    await eventually(() => clipboard(page)).toBe(expected);
    expect(await downloaded(page, "下载文本")).toEqual({ ending: "txt", text: expected });
  });

  test("Markdown copied and downloaded is the same", async () => {
    const { page } = await openConsole(stage());
    await filled(page);
    const address = `<${stage().url}/articles/gaoxinqu-investment-engine?quote=725-811#quote>`;
    const expected = `# 通话清单

${today()}，共 2 条

1. **${first}**

   > ${sentence}

   ${cited} ${address}

2. **${second}**

   > ${sentence}

   ${cited} ${address}

   备注：客户问落地时间
`;
    await page.getByRole("button", { name: "复制 Markdown" }).press("Enter");
    await eventually(() => clipboard(page)).toBe(expected);
    expect(await downloaded(page, "下载 Markdown")).toEqual({ ending: "md", text: expected });
  });

  test("on paper there is the sheet alone, with notes and addresses", async () => {
    const { page } = await openConsole(stage());
    await filled(page);
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("body").innerText();
    for (const part of [first, second, cited, "备注：客户问落地时间", "/articles/gaoxinqu-investment-engine"])
      expect(text).toContain(part);
    for (const part of ["来电速查", "复制文本", "清空清单", "数据截至"]) expect(text).not.toContain(part);
    expect(await page.locator("textarea").first().isVisible()).toBe(false);
  });

  test("the print button prints", async () => {
    const { page } = await openConsole(stage());
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await filled(page);
    await page.getByRole("button", { name: "打印" }).press("Enter");
    expect(await page.locator("html[data-printed]").count()).toBe(1);
  });

  test("two tabs add to one sheet", async () => {
    const { page, context } = await openConsole(stage());
    const other = await context.newPage();
    await other.goto(`${stage().url}/console`);
    await typed(page, query);
    await page.keyboard.press("Alt+p");
    await eventually(() => names(other)).toEqual([first]);
    await typed(other, query);
    await other.keyboard.press("ArrowDown");
    await other.keyboard.press("ArrowDown");
    await other.keyboard.press("p");
    await eventually(() => names(page)).toEqual([first, second]);
    await page.getByLabel(`备注：${first}`).fill("甲");
    await other.getByLabel(`备注：${second}`).fill("乙");
    await page.reload();
    await eventually(() => names(page)).toEqual([first, second]);
    expect(await page.getByLabel(`备注：${first}`).inputValue()).toBe("甲");
    expect(await page.getByLabel(`备注：${second}`).inputValue()).toBe("乙");
  });

  test("a sheet that cannot be read is kept aside and can be downloaded", async () => {
    const { page, sheet } = await openConsole(stage());
    await page.evaluate(() => localStorage.setItem("zhenjiang-console-sheet", '{"version":99,"x":1}'));
    await page.reload();
    await eventually(() => sheet.textContent()).toContain("没有丢失");
    await typed(page, query);
    await page.keyboard.press("Alt+p");
    await eventually(() => names(page)).toEqual([first]);
    expect(await downloaded(page, "下载那份数据")).toEqual({ ending: "json", text: '{"version":99,"x":1}' });
    await page.getByRole("button", { name: "不再需要" }).press("Enter");
    await page.reload();
    await eventually(() => names(page)).toEqual([first]);
    expect(await sheet.textContent()).not.toContain("没有丢失");
  });
});

async function downloaded(page: Page, button: string): Promise<{ ending: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).press("Enter");
  const download = await waiting;
  const path = await download.path();
  return { ending: download.suggestedFilename().split(".").at(-1) ?? "", text: await readFile(path, "utf8") };
}
