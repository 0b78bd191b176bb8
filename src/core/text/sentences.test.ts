import { describe, expect, test } from "vitest";
import { isHeading, splitSentences } from "./sentences.ts";

function sentences(body: string): string[] {
  return splitSentences(body).map(({ start, end }) => body.slice(start, end));
}

function headings(body: string): string[] {
  return splitSentences(body)
    .filter((span) => isHeading(body, span))
    .map(({ start, end }) => body.slice(start, end));
}

const LONG = "会上,镇江市数据局、高新区商务局、科技发展局以及多家服务机构";

describe("splitSentences", () => {
  test("ends at sentence marks and keeps closing quotes with them", () => {
    expect(sentences("他说：“好。”随后离开！真的吗？是（的。）完")).toEqual([
      "他说：“好。”",
      "随后离开！",
      "真的吗？",
      "是（的。）",
      "完",
    ]);
  });

  test("keeps what a semicolon joins, inline numbering included", () => {
    expect(sentences("机制: 1. 团购方面,压降12%; 2. 补偿上浮18%; 3. 盘活23万平方米。后文。")).toEqual([
      "机制: 1. 团购方面,压降12%; 2. 补偿上浮18%; 3. 盘活23万平方米。",
      "后文。",
    ]);
  });

  test("does not take decimals, names or addresses apart", () => {
    expect(sentences("产值2852.81亿元,见https://a.example/?b=c。C919 No. 5项目。")).toEqual([
      "产值2852.81亿元,见https://a.example/?b=c。",
      "C919 No. 5项目。",
    ]);
  });

  test("ends English sentences at a full stop before a capital, not at abbreviations", () => {
    expect(sentences("It grew 5.1% in 2025. Dr. Li of Dafa Co. Ltd. agreed. Why? Yes.")).toEqual([
      "It grew 5.1% in 2025.",
      "Dr. Li of Dafa Co. Ltd. agreed.",
      "Why?",
      "Yes.",
    ]);
  });

  test("reads on over a break that cuts a sentence", () => {
    const body = `前文。${LONG}\n\n相关负责人解读政策红利。后文。`;
    expect(sentences(body)).toEqual(["前文。", `${LONG}\n\n相关负责人解读政策红利。`, "后文。"]);
  });

  test("reads on over a break inside a word and keeps a short rest with its sentence", () => {
    const body = `在未来产业布局方面,镇江高新区率先发力,在人工智能、新型储能与氢能等领域积极探\n\n索场景招商。\n\n下一段。`;
    expect(sentences(body)).toEqual([body.split("\n\n").slice(0, 2).join("\n\n"), "下一段。"]);
    expect(headings(body)).toEqual([]);
  });

  test("gives headings their own span, numbered and quoted ones too", () => {
    const body =
      "导语讲了许多内容,介绍了活动。\n\n一、专题交流打通政策落地“最后一公里”\n\n近期举办的互动中,部门解读。\n\n聚焦项目招引\n\n正文。";
    expect(headings(body)).toEqual(["一、专题交流打通政策落地“最后一公里”", "聚焦项目招引"]);
    expect(sentences(body)).toHaveLength(5);
  });

  test("does not let a long line run into a numbered heading", () => {
    const body = `${LONG}相关负责人\n\n二、下一步打算\n\n正文。`;
    expect(sentences(body)).toEqual([`${LONG}相关负责人`, "二、下一步打算", "正文。"]);
  });

  test("keeps list lines apart", () => {
    expect(sentences("- 甲园区\n- 乙园区\n1. 丙\n2. 丁")).toEqual(["- 甲园区", "- 乙园区", "1. 丙", "2. 丁"]);
  });

  test("joins hard-wrapped lines", () => {
    expect(sentences("The zone was founded in 2012 and has grown\nevery year since. It is large.")).toEqual([
      "The zone was founded in 2012 and has grown\nevery year since.",
      "It is large.",
    ]);
  });

  test("covers everything but whitespace, in order, whatever the line ends", () => {
    for (const body of ["", " \n\t", "甲。\r\n\r\n乙\r丙", "a\u2028b。c", "。。。", "\ud800。\n？"]) {
      const spans = splitSentences(body);
      const covered = spans.map(({ start, end }) => body.slice(start, end)).join("");
      expect(covered.replace(/\s/g, "")).toBe(body.replace(/\s/g, ""));
      for (const { start, end } of spans) expect(body.slice(start, end).trim()).toBe(body.slice(start, end));
    }
  });
});
