import { describe, expect, it } from "vitest";
import { matchCorpus, wrongCitations } from "../../../../test/support/match-corpus.ts";
import { articleOf, corpusOf, lexiconOf } from "../../../../test/support/tiny-corpus.ts";
import { NO_KNOWLEDGE, RECORDS } from "../../knowledge/knowledge.ts";
import type { Corpus } from "../../ports.ts";
import { understand } from "../../understand/question.ts";
import type { Locale } from "../answer.ts";
import { askedRecords, recordsCompared } from "./records-compared.ts";

function asked(message: string, corpus = matchCorpus) {
  return askedRecords(
    understand([{ role: "user", content: message }], corpus.lexicon, corpus.info.asOf),
    corpus,
  );
}

describe("records that a question sets side by side", () => {
  it.each([
    ["two services", "东湖服务台和专利窗口有什么区别", ["desk", "ip-window"]],
    ["in the order of the question", "专利窗口跟东湖服务台对比", ["ip-window", "desk"]],
    ["an incentive and a service", "成长贷与东湖服务台各是做什么的", ["growth-loan", "desk"]],
    ["two sites", "星火楼和西岭仓库分别在哪", ["spark", "depot"]],
    ["three of them", "成长贷、研发奖励、创新券有什么不同", ["growth-loan", "rd-award", "voucher"]],
    ["in 繁體", "成長貸和創新券有什麼區別", ["growth-loan", "voucher"]],
    ["in English", "Compare the Growth loan and the Voucher", ["growth-loan", "voucher"]],
    ["by the longer name", "芯片企业奖励和成长贷有什么区别", ["chip-award", "growth-loan"]],
  ])("%s", (_what, message, ids) => {
    expect(asked(message)).toEqual(ids);
  });

  it.each([
    ["one record alone", "成长贷有什么不同"],
    ["no record", "甲和乙有什么区别"],
    ["what does not compare", "成长贷和创新券怎么申请"],
    ["rather high, which is no comparing", "有创新券,成长贷会不会比较高"],
    ["how much", "成长贷和创新券分别多少"],
    ["which is larger", "对比成长贷和创新券哪个大"],
    ["when", "对比成长贷和创新券什么时候开始"],
    ["parks, which are compared otherwise", "东湖高新区和西岭产业园有什么区别"],
    ["a name inside a Latin word", "Compare the Growth loan and the vouchers2 scheme"],
    ["more than stand side by side", "对比成长贷、研发奖励、创新券、装修补贴、东湖服务台"],
  ])("not %s: %s", (_what, message) => {
    expect(asked(message)).toBeNull();
  });
});

const upright = (text: string) => text.replaceAll("区", "區").replaceAll("业", "業");
const shown = (ids: readonly string[], locale: Locale = "zh-Hans", corpus = matchCorpus) =>
  recordsCompared(ids, corpus, locale, upright);
const markers = (text = "") => [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));

describe("records compared field by field", () => {
  it("a row a field that one of them states, — where the other does not", () => {
    const { text, citations } = shown(["growth-loan", "desk"]) ?? { text: "", citations: [] };
    expect(text.split("\n")).toEqual([
      "|  | 成长贷[1] | 东湖服务台[2] |",
      "| --- | --- | --- |",
      "| 所在地 | 东湖高新区[3] | 东湖高新区[4] |",
      "| 做什么 | — | 帮助企业贷款[5] |",
      "| 面向谁 | 中小企业[6] | — |",
      "| 条件 | 中小企业[6]；有专利[7] | — |",
      "| 额度或规模 | 最高500万元[8] | — |",
      "| 由谁办 | — | 东湖高新区招商局[4] |",
      "| 时效与进展 | — | 2日内答复[9] |",
    ]);
    expect(wrongCitations(citations, matchCorpus)).toEqual([]);
    expect([...new Set(markers(text))].sort()).toEqual(citations.map(({ index }) => index));
  });

  it("speaks English, a figure in another unit than the quotation's with the original beside it", () => {
    const { text, citations } = shown(["growth-loan", "desk"], "en") ?? { text: "", citations: [] };
    expect(text).toContain("| Where | Donghu High-tech Zone[3] | Donghu High-tech Zone[4] |");
    expect(text).toMatch(/\| Amount or size \| .*CNY 5 million \(500万元\)\[\d\]/);
    expect(citations.map(({ quote }) => quote)).toContain("额度最高500万元");
    expect([...new Set(markers(text))].sort()).toEqual(citations.map(({ index }) => index));
  });

  it("is in 繁體 for its readers, names and labels too", () => {
    expect(shown(["spark", "depot"], "zh-Hant")?.text).toContain("东湖高新區");
  });

  it("is by what else is noted where no field is stated; none without that", () => {
    const body = "茶社提供讲座。酒社。书社。";
    const club = (id: string, name: string, notes: readonly object[] = []) =>
      RECORDS.services.parse({
        id,
        name,
        nameEn: `Club *${id}|`,
        named: { article: "clubs", quote: name },
        kind: "desk",
        needs: [{ value: "talent", article: "clubs", quote: name }],
        notes,
      });
    const lecture = { article: "clubs", quote: "提供讲座", topic: "活动", topicEn: "events" };
    const corpus: Corpus = {
      ...corpusOf([articleOf("clubs", body)], lexiconOf()),
      knowledge: {
        ...NO_KNOWLEDGE,
        services: [
          club("tea", "茶社", [{ ...lecture, value: "讲座|*茶*", en: "lectures" }]),
          club("wine", "酒社"),
          club("book", "书社", [{ ...lecture, value: "讲座9场", en: "9 lectures" }]),
        ],
      },
    };
    expect(shown(["tea", "wine"], "zh-Hans", corpus)?.text.split("\n").at(-1)).toBe(
      String.raw`| 其他 | 讲座\|\*茶\*[3] | — |`,
    );
    expect(shown(["tea", "wine"], "en", corpus)?.text.split("\n")[0]).toBe(
      String.raw`|  | Club \*tea\|[1] | Club \*wine\|[2] |`,
    );
    // A note whose number its quotation lacks is nothing to show.
    expect(shown(["wine", "book"], "zh-Hans", corpus)).toBeNull();
  });
});
