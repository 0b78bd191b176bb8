import type { Page } from "playwright-core";

const FIRM = encodeURIComponent("我们在镇江高新区做半导体，成立两年，有8项专利，还不是高企");

/** Every kind of view of incentives, sites, services, projects and companies, with its states. */
export const recordViews = [
  "/incentives",
  "/incentives?q=qqqqzzzz",
  "/incentives?status=xx&park=nowhere",
  "/incentives/first-recognition-award",
  "/incentives/no-such-thing",
  "/incentives/match",
  `/incentives/match?text=${FIRM}&highTechStatus=none`,
  "/incentives/match?patents=many&text=x",
  "/incentives/ladder?status=municipal-pool",
  "/sites",
  "/sites/tuanshan-valley",
  "/sites/find?area=3000&use=production&industry=%E6%97%A0%E4%BA%BA%E6%9C%BA",
  "/sites/find?area=big",
  "/services",
  "/services/internet-plus-hall",
  "/services/match?text=%E4%B8%93%E5%88%A9%E8%B4%A8%E6%8A%BC%E8%B4%B7%E6%AC%BE",
  "/projects",
  "/projects?timing=overdue",
  "/projects/gaoguang-fmm",
  "/companies",
  "/companies/danfoss",
];

/** Opens all that a page keeps folded. */
export async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });
}
