import { DomUtils, parseDocument } from "htmlparser2";
import type { Article } from "../../src/core/article.ts";
import { knowledgeLists, NO_KNOWLEDGE } from "../../src/core/knowledge/knowledge.ts";
import { renderingList } from "../../src/core/search/renderings.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../support/tiny-corpus.ts";
import { service } from "./service.ts";

export const plain = articleOf(
  "高新区-2024",
  `一、成绩单

镇江高新区规划面积28.9平方公里。2024年，高新区签约项目44个，投资总额183.04亿元。
厂房🏭已建成，一句在分栏处断开的长句子，在这里没有结束，而是到下面一行才
结束的。

二、下一步

𠮷祥路以北，力争2026年建成人才公寓1700套。`,
  {
    title: "镇江高新区成绩单",
    source: "镇江日报",
    url: "https://news.example.org/a?b=1&c=2",
    published: "2025-08-25",
    publishedBasis: "page-stamp",
    about: { from: "2024", to: "2026-06" },
  },
);
export const hostile = articleOf(
  "hostile",
  `第一句<script>window.hacked=1</script>。</p></main><mark id="quote">"'&amp;&lt;</mark>第二句。\n\n<!-- <img src=x onerror=hack()> -->`,
  {
    title: `<img src=x onerror="hack()">标题`,
    source: `"><b>发布者</b>`,
    url: "javascript:hack()",
  },
);
export const traditional = articleOf("trad", "高新區為企業代建廠房。", {
  lang: "zh-Hant",
  published: "2021-06",
});
export const elsewhere = articleOf("elsewhere", "别处的话。", {
  scope: "other",
  kind: "teaser",
  published: "2026",
});
export const articles = [plain, hostile, traditional, elsewhere];

export const english = splitSentences(plain.body).map((_, at) => `English ${at + 1}.`);
const lexicon = lexiconOf({
  entities: [entityOf("hi-tech", "park", "镇江高新区", ["高新区"])],
  suggestions: [{ article: plain.id, ask: { "zh-Hans": "镇江高新区签约了多少项目？", en: "How many?" } }],
});
export const corpus = {
  ...corpusOf(articles, lexicon),
  renderings: renderingList([
    { article: plain.id, sha256: plain.sha256, title: "Results", sentences: english },
    { article: "trad", sha256: traditional.sha256, title: "One too many", sentences: ["One.", "Two."] },
  ]),
  knowledge: knowledgeLists.parse({
    ...NO_KNOWLEDGE,
    parks: [
      {
        id: "hi-tech",
        name: "镇江高新区",
        nameEn: "Zhenjiang Hi-tech Zone",
        kind: "high-tech-zone",
        named: { article: plain.id, quote: "镇江高新区规划" },
      },
    ],
  }),
};
export const { app } = service({ corpus: async () => corpus });

/** A page as it is served, taken apart. */
export async function page(path: string, headers: Record<string, string> = {}) {
  const response = await app.request(path, { headers });
  const dom = parseDocument(await response.text(), { decodeEntities: true });
  const all = (test: (element: ReturnType<typeof elements>[number]) => boolean) => elements(dom).filter(test);
  return { response, dom, all };
}

const elements = (dom: ReturnType<typeof parseDocument>) =>
  DomUtils.getElementsByTagName(() => true, dom, true);
export const textOf = (some: Parameters<typeof DomUtils.textContent>[0]): string =>
  DomUtils.textContent(some);
export const pathOf = ({ id }: Pick<Article, "id">, query = ""): string =>
  `/articles/${encodeURIComponent(id)}${query}`;
type Shown = Awaited<ReturnType<typeof page>>;
export const byId = ({ all }: Shown, id: string) => all(({ attribs }) => attribs["id"] === id);
export const bodyShown = ({ all }: Shown): string =>
  textOf(all(({ attribs }) => attribs["data-start"] !== undefined));
export const ofClass = ({ all }: Shown, name: string) =>
  all(({ attribs }) => (attribs["class"] ?? "").split(" ").includes(name));
export const links = ({ all }: Shown): string[] =>
  all(({ name }) => name === "a").map((one) => one.attribs["href"] ?? "");
