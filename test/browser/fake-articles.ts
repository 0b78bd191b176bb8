import type { Answer, Citation } from "../../src/core/answer/answer.ts";
import type { Article } from "../../src/core/article.ts";

export type ServedArticle = Pick<
  Article,
  "id" | "title" | "source" | "published" | "url" | "lang" | "scope" | "body" | "sha256"
>;

const filler = Array.from(
  { length: 24 },
  (_, at) =>
    `第${at + 1}段介绍园区的日常情况。这一段用来让文章足够长，使打开文章时必须滚动才能看到引文。段落里的句子各自独立，读者可以跳过。`,
);

export const cited = "示范园区2025年签约亿元以上项目44个，投资总额183.04亿元，其中30亿元以上重大项目1个。";

/** A long article whose cited sentence stands in its middle, one with hostile markup, and one that is teaser-short. */
export const articles: readonly ServedArticle[] = [
  {
    id: "long-article",
    title: "示范园区以招商为引擎点燃发展新动能",
    source: "示范日报",
    published: "2026-03-12",
    url: "https://news.example/long-article",
    lang: "zh-Hans",
    scope: "zhenjiang",
    body: [
      ...filler.slice(0, 12),
      `数字说明变化。${cited}围绕主导产业，园区继续招商。`,
      ...filler.slice(12),
    ].join("\n\n"),
    sha256: "0".repeat(64),
  },
  {
    id: "hostile-article",
    title: '<img src=x onerror="window.hacked=1">标题',
    source: "<b>发布者</b>",
    published: "2025-08",
    url: "javascript:window.hacked=1",
    lang: "zh-Hans",
    scope: "zhenjiang",
    body: '第一段。<script>window.hacked=1</script><img src=x onerror="window.hacked=1">是原文里的字。第三句。',
    sha256: "0".repeat(64),
  },
  {
    id: "short-article",
    title: "鎮江高新區加快成為發展活力標杆",
    source: "",
    published: null,
    url: null,
    lang: "zh-Hant",
    scope: "zhenjiang",
    body: "高新區為企業代建定制化廠房。",
    sha256: "0".repeat(64),
  },
];

export function citationOf(index: number, articleId: string, quote: string): Citation {
  const article = articles.find(({ id }) => id === articleId);
  if (!article) throw new Error(`No article ${articleId} among the fake ones.`);
  const { title, source, published, url, lang, body } = article;
  const start = body.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in ${articleId}.`);
  return {
    index,
    articleId,
    passageId: `${articleId}:1`,
    title,
    source,
    published,
    url,
    lang,
    quote,
    start,
    end: start + quote.length,
  };
}

export const citedAnswer: Answer = {
  id: "a1",
  answer:
    "示范园区2025年签约亿元以上项目**44个**，投资总额183.04亿元。[1]\n\n高新区还为企业代建定制化厂房。[2]",
  abstained: false,
  citations: [
    citationOf(1, "long-article", cited),
    citationOf(2, "short-article", "高新區為企業代建定制化廠房。"),
  ],
  suggestions: ["其中重大项目有几个？", "定制化厂房怎么申请？"],
  asOf: "2026-03-12",
  mode: "extractive",
};

export const abstention: Answer = {
  id: "a2",
  answer: "现有报道没有写到镇江的最低工资标准。",
  abstained: true,
  citations: [],
  suggestions: ["示范园区2025年签约了多少项目？"],
  asOf: "2026-03-12",
  mode: "extractive",
};

export const hostileAnswer: Answer = {
  ...citedAnswer,
  id: "a3",
  answer:
    '<img src=x onerror="window.hacked=1"> <script>window.hacked=1</script> [点这里](javascript:window.hacked=1) **<svg onload=window.hacked=1>** [1] [9]',
  citations: [citationOf(1, "hostile-article", '<img src=x onerror="window.hacked=1">是原文里的字。')],
  suggestions: ['"><img src=x onerror=window.hacked=1>'],
};

export const richAnswer: Answer = {
  ...citedAnswer,
  id: "a4",
  answer: [
    "### 两个园区的对比",
    "| 指标 | 甲园区 | 乙园区 | 丙园区 | 丁园区 | 戊园区 |\n| --- | --- | --- | --- | --- | --- |\n| 新签约亿元以上产业项目 | 44个 [1] | 238个 | 77.8% | 71.4% | 66.7% |",
    "- 第一项 [1]\n- 第二项，**加粗** [2]",
    "> 引文一段 [2]",
  ].join("\n\n"),
};
