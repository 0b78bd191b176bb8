import { expect, test } from "vitest";
import { sharedText } from "./likeness.ts";

const NEWS = "示例科技园为新入驻的企业免除两年租金，由园区管理办公室受理申请，五个工作日内答复。";

test("the same text shares all of it, in whatever script and punctuation", () => {
  expect(sharedText(NEWS, NEWS.replaceAll("，", "、 ").replace("园区", "園區"))).toBe(1);
});

test("a text that another one quotes in full is shared, however long that is", () => {
  expect(sharedText(NEWS, `${"其他内容与此无关，另有安排。".repeat(3)}${NEWS}`)).toBe(1);
});

test("a changed figure leaves most of it shared, another subject nothing", () => {
  expect(sharedText(NEWS, NEWS.replace("两年", "三年"))).toBeGreaterThan(0.7);
  expect(sharedText(NEWS, "镇江港是国家主枢纽港，货物吞吐量达到2.4亿吨。")).toBe(0);
  expect(sharedText("", NEWS)).toBe(0);
});
