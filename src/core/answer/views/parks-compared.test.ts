import { describe, expect, it } from "vitest";
import { matchCorpus } from "../../../../test/support/match-corpus.ts";
import { articleOf, corpusOf } from "../../../../test/support/tiny-corpus.ts";
import { RECORDS } from "../../knowledge/knowledge.ts";
import type { Corpus } from "../../ports.ts";
import { detectLang } from "../../text/script.ts";
import { understand } from "../../understand/question.ts";
import { vocabularyOf } from "../../understand/vocabulary.ts";
import type { Locale } from "../answer.ts";
import { readComparison } from "../compare-read.ts";
import { askedParks, parksCompared } from "./parks-compared.ts";

const corpus: Corpus = {
  ...matchCorpus,
  lexicon: {
    ...matchCorpus.lexicon,
    words: ["区别", "面积", "人才", "产业", "合作", "龙舟"],
    functionWords: [...matchCorpus.lexicon.functionWords, "有", "什么", "与", "哪个", "多少"],
  },
};

function asked(message: string) {
  const question = understand([{ role: "user", content: message }], corpus.lexicon, corpus.info.asOf);
  const read = readComparison(question.folded, detectLang(message), vocabularyOf(corpus.lexicon));
  return read && askedParks(read, question, corpus);
}

const both = ["donghu", "xiling"];

describe("parks that a question sets side by side", () => {
  it.each([
    ["东湖高新区和西岭产业园有什么区别", []],
    ["对比东湖高新区和西岭产业园", []],
    ["東湖高新區和西嶺產業園有什麼區別", []],
    ["对比东湖高新区和西岭产业园的产业", ["industries"]],
    ["对比东湖高新区和西岭产业园的融资服务", ["finance"]],
    ["对比东湖高新区和西岭产业园的人才政策", ["talent"]],
    ["Compare Donghu High-tech Zone and Xiling Park on talent", ["talent"]],
    ["Compare Donghu High-tech Zone and Xiling Park", []],
  ])("%s", (message, rows) => {
    expect(asked(message)).toEqual({ parks: both, rows });
  });

  it.each([
    ["a figure of each", "东湖高新区和西岭产业园面积各是多少"],
    ["which is larger", "东湖高新区和西岭产业园哪个面积大"],
    ["a place that is no park of ours", "对比东湖高新区和北河区的产业"],
    ["things of the parks", "对比东湖高新区的龙舟和西岭产业园的龙舟"],
    ["a topic that no row is of", "对比东湖高新区和西岭产业园的龙舟"],
  ])("not %s: %s", (_what, message) => {
    expect(asked(message)).toBeNull();
  });
});

const upright = (text: string) => text.replaceAll("区", "區");
const shown = (rows: readonly string[], locale: Locale = "zh-Hans", of = corpus) =>
  parksCompared({ parks: both, rows }, of, locale, upright);

describe("parks compared by their records", () => {
  it("a theme gathers incentives, services and sites of each; where nothing is stated stands —, with a note", () => {
    const { text, citations } = shown(["finance"]) ?? { text: "", citations: [] };
    expect(text).toBe(
      [
        "| 指标 | 东湖高新区 | 西岭产业园 |",
        "| --- | --- | --- |",
        "| 融资 | 成长贷[1]、东湖服务台[2] | — |",
        "",
        "—：资料未载明。",
      ].join("\n"),
    );
    expect(citations.map(({ index, quote }) => [index, quote])).toEqual([
      [1, "设立成长贷"],
      [2, "东湖服务台帮助"],
    ]);
  });

  it("speaks English, 繁體, and English to readers of other languages", () => {
    expect(shown(["finance"], "en")?.text).toContain("| Finance | Growth loan[1]; Donghu desk[2] | — |");
    expect(shown(["finance"], "ja")?.text).toContain("| Finance |");
    expect(shown(["finance"], "zh-Hant")?.text).toContain("| 指标 | 东湖高新區 | 西岭产业园 |");
  });

  it("is none where the records say nothing of what is asked", () => {
    expect(shown(["level"])).toBeNull();
  });
});

/** Two parks of which more is known than a cell shows: one thing named with a figure, in a year that one quotation tells. */
function manyIndustries(): Corpus {
  const names = "甲乙丙丁戊己庚辛壬癸".split("");
  const body = `山前园有${names.map((name) => `${name}业`).join("、")}。2024年河畔园有甲业。`;
  const at = (quote: string) => ({ article: "many", quote });
  return {
    ...corpusOf([articleOf("many", body)], {
      ...corpus.lexicon,
      entities: both.map((id, place) => ({
        id,
        kind: "park",
        name: ["山前园", "河畔园"][place] ?? "",
        nameEn: ["Hill Park", "River Park"][place] ?? "",
        aliases: [],
        aliasesForeign: [],
        distinctFrom: [],
      })),
    }),
    knowledge: {
      ...corpus.knowledge,
      incentives: [],
      services: [],
      carriers: [],
      industries: names.map((name, place) =>
        RECORDS.industries.parse({
          id: `ind-${place}`,
          name: place === 1 ? `${name}业9类` : `${name}业`,
          nameEn: `Trade ${name}`,
          named: at(`${name}业${place < 9 ? "、" : "。2024"}`),
          kind: "leading",
        }),
      ),
      parks: [
        RECORDS.parks.parse({
          id: "donghu",
          name: "山前园",
          nameEn: "Hill Park",
          named: at("山前园有"),
          kind: "industrial-park",
          industries: names.map((name, place) => ({
            value: `ind-${place}`,
            ...at(`${name}业${place < 9 ? "、" : "。2024"}`),
            ...(place === 0 && { when: "2023" }),
          })),
        }),
        RECORDS.parks.parse({
          id: "xiling",
          name: "河畔园",
          nameEn: "River Park",
          named: at("河畔园有"),
          kind: "industrial-park",
          industries: [{ value: "ind-0", ...at("2024年河畔园有甲业"), when: "2024" }],
        }),
      ],
    },
  };
}

describe("cells of a comparison", () => {
  it("hold so many things where they are asked for, fewer where nothing is, and say that there are more", () => {
    const cell = (rows: readonly string[]) =>
      shown(rows, "zh-Hans", manyIndustries())
        ?.text.split("\n")
        .find((line) => line.startsWith("| 产业"));
    expect(cell(["industries"])).toContain("辛业[7]、壬业等[8] |");
    expect(cell([])).toContain("丁业[3]、戊业等[4] |");
  });

  it("leave out what is named with a figure that its quotation does not hold", () => {
    expect(shown(["industries"], "zh-Hans", manyIndustries())?.text).toContain("甲业[1]、丙业[2]");
  });

  it("tell a period where the quotation does, and cite nothing that is not shown", () => {
    const { text, citations } = shown(["industries"], "zh-Hans", manyIndustries()) ?? {
      text: "",
      citations: [],
    };
    expect(text).not.toContain("2023");
    expect(text).toContain("甲业（2024）[9]");
    expect(citations).toHaveLength(9);
  });
});
