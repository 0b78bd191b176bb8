import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { knowledgeLists, NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import { locales } from "../../src/core/shown/locales.ts";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../support/tiny-corpus.ts";
import { links, ofClass } from "./article-pages.ts";
import { expectVerbatimMarkers } from "./page-markers.ts";
import { app, entered, HOSTILE, hostilePage, mainText, page, seeds, textOf } from "./record-pages.ts";
import { service } from "./service.ts";

const { parks } = seeds.knowledge;
const cards = (shown: Awaited<ReturnType<typeof page>>) => ofClass(shown, "card-title").map(textOf);

describe("the list of parks", () => {
  test("has every park once, each statement with a number that leads to its quotation", async () => {
    const shown = await page("/parks?lang=zh-Hans");
    expect(cards(shown).sort()).toEqual(parks.map(({ name }) => name).sort());
    expectVerbatimMarkers(shown);
  });

  test("is narrowed by kind and by industry, and such lists stay out of search engines", async () => {
    const shown = await page("/parks?lang=zh-Hans&kind=high-tech-zone&industry=半导体");
    expect(cards(shown)).toEqual(["镇江高新区"]);
    expect([entered(shown, "kind"), entered(shown, "industry")]).toEqual([
      "high-tech-zone",
      "ind-semiconductor",
    ]);
    expect(shown.all(({ attribs }) => attribs["name"] === "robots")).toHaveLength(1);
    const none = await page("/parks?lang=en&kind=port-park&industry=ind-tea");
    expect([none.response.status, ofClass(none, "empty").length]).toEqual([200, 1]);
  });

  test("says what it does not know and lists all", async () => {
    const shown = await page("/parks?lang=en&kind=moon-base&industry=%3Cb%3E");
    expect(cards(shown)).toHaveLength(parks.length);
    expect(ofClass(shown, "notice").map(textOf)).toEqual([
      expect.stringContaining("moon-base"),
      expect.stringContaining("<b>"),
    ]);
  });

  test("offers each park to be compared in a form that needs no script", async () => {
    const shown = await page("/parks?lang=ko");
    const [form] = ofClass(shown, "park-choice");
    expect([form?.attribs["method"], form?.attribs["action"]]).toEqual(["get", "/parks/compare"]);
    const boxes = shown.all(({ attribs }) => attribs["name"] === "ids");
    expect(boxes.map(({ attribs }) => attribs["value"]).sort()).toEqual(parks.map(({ id }) => id).sort());
    expect(shown.all(({ attribs }) => attribs["name"] === "lang").length).toBeGreaterThan(0);
  });
});

describe("the page of a park", () => {
  test.each(parks)("$id has its name, and every number leads to a quotation", async ({ id, name }) => {
    const shown = await page(`/parks/${id}?lang=zh-Hans`);
    expect(shown.response.status).toBe(200);
    expect(textOf(shown.all(({ name: tag }) => tag === "h1"))).toBe(name);
    expectVerbatimMarkers(shown);
  });

  test("tells the fields that the articles state, with the time that they speak of", async () => {
    const text = mainText(await page("/parks/zhenjiang-hitech-zone?lang=zh-Hans"));
    expect(text).toMatch(/级别 国家高新区 2022年6月/);
    expect(text).toMatch(/成立时间 2017年6月6日/);
    expect(text).toMatch(/面积 44\.03平方公里/);
    expect(text).toMatch(/签约项目 ?上报签约亿元以上项目44个，投资总额183\.04亿元/);
    expect(text).toContain("200多家");
  });

  test("says where the articles are silent", async () => {
    const text = mainText(await page("/parks/zhenjiang-new-area?lang=zh-Hans"));
    for (const field of ["级别", "所在地", "成立时间", "面积", "联系机构"])
      expect(text).toContain(`${field} 未载明`);
    expect(mainText(await page("/parks/yangzhong-hitech-zone?lang=en"))).toContain(
      "The articles give no figures for this park.",
    );
  });

  test("leads to what the park has to do with, and to the whole lists", async () => {
    const shown = await page("/parks/zhenjiang-hitech-zone?lang=en");
    const led = links(shown);
    expect(led).toContain("/industries/ind-ship?lang=en");
    expect(led).toContain("/projects?park=zhenjiang-hitech-zone&lang=en");
    expect(led).toContain("/parks/compare?ids=zhenjiang-hitech-zone&lang=en");
    expect(led).toContain("/articles/gaoxinqu-five-years?lang=en");
    for (const href of led.filter((one) => /^\/(?:parks|industries|sites|projects|companies)\//.test(one)))
      expect((await app.request(href)).status, href).toBe(200);
  });

  test.each(locales)("in %s is in that language, contents marked where theirs is another", async (lang) => {
    const shown = await page(`/parks/zhenjiang-hitech-zone?lang=${lang}`);
    const [root] = shown.all(({ name }) => name === "html");
    expect([root?.attribs["lang"], shown.response.headers.get("content-language")]).toEqual([lang, lang]);
    const english = shown.all(
      ({ attribs, parent }) =>
        attribs["lang"] === "en" && parent !== null && "name" in parent && parent.name === "dd",
    );
    expect(english.length > 0).toBe(lang === "ja" || lang === "ko");
    const text = mainText(shown);
    expect(text.includes("44.03 square kilometres")).toBe(!lang.startsWith("zh"));
    expect(text).not.toMatch(/\{\w+\}|undefined|\[object/);
  });

  test("an address with a name or an alias leads to that of the id and keeps the language", async () => {
    for (const name of ["镇江高新区", "鎮江高新區", "Zhenjiang High-tech Zone"]) {
      const answer = await app.request(`/parks/${encodeURIComponent(name)}?lang=ja`);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        302,
        "/parks/zhenjiang-hitech-zone?lang=ja",
      ]);
    }
  });

  test("an id that nothing has is answered with what comes near", async () => {
    const shown = await page("/parks/zhenjiang-hitec-zone?lang=en");
    expect(shown.response.status).toBe(404);
    expect(links(shown)).toContain("/parks/zhenjiang-hitech-zone?lang=en");
    const hostile = await page(`/parks/${encodeURIComponent(HOSTILE)}?lang=en`);
    expect([hostile.response.status, mainText(hostile).includes(HOSTILE)]).toEqual([404, true]);
  });
});

test("hostile text is shown as text on every page of parks", async () => {
  for (const path of ["/parks", "/parks/h-park", "/parks/compare", "/parks/compare?ids=h-park,h-park-2"]) {
    const shown = await hostilePage(`${path}${path.includes("?") ? "&" : "?"}lang=zh-Hans`);
    expect(shown.response.status, path).toBe(200);
    expect(mainText(shown)).toContain(HOSTILE);
    expect(shown.all(({ name, attribs }) => name === "img" || "onerror" in attribs)).toEqual([]);
  }
});

/** How wide a drawn bar is. */
const widthOf = (node: object): string[] =>
  "attribs" in node && typeof node.attribs === "object" && node.attribs !== null && "width" in node.attribs
    ? [String(node.attribs.width)]
    : [];

describe("figures of several times", () => {
  const quote = (article: string, text: string) => ({ article, quote: text });
  const articles = ["2022", "2023", "2024"].map((year, at) =>
    articleOf(`year-${year}`, `${year}年，东港园区税收收入${[8, 12, 15][at]}亿元。`, {
      published: `${Number(year) + 1}-02-01`,
    }),
  );
  const corpus = {
    ...corpusOf(articles, lexiconOf({ entities: [entityOf("east-port", "park", "东港园区")] })),
    knowledge: knowledgeLists.parse({
      ...NO_KNOWLEDGE,
      parks: [
        {
          id: "east-port",
          kind: "port-park",
          name: "东港园区",
          nameEn: "East Port Park",
          named: quote("year-2024", "东港园区"),
          notes: ["2024", "2022"].map((year) => ({
            topic: "税收",
            topicEn: "Tax",
            value: `税收收入${year === "2024" ? 15 : 8}亿元`,
            en: "tax",
            when: year,
            ...quote(`year-${year}`, `税收收入${year === "2024" ? 15 : 8}亿元`),
          })),
        },
      ],
    }),
  };
  const shown = async () => {
    const { app } = service({ corpus: async () => corpus });
    const dom = parseDocument(await (await app.request("/parks/east-port?lang=zh-Hans")).text());
    const all = DomUtils.getElementsByTagName(() => true, dom, true);
    return (name: string) => all.filter(({ attribs }) => attribs["class"]?.split(" ").includes(name));
  };

  test("are drawn from the oldest to the newest, each bar as long as its figure", async () => {
    const found = await shown();
    expect(found("bar-name").map(textOf)).toEqual(["2022年", "2023年", "2024年"]);
    const widths = found("bar").flatMap(({ children }) => children.flatMap(widthOf));
    expect(widths).toEqual(["53.33%", "80.00%", "100.00%"]);
    expect(found("bar-value").map(textOf)).toEqual([
      expect.stringMatching(/^8亿元\d+$/),
      expect.stringMatching(/^12亿元\d+$/),
      expect.stringMatching(/^15亿元\d+$/),
    ]);
  });

  test("that a later one replaces are said to be replaced", async () => {
    const found = await shown();
    const rows = found("badge").map(textOf);
    expect(rows).toEqual(["另有更新数据"]);
    expect(found("figure-tag").map(textOf)).toEqual(["另有更新数据", "另有更新数据"]);
  });
});
