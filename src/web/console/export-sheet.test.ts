import { describe, expect, test } from "vitest";
import { sheetMarkdown, sheetText } from "./export-sheet.ts";
import type { Pin } from "./pin.ts";
import type { Sheet } from "./sheet.ts";
import { copyText, type Wording } from "./source-line.ts";
import { loadStrings } from "./strings.ts";

const origin = "https://invest.example";
const source = {
  articleId: "engine",
  title: "示范园区以招商为引擎",
  source: "示范日报",
  published: "2026-03",
  start: 7,
  end: 19,
};
const fact: Pin = {
  kind: "fact",
  id: "fact:1",
  subject: "示范园区",
  metric: "签约投资额",
  figure: { value: "183.04", unit: "亿元", qualifier: "", status: "result", period: "2025" },
  newer: null,
  quote: "2025年签约投资额183.04亿元。",
  source,
};
const target: Pin = {
  ...fact,
  id: "fact:2",
  figure: { value: "200", unit: "亿元", qualifier: "以上", status: "target", period: null },
  newer: { value: "210", unit: "亿元", qualifier: "超", status: "result", period: "2026" },
  source: { ...source, source: "来源未载明", published: null },
};
const sentence: Pin = { kind: "sentence", id: "s", quote: "数字*说明*变化。", source };
const article: Pin = { kind: "article", id: "a", source: { ...source, start: null, end: null } };
const park: Pin = {
  kind: "record",
  id: "r",
  list: "carriers",
  recordId: "valley",
  name: "高新智谷",
  nameEn: "Smart Valley",
};

const chinese = async (): Promise<Wording> => ({
  t: await loadStrings("zh-Hans"),
  locale: "zh-Hans",
  origin,
});
const english = async (): Promise<Wording> => ({ t: await loadStrings("en"), locale: "en", origin });

describe("what is copied", () => {
  test("a figure has its subject, period, measure, source and address", async () => {
    expect(copyText(fact, await chinese())).toBe(
      "示范园区 2025年 签约投资额：183.04亿元（《示范园区以招商为引擎》，示范日报，2026-03）\nhttps://invest.example/articles/engine?quote=7-19#quote",
    );
  });

  test("an aim says that it is one, what is unknown is said to be, and what is newer stands below", async () => {
    expect(copyText(target, await chinese())).toBe(
      "示范园区 签约投资额（目标）：200亿元以上（《示范园区以招商为引擎》，发布者未载明，日期未载明）\n已有更新的数：2026年 超210亿元\nhttps://invest.example/articles/engine?quote=7-19#quote",
    );
  });

  test("it is worded in the language of the interface", async () => {
    expect(copyText(fact, await english())).toBe(
      "示范园区 2025 签约投资额: 183.04亿元 (“示范园区以招商为引擎”, 示范日报, 2026-03)\nhttps://invest.example/articles/engine?quote=7-19#quote",
    );
  });

  test("sentences, articles and records have their own forms", async () => {
    const wording = await chinese();
    expect(copyText(sentence, wording)).toBe(
      "“数字*说明*变化。”（《示范园区以招商为引擎》，示范日报，2026-03）\nhttps://invest.example/articles/engine?quote=7-19#quote",
    );
    expect(copyText(article, wording)).toBe(
      "《示范园区以招商为引擎》（示范日报，2026-03）\nhttps://invest.example/articles/engine",
    );
    expect(copyText(park, wording)).toBe("高新智谷（Smart Valley）\nhttps://invest.example/sites/valley");
  });
});

describe("exports of the sheet", () => {
  const sheet: Sheet = [
    { pin: fact, note: "客户问落地时间\n周五前回电" },
    { pin: sentence, note: "" },
    { pin: park, note: " " },
  ];

  test("plain text has each line with its source, sentence, address and note", async () => {
    expect(sheetText(sheet, await chinese(), "2026-11-22")).toBe(`通话清单
2026年11月22日，共 3 条

1. 示范园区 2025年 签约投资额：183.04亿元（《示范园区以招商为引擎》，示范日报，2026-03）
   https://invest.example/articles/engine?quote=7-19#quote
   原文：2025年签约投资额183.04亿元。
   备注：客户问落地时间
   周五前回电

2. “数字*说明*变化。”（《示范园区以招商为引擎》，示范日报，2026-03）
   https://invest.example/articles/engine?quote=7-19#quote

3. 高新智谷（Smart Valley）
   https://invest.example/sites/valley
`);
  });

  test("Markdown has them as a numbered list with quotations and addresses", async () => {
    expect(sheetMarkdown(sheet, await chinese(), "2026-11-22")).toBe(`# 通话清单

2026年11月22日，共 3 条

1. **示范园区 2025年 签约投资额：183.04亿元**

   > 2025年签约投资额183.04亿元。

   《示范园区以招商为引擎》，示范日报，2026-03 <https://invest.example/articles/engine?quote=7-19#quote>

   备注：客户问落地时间\\
   周五前回电

2. > 数字\\*说明\\*变化。

   《示范园区以招商为引擎》，示范日报，2026-03 <https://invest.example/articles/engine?quote=7-19#quote>

3. **高新智谷（Smart Valley）**

   <https://invest.example/sites/valley>
`);
  });

  test("what would be Markdown or HTML in an article or a note stays text", async () => {
    const hostile: Sheet = [
      {
        pin: {
          ...fact,
          quote: "<b>x</b> [a](javascript:1) # `c`",
          source: { ...source, articleId: "../x y" },
        },
        note: "- one\n1. two\n> three",
      },
    ];
    const text = sheetMarkdown(hostile, await chinese(), "2026-11-22");
    expect(text).toContain("> \\<b\\>x\\</b\\> \\[a\\](javascript:1) \\# \\`c\\`");
    expect(text).toContain("备注：- one\\\n   1\\. two\\\n   \\> three");
    expect(text).toContain("<https://invest.example/articles/..%2Fx%20y?quote=7-19#quote>");
  });
});
