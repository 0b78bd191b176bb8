import { expect, test } from "vitest";
import { articleOf, corpusOf, entityOf, lexiconOf } from "../../../test/support/tiny-corpus.ts";
import { knowledgeLists, NO_KNOWLEDGE } from "./knowledge.ts";
import { recordsOfArticle } from "./records-of-article.ts";

const article = articleOf("a", "示例高新区与示例新区都有厂房。示例新区另有人才公寓。", { title: "两区" });
const other = articleOf("b", "港园区的规划面积为28.9平方公里。");
const quoted = (quote: string, id = "a") => ({ article: id, quote });
const park = (id: string, name: string, named: object) => ({
  id,
  name,
  nameEn: id,
  kind: "high-tech-zone",
  named,
});

const knowledge = knowledgeLists.parse({
  ...NO_KNOWLEDGE,
  parks: [
    park("port", "港园区", quoted("港园区", "b")),
    park("hi-tech", "示例高新区", quoted("港园区的规划", "b")),
    {
      ...park("new-area", "示例新区", quoted("示例新区另有")),
      positioning: [{ value: "厂房", en: "workshops", ...quoted("都有厂房") }],
    },
  ],
  carriers: [
    { id: "flats", name: "人才公寓", nameEn: "flats", kind: "talent-housing", named: quoted("人才公寓") },
  ],
});
const lexicon = lexiconOf({
  entities: [
    entityOf("port", "park", "港园区"),
    entityOf("hi-tech", "park", "示例高新区"),
    entityOf("new-area", "park", "示例新区"),
  ],
});

test("an article has to do with the records that quote it, and with the parks that it names", () => {
  const corpus = { ...corpusOf([article, other], lexicon), knowledge };
  const found = recordsOfArticle(corpus, article).map(({ kind, records }) => [
    kind,
    records.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ["parks", ["new-area", "hi-tech"]],
    ["carriers", ["flats"]],
  ]);
});
