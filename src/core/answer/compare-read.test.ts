import { describe, expect, it } from "vitest";
import { entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { foldText } from "../text/fold.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import type { Locale } from "./answer.ts";
import { readComparison } from "./compare-read.ts";

const vocabulary = vocabularyOf(
  lexiconOf({
    entities: [
      entityOf("north", "park", "北岸园"),
      entityOf("south", "park", "南岸园"),
      entityOf("fair", "programme", "采茶节"),
      entityOf("walk", "programme", "晨跑"),
    ],
    words: ["面积", "产值", "合同额", "同比", "划船", "图书馆", "体育馆", "完成率", "修路", "架桥"],
    functionWords: "和 跟 与 的 各 哪个 多少 是 对比 各是".split(" "),
  }),
);

function read(question: string, locale: Locale = "zh-Hans") {
  const found = readComparison(foldText(question), locale, vocabulary);
  return found && { sides: found.sides.map(({ own }) => own), asks: found.sides.map(({ asks }) => asks) };
}

describe("reading a comparison", () => {
  it.each<[string, Locale, string[], string]>([
    ["北岸园跟南岸园哪个面积大", "zh-Hans", ["北岸园", "南岸园"], "北岸园面积多大"],
    ["北岸园和南岸园的面积对比", "zh-Hans", ["北岸园", "南岸园"], "北岸园面积多少"],
    ["北岸园与南岸园面积各是多少", "zh-Hans", ["北岸园", "南岸园"], "北岸园面积是多少"],
    ["采茶节划船的和晨跑的 哪个人多", "zh-Hans", ["划船的", "晨跑的"], "采茶节划船的多少人"],
    ["北岸园图书馆跟体育馆 哪个多", "zh-Hans", ["图书馆", "体育馆"], "北岸园图书馆多少"],
    ["85个和44个项目各是多少亿", "zh-Hans", ["85个项目", "44个项目"], "85个项目是多少亿"],
    ["修路和架桥完成率哪个高", "zh-Hans", ["修路", "架桥"], "修路完成率多少"],
    [
      "Compare the areas of North Park and South Park",
      "en",
      ["north park", "south park"],
      "areas of north park",
    ],
    [
      "Which is larger, North Park or South Park?",
      "en",
      ["north park", "south park"],
      "north park what is the area",
    ],
    ["北岸園と南岸園の面積を比較してください", "ja", ["北岸园", "南岸园"], "北岸园面积"],
    ["북안원과 남안원의 면적 비교", "ko", ["북안원", "남안원"], "북안원 면적"],
  ])("takes %s apart", (question, locale, sides, first) => {
    const found = read(question, locale);
    expect(found?.sides).toEqual(sides);
    expect(found?.asks[0]?.startsWith(first)).toBe(true);
  });

  it.each([
    "北岸园和南岸园有什么合作",
    "北岸园合同额同比多少",
    "北岸园和哪些学校合作",
    "北岸园各类企业有多少",
  ])("leaves %s whole", (question) => {
    expect(read(question)).toBeNull();
  });
});
