import { describe, expect, it } from "vitest";
import type { Citation, Locale } from "../answer.ts";
import { type CitedView, citedView, type ViewLine } from "./view.ts";
import { viewText } from "./view-text.ts";
import { LABELS, LEADS } from "./words.ts";

const BODY = "东湖服务台2日内答复,额度最高500万元,面向企业。";

function citationOf(index: number, quote: string): Citation {
  const start = BODY.indexOf(quote);
  return {
    index,
    articleId: "a",
    passageId: "a:1",
    title: "a",
    source: "测试来源",
    published: null,
    url: null,
    quote,
    start,
    end: start + quote.length,
    lang: "zh-Hans",
  };
}

const citations = [citationOf(1, "东湖服务台"), citationOf(2, "2日内答复"), citationOf(3, "最高500万元")];
const desk: ViewLine = {
  name: "东湖服务台",
  nameEn: "Donghu desk",
  source: 1,
  parts: [
    { label: LABELS.response, value: "2日内答复", en: "within 2 days", source: 2 },
    { label: LABELS.amount, value: "最高500万元", en: "up to CNY 5 million", source: 3 },
  ],
  unknown: [
    { value: "租金", en: "rent" },
    { value: "面积", en: "area" },
  ],
};

const viewOf = (...lines: ViewLine[]): CitedView => ({ view: { lead: LEADS.services, lines }, citations });

function shown(view: CitedView, locale: Locale = "zh-Hans", before = 0) {
  return viewText(view, locale, before, (text) => text.replaceAll("东", "東").replaceAll("万", "萬"));
}

describe("a view as an answer shows it", () => {
  it.each<[Locale, string, string]>([
    [
      "zh-Hans",
      LEADS.services.zh,
      "- **东湖服务台**[1]：时效：2日内答复[2]；额度：最高500万元[3]；文章未载明：租金、面积",
    ],
    [
      "zh-Hant",
      LEADS.services.zh,
      "- **東湖服务台**[1]：时效：2日内答复[2]；额度：最高500萬元[3]；文章未载明：租金、面积",
    ],
    [
      "ja",
      LEADS.services.ja,
      "- **东湖服务台**[1]：対応：2日内答复[2]；金額：最高500万元[3]；記載なし：租金、面积",
    ],
    [
      "ko",
      LEADS.services.ko,
      "- **东湖服务台**[1]: 대응: 2日内答复[2]; 금액: 最高500万元[3]; 기사에 없음: 租金、面积",
    ],
  ])("speaks %s", (locale, lead, line) => {
    expect(shown(viewOf(desk), locale).text).toBe(`${lead}\n\n${line}`);
  });

  it("sets the figure as written beside its English, and says in Chinese what English has another figure for", () => {
    expect(shown(viewOf(desk), "en").text).toBe(
      `${LEADS.services.en}\n\n- **Donghu desk**[1]: response: within 2 days [2]; amount: up to CNY 5 million (500万元) [3]; not stated: rent, area`,
    );
    const parts = [{ value: "最高500万元", en: "up to CNY 6 million", source: 3 }];
    expect(
      shown(viewOf({ ...desk, parts, unknown: [] }), "en")
        .text.split("\n")
        .at(-1),
    ).toBe("- **Donghu desk**[1]: 最高500万元 [2]");
  });

  it("is numbered on from the quotations before it, each citation once, in the order of the text", () => {
    const { text, citations: used } = shown(
      viewOf(desk, { ...desk, parts: desk.parts.slice(1) }),
      "zh-Hans",
      4,
    );
    expect(text.match(/\[\d+\]/g)).toEqual(["[5]", "[6]", "[7]", "[5]", "[7]"]);
    expect(used.map(({ index, quote }) => [index, quote])).toEqual([
      [5, "东湖服务台"],
      [6, "2日内答复"],
      [7, "最高500万元"],
    ]);
  });

  it("leaves out a statement whose number its quotation does not hold, and its citation", () => {
    const parts = [
      { value: "3日内答复", en: "within 3 days", source: 2 },
      { value: "面向企业", en: "for firms", source: 3 },
    ];
    const { text, citations: used } = shown(viewOf({ ...desk, parts, unknown: [] }));
    expect(text.split("\n").at(-1)).toBe("- **东湖服务台**[1]：面向企业[2]");
    expect(used.map(({ quote }) => quote)).toEqual(["东湖服务台", "最高500万元"]);
  });

  it("leaves out a statement without a citation", () => {
    const parts = [{ value: "面向企业", en: "for firms", source: 0 }];
    expect(
      shown(viewOf({ ...desk, parts, unknown: [] }))
        .text.split("\n")
        .at(-1),
    ).toBe("- **东湖服务台**[1]");
  });

  it("has no line of a record that no article names any more, and is none without lines", () => {
    const gone = { ...desk, source: 0 };
    expect(citedView(viewOf(gone, desk).view, citations)?.view.lines).toEqual([desk]);
    expect(citedView(viewOf(gone).view, citations)).toBeNull();
  });

  it("shows Markdown in names and statements as it stands", () => {
    const marked = {
      ...desk,
      name: "*服务*[1]",
      parts: [{ value: "`答复`<b>", en: "x", source: 2 }],
      unknown: [],
    };
    expect(shown(viewOf(marked)).text.split("\n").at(-1)).toBe(
      String.raw`- **\*服务\*[1\]**[1]：${"\\`答复\\`"}\<b>[2]`,
    );
  });

  it("ends with the question that would tell more", () => {
    const view: CitedView = {
      ...viewOf(desk),
      view: { ...viewOf(desk).view, ask: { value: "在哪个园区？", en: "In which park?" } },
    };
    expect(shown(view).text.endsWith("\n\n告诉我这一点可以筛得更准：在哪个园区？")).toBe(true);
    expect(shown(view, "en").text.endsWith("\n\nTo narrow this down, tell me: In which park?")).toBe(true);
  });
});
