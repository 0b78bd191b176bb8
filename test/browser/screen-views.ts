import type { Page } from "playwright-core";
import { partsOfPage } from "./open-page.ts";

/** A view that is kept as a picture. */
export interface View {
  name: string;
  /** Goes there from a blank page in a fresh profile, and waits until it is as one would see it. */
  reach(page: Page, service: string): Promise<void>;
  /** Whether it is pictured in the dark too. */
  isInTheDark?: true;
  /** Whether somebody of the staff looks at it. */
  isOfStaff?: true;
}

const question = "镇江高新区2025年签约了多少个亿元以上项目？投资总额是多少？";

/** A view that is an address alone. */
function at(name: string, path: string): View {
  return {
    name,
    async reach(page, service) {
      await page.goto(service + path);
    },
  };
}

/** The page at `/` with the chat ready. */
async function home(page: Page, service: string): Promise<void> {
  await page.goto(service);
  await page.locator("zhenjiang-invest textarea").waitFor();
}

/** Asks in the chat itself: before it runs, a plain form stands there. */
async function askChat(page: Page, text: string): Promise<void> {
  const field = page.locator("zhenjiang-invest textarea");
  await field.fill(text);
  await field.press("Enter");
}

export const views: readonly View[] = [
  { name: "home", reach: home, isInTheDark: true },
  {
    name: "chat",
    isInTheDark: true,
    async reach(page, service) {
      await home(page, service);
      await askChat(page, question);
      await partsOfPage(page).sources.first().waitFor();
      await partsOfPage(page).markers.first().click();
      await partsOfPage(page).card.locator(".excerpt mark").waitFor();
      // First comes the quote alone, then its paragraph.
      await page.waitForTimeout(500);
    },
  },
  {
    name: "abstained",
    async reach(page, service) {
      await home(page, service);
      await askChat(page, "镇江到上海高铁几分钟？");
      await page.locator(".abstained .answer-foot").waitFor();
    },
  },
  at("parks", "/parks"),
  { ...at("compare", "/parks/compare?ids=zhenjiang-hitech-zone,zhenjiang-new-area"), isInTheDark: true },
  at("industries", "/industries"),
  at(
    "incentives",
    `/incentives/match?text=${encodeURIComponent("刚成立两年的科技公司,还没评上高企,有3项专利")}`,
  ),
  at("sites", "/sites"),
  at("projects", "/projects"),
  at("project", "/projects/gaoguang-fmm"),
  at("articles", "/articles"),
  at("article", "/articles/gaoxinqu-investment-engine#s12"),
  at("connect", "/connect"),
  at("request", "/enquiries/new?kind=site&lang=zh-Hans"),
  { ...at("desk", "/desk"), isOfStaff: true },
  { ...at("desk-inbox", "/desk/inbox?view=open"), isOfStaff: true, isInTheDark: true },
  {
    name: "desk-enquiry",
    isOfStaff: true,
    async reach(page, service) {
      await page.goto(`${service}/desk/inbox?view=open`);
      await page.locator('main a[href^="/desk/inbox/"]').last().click();
      await page.waitForURL(/\/desk\/inbox\/[^?]+/);
    },
  },
  { ...at("desk-project", "/desk/projects/gaoguang-fmm"), isOfStaff: true },
  { ...at("desk-article", "/desk/articles/new"), isOfStaff: true },
  { ...at("desk-statistics", "/desk/statistics"), isOfStaff: true },
  {
    name: "console",
    isInTheDark: true,
    async reach(page, service) {
      await page.goto(`${service}/console`);
      await page.locator('.console-status[data-status="ready"]').waitFor();
      await page.locator("#console-box").fill("gxq 2025 签约");
      await page.locator(".result").first().waitFor();
      await page.locator("#console-box").press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("p");
      await page.waitForTimeout(500);
    },
  },
];
