import { describe, expect, test } from "vitest";
import { entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { highlightSpans } from "./highlight.ts";

const LEXICON = lexiconOf({
  entities: [
    entityOf("hitech", "park", "镇江高新区", ["高新区"], ["new-area"]),
    entityOf("new-area", "park", "镇江新区", ["新区"], ["hitech"]),
  ],
  words: ["招商引资", "高新技术企业", "高企"],
  functionWords: ["的", "了", "是", "在", "中", "the", "of"],
});

function marked(
  text: string,
  query: string,
  others: ReadonlyArray<[text: string, weight: number]> = [],
): string[] {
  const clauses = [{ text: query, weight: 1 }, ...others.map(([also, weight]) => ({ text: also, weight }))];
  return highlightSpans(text, clauses, LEXICON).map(([start, end]) => text.slice(start, end));
}

describe("marks", () => {
  test.each([
    [
      "whole words, whatever the script",
      "鎮江高新區規劃面積44.03平方公里",
      "高新区面积多少",
      ["高新區", "面積"],
    ],
    [
      "full-width letters and figures",
      "Ｃ９１９　１，１０４．７０亿元",
      "c919 1104.7",
      ["Ｃ９１９", "１，１０４．７０"],
    ],
    ["figures of equal value", "百分之十五，十五家", "15", ["百分之十五", "十五"]],
    ["no figure inside another", "63.1%，21家，10.5亿元", "1 5", []],
    ["a small figure only where it counts the same", "5家园区，5个工程", "五个工程", ["5", "工程"]],
    ["one amount in all its forms", "投资1.2亿元、12000万元", "120,000,000元", ["1.2亿元", "12000万元"]],
    ["a share in tenths", "占30%，30家", "三成企业", ["30"]],
    ["no figure of another scale", "1.25亿元，1.25万元", "1.25亿", ["1.25亿"]],
    ["no count for a rank", "全市第一，1家", "排名第一的", ["第一"]],
    ["the measure word of a figure with it", "活力标杆17条措施", "标杆17条", ["标杆17条"]],
    ["a title as one", "《加快打造人才集聚标杆》", "《加快打造人才集聚标杆》在哪", ["加快打造人才集聚标杆"]],
    ["a name that no dictionary has", "紧盯哈电重点项目", "哈电在哪", ["哈电"]],
    ["a word that a line break cuts", "新一\n\n代信息技术", "新一代信息技术", ["新一\n\n代信息技术"]],
    ["Latin words as wholes", "the AI park, AIDS, Парк парковка", "ai парк", ["AI", "Парк"]],
    ["a single ideograph only as a word", "吃药。生物医药", "药", ["药"]],
    ["nothing of what only asks", "多少是多少", "多少", ["多少", "多少"]],
  ])("%s", (_, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });
});

describe("unmarked stay", () => {
  test.each([
    ["pairs of two words' ends in the text", "健全部门联动机制，发展全部", "全部", ["全部"]],
    ["pairs of two words' ends in the query", "园区面临困难", "高新区面积", []],
    ["names inside those that they must not be taken for", "镇江高新区和镇江新区", "新区", ["新区"]],
    ["words beside the particle of the query", "在高端制造领域", "项目在高新区", []],
    ["less than half of a long word", "招商局，招商引资", "招商引资", ["招商引资"]],
    ["little words on their own", "的确在于", "面积的", []],
  ])("%s", (_, text, query, expected) => {
    expect(marked(text, query).filter((one) => one !== "招商")).toEqual(expected);
  });

  test("synonyms in part, and short ones", () => {
    const also: Array<[string, number]> = [
      ["高新技术企业", 0.3],
      ["集团", 0.3],
    ];
    expect(marked("高新技术产业的集团是高新技术企业", "高企", also)).toEqual(["高新技术企业"]);
  });
});
