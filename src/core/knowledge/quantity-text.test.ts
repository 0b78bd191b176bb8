import { expect, test } from "vitest";
import { quantityText } from "./quantity-text.ts";
import { speechOf } from "./speech.ts";

const speeches = {
  "zh-Hant": speechOf("zh-Hant", (text) => text.replace("约", "約")),
  en: speechOf("en", (text) => text),
};

test.each([
  ["en", { value: "44.03", unit: "平方公里" }, "44.03 square kilometres"],
  ["en", { value: "2796", unit: "公顷", qualifier: "约" }, "about 2796 hectares"],
  ["zh-Hant", { value: "2796", unit: "公顷", qualifier: "约" }, "約2796公顷"],
  ["en", { value: "834.5", unit: "亿元", qualifier: "超" }, "over 83.45 billion yuan"],
  ["en", { value: "2,000", unit: "万元" }, "20 million yuan"],
  ["en", { value: "0.5", unit: "亿元", qualifier: "左右" }, "0.5亿元左右"],
  ["en", { value: "3", unit: "万平方米" }, "3万平方米"],
  ["en", { value: "两千", unit: "亩" }, "两千亩"],
  ["en", { value: "351", unit: "套" }, "351套"],
  ["en", { value: "20", unit: "公顷", qualifier: "左右" }, "20公顷左右"],
] as const)("in %s %j is %s", (locale, quantity, text) => {
  expect(quantityText(quantity, speeches[locale])).toBe(text);
});
