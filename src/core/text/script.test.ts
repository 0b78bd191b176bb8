import { expect, test } from "vitest";
import { detectLang } from "./script.ts";

test.each([
  ["镇江高新区2025年签约多少亿元？", "zh-Hans"],
  ["鎮江高新區有多少家企業？", "zh-Hant"],
  ["C919大飞机和镇江有什么关系", "zh-Hans"],
  ["ChatGPT OpenAI在镇江有吗", "zh-Hans"],
  ["How much investment did Zhenjiang High-tech Zone sign?", "en"],
  ["What does 镇江高新区 offer to biotech companies?", "en"],
  ["鎮江の投資環境", "ja"],
  ["鎮江高新区の面積はどのくらいですか", "ja"],
  ["优の良品是哪里的", "zh-Hans"],
  ["전장 하이테크존의 면적은?", "ko"],
  ["镇江에 투자하려면 어떻게 하나요", "ko"],
  ["", "zh-Hans"],
  ["123 ？", "zh-Hans"],
  ["\ud800\u202e", "zh-Hans"],
])("tells the language of %j", (text, lang) => {
  expect(detectLang(text)).toBe(lang);
});
