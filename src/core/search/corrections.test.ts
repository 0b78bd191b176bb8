import { describe, expect, test } from "vitest";
import { entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { foldText } from "../text/fold.ts";
import { correctedQuestion, correctionClauses, findCorrections } from "./corrections.ts";

const LEXICON = lexiconOf({
  entities: [
    { ...entityOf("zhenjiang", "city", "镇江", ["镇江市"]), nameEn: "Zhenjiang" },
    { ...entityOf("hitech", "park", "镇江高新区", ["高新区"]), nameEn: "Zhenjiang High-tech Zone" },
    { ...entityOf("new-area", "park", "镇江新区", ["新区"]), nameEn: "Zhenjiang New Area" },
    { ...entityOf("aerospace", "park", "航空航天产业园", ["航空航天"]), nameEn: "Aerospace Park" },
  ],
  synonyms: [{ say: ["高企"], find: ["高新技术企业"] }],
  glossary: [
    { lang: "en", term: "incentive", zh: ["奖励"] },
    { lang: "en", term: "industrial park", zh: ["产业园"] },
    { lang: "en", term: "protect", zh: ["保护"] },
  ],
  words: ["工业园", "面积", "招商引资", "生产总值"],
  functionWords: ["多少", "是", "the", "what", "can", "you"],
});

const CORPUS = [
  "镇江高新区面积四十四平方公里",
  "新区推进招商引资和产业项目",
  "工业园里的企业",
  "卫星通信的节奏",
  "暑假的比赛",
  "暑假比赛",
];
const frequencyOf = (part: string): number => CORPUS.filter((text) => text.includes(part)).length;
const corrected = (text: string): string => correctedQuestion(text, LEXICON, frequencyOf);
const clausesFor = (text: string, known = frequencyOf) =>
  correctionClauses(text, findCorrections(text, LEXICON, known));

describe("pinyin", () => {
  test.each([
    ["zhenjiang gaoqi", "zhenjiang 高企"],
    ["gaoxinqu mianji", "高新区面积"],
    ["gao xin qu 面积", "高新区 面积"],
    ["Zhènjiāng 招商", "镇江 招商"],
    ["zhen jiang", "镇江"],
    ["zhen'jiang gāo xīn qū", "镇江高新区"],
    ["zhen4jiang1", "镇江"],
    ["ｇａｏｘｉｎｑｕ多少", "高新区多少"],
    ["gxq面积", "高新区面积"],
    ["zjxq", "镇江新区"],
  ])("is read as words of the lexicon: %s", (asked, meant) => {
    expect(corrected(asked)).toBe(meant);
  });

  test("is read by the pairs of the corpus where the lexicon has no word", () => {
    expect(corrected("shujia什么时候开始")).toBe("暑假什么时候开始");
    expect(corrected("weixing tongxin 的jiezou")).toBe("卫星通信 的节奏");
  });

  test.each([
    "Can you dance?",
    "What is the Zhenjiang New Area?",
    "What is a human range?",
    "park",
    "C919的mp3",
    "高新区のshujia",
    "NBA比赛",
  ])("is not seen in other words: %s", (asked) => {
    expect(clausesFor(asked)).toEqual([]);
  });

  test("is not seen in a word that the corpus has", () => {
    expect(
      findCorrections("shujia比赛", LEXICON, (part) => (part === "shujia" ? 1 : frequencyOf(part))),
    ).toEqual([]);
  });
});

describe("wrong characters", () => {
  test.each([
    ["高薪区面积", "高新区面积"],
    ["工业原里的企业", "工业园里的企业"],
    ["江镇高新区", "镇江高新区"],
    ["镇江高新曲面积", "镇江高新区面积"],
    ["航天航空的项目", "航空航天的项目"],
  ])("are put right by the lexicon: %s", (asked, meant) => {
    expect(corrected(asked)).toBe(meant);
  });

  test.each([
    ["卫腥通信的节奏", "卫星通信的节奏"],
    ["暑甲的比赛", "暑假的比赛"],
    ["通讯卫星的奏节", "通讯卫星的节奏"],
  ])("are put right by the corpus: %s", (asked, meant) => {
    expect(corrected(asked)).toBe(meant);
  });

  test("that are missing, extra or quite other are searched for, not written in", () => {
    for (const asked of ["高新术企业的名单", "招商和引资的工作", "生产甜值的增长"]) {
      expect(corrected(asked)).toBe(asked);
      const [clause] = clausesFor(asked);
      expect(clause?.weight).toBeLessThan(1);
    }
  });

  test("stay where the corpus or the lexicon has the pair", () => {
    expect(clausesFor("镇江高新区面积多少")).toEqual([]);
    expect(clausesFor("高薪区面积", (part) => (part.includes("薪") ? 1 : frequencyOf(part)))).toEqual([]);
  });

  test("stay where a word begins behind a name", () => {
    expect(corrected("镇江是什么")).toBe("镇江是什么");
  });

  test("are put right in Traditional text and the rest of the text stays as it is", () => {
    expect(corrected("鎮江高薪區面積")).toBe("镇江高新区面積");
  });
});

describe("misspelt English", () => {
  test.each([
    ["incentves of Zhenjaing", "incentive of zhenjiang"],
    ["Industrail parks", "industrial parks"],
  ])("is put right: %s", (asked, meant) => {
    expect(foldText(corrected(asked))).toBe(meant);
  });

  test.each(["incentives of Zhenjiang", "the inventive man", "protests", "insentiwe"])(
    "leaves other words alone: %s",
    (asked) => {
      expect(clausesFor(asked)).toEqual([]);
    },
  );
});

test("garbage is looked through without throwing, and adds little", () => {
  const units = [..."镇江a1é한の\u{20000}\ud800 '\n-"];
  for (let seed = 1; seed < 200; seed++) {
    let state = seed;
    let text = "";
    for (let at = 0; at < 60; at++) {
      state = (state * 48_271) % 2_147_483_647;
      text += units[state % units.length] ?? "";
    }
    expect(clausesFor(text).length).toBeLessThan(60);
  }
});
