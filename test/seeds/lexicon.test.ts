import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../index/lexicon.ts";
import type { Entity } from "../../src/core/lexicon.ts";
import { foldText } from "../../src/core/text/fold.ts";
import { phraseKey } from "../../src/core/understand/english.ts";
import { readArticles } from "./corpus.ts";

const lexicon = await readLexicon(join(import.meta.dirname, "../../seeds/lexicon"));
const { entities, synonyms, glossary, words, functionWords } = lexicon;
const texts = readArticles().map(({ head, body }) => foldText(`${head.title}\n${head.source}\n${body}`));

/** Places and schools of the city that no article names: kept so that a question about them is not taken for another. */
const KNOWN_FROM_ELSEWHERE = [
  "runzhou",
  "danyang-edz",
  "danyang-hitech-zone",
  "yangzhong-edz",
  "zhenjiang-bonded-zone",
  "jsu",
  "just",
];

const inArticles = (form: string) => texts.some((text) => text.includes(foldText(form)));
const named = ({ name, aliases }: Entity) => [name, ...aliases].some(inArticles);
const chineseForms = ({ name, aliases }: Entity) => [name, ...aliases].map((form) => foldText(form));
const allForms = (entity: Entity) => [
  ...chineseForms(entity),
  ...[entity.nameEn, ...entity.aliasesForeign].map((form) => foldText(form)),
];
const twice = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);
const isSimplified = (form: string) => foldText(form) === form.normalize("NFKC").toLowerCase();

describe("the gazetteer", () => {
  test("every id is unique", () => {
    expect(twice(entities.map(({ id }) => id))).toEqual([]);
  });

  test("a written form names one entity only", () => {
    const owners = entities.flatMap((entity) => [...new Set(allForms(entity))]);
    expect(twice(owners)).toEqual([]);
  });

  test("Chinese forms are written in Simplified", () => {
    const forms = entities.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(forms.filter((form) => !isSimplified(form))).toEqual([]);
  });

  test("what an entity must not be taken for exists, is another one, and says the same of it", () => {
    const byId = new Map(entities.map((entity) => [entity.id, entity]));
    const wrong = entities.flatMap(({ id, distinctFrom }) =>
      distinctFrom
        .filter((other) => other === id || !byId.get(other)?.distinctFrom.includes(id))
        .map((other) => `${id} / ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  test("a park whose name holds another park's short form is kept apart from it", () => {
    const parks = entities.filter(({ kind }) => kind === "park");
    const rivals = entities.filter(({ kind }) => kind === "park" || kind === "other-place");
    const confused = parks.flatMap((park) =>
      rivals
        .filter((rival) => rival !== park && !park.distinctFrom.includes(rival.id))
        .filter((rival) => holdsForm(rival, park))
        .map((rival) => `${park.id} / ${rival.id}`),
    );
    expect(confused).toEqual([]);
  });

  test("every entity of the city stands in an article, but for those known from elsewhere", () => {
    const absent = entities.filter((entity) => entity.kind !== "other-place" && !named(entity));
    expect(absent.map(({ id }) => id).sort()).toEqual([...KNOWN_FROM_ELSEWHERE].sort());
  });
});

/** Whether a form of `park` is a part of a longer form of `rival`. */
function holdsForm(rival: Entity, park: Entity): boolean {
  const short = chineseForms(park);
  return chineseForms(rival).some((long) => short.some((form) => long !== form && long.includes(form)));
}

describe("the synonyms", () => {
  test("a group leads from what is said to another word", () => {
    const idle = synonyms.filter(({ say, find }) =>
      say.every((word) => find.every((other) => other === word)),
    );
    expect(idle.filter(({ find }) => !find.some(inArticles))).toEqual([]);
  });

  test("no single character is looked for: it stands inside unrelated words", () => {
    expect(synonyms.flatMap(({ find }) => find).filter((word) => word.length < 2)).toEqual([]);
  });

  test("both sides are written in Simplified", () => {
    expect(
      synonyms.flatMap(({ say, find }) => [...say, ...find]).filter((word) => !isSimplified(word)),
    ).toEqual([]);
  });

  test("nine groups in ten find a word that stands in an article", () => {
    const lost = synonyms.filter(({ find }) => !find.some(inArticles));
    expect(lost.length).toBeLessThan(synonyms.length / 10);
  });
});

describe("everyday words of business", () => {
  const meant = (word: string) =>
    synonyms.filter(({ say }) => say.includes(word)).flatMap(({ find }) => find);

  test.each([
    "雇人",
    "掏腰包",
    "牵线",
    "扯皮",
    "卡脖子",
    "盖章",
    "跑腿",
    "手把手",
    "说话算数",
    "烂尾",
    "周转",
    "住宿",
    "船配",
    "样机",
    "管家",
  ])("%s leads to what an article writes", (word) => {
    expect(meant(word).filter(inArticles)).not.toEqual([]);
  });

  test.each(["房租", "利息", "工资", "地价", "学区", "食堂"])(
    "%s leads nowhere: no article speaks of it, and a neighbour of it would be a wrong answer",
    (word) => {
      expect(meant(word).filter(inArticles)).toEqual([]);
    },
  );
});

describe("the glossary", () => {
  test("a term has one entry in its language", () => {
    expect(twice(glossary.map(({ lang, term }) => `${lang} ${foldText(term)}`))).toEqual([]);
  });

  test("English terms are in lower case and carry no space at their ends", () => {
    const terms = glossary.filter(({ lang }) => lang === "en").map(({ term }) => term);
    expect(terms.filter((term) => term !== term.toLowerCase().trim())).toEqual([]);
  });

  test("terms are written in the script of their language", () => {
    const scripts = {
      en: /^[\p{Script=Latin}\d&.,' –-]+$/u,
      ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
      ko: /\p{Script=Hangul}/u,
    };
    expect(glossary.filter(({ lang, term }) => !scripts[lang].test(term))).toEqual([]);
  });

  test("no term leads to a single character: it stands inside unrelated words", () => {
    expect(glossary.flatMap(({ zh }) => zh).filter((word) => word.length < 2)).toEqual([]);
  });

  test("Chinese terms are written in Simplified", () => {
    expect(glossary.flatMap(({ zh }) => zh).filter((word) => !isSimplified(word))).toEqual([]);
  });

  test("nine entries in ten lead to a word that stands in an article", () => {
    const lost = glossary.filter(({ zh }) => !zh.some(inArticles));
    expect(lost.length).toBeLessThan(glossary.length / 10);
  });
});

describe("the word lists", () => {
  const without = new Set(functionWords.map((word) => foldText(word)));

  test("a word stands once in its list and in one list only", () => {
    expect(twice([...words, ...functionWords].map((word) => foldText(word)))).toEqual([]);
  });

  test("a word without a topic names nothing, asks for nothing and translates to nothing", () => {
    const topics = [
      ...entities.flatMap(allForms),
      ...synonyms.flatMap(({ say }) => say),
      ...glossary.map(({ term }) => term),
    ];
    expect(topics.filter((topic) => without.has(foldText(topic)))).toEqual([]);
  });

  test("an English word without a topic shares its stem with no term: the two would be taken for one", () => {
    const terms = new Set(
      glossary.filter(({ lang }) => lang === "en").map(({ term }) => phraseKey(foldText(term))),
    );
    const english = functionWords.map((word) => foldText(word)).filter((word) => /^[a-z]/.test(word));
    expect(english.filter((word) => terms.has(phraseKey(word)))).toEqual([]);
  });

  test.each([
    "增长",
    "完成",
    "最高",
    "首次",
    "唯一",
    "累计",
    "同比",
    "平均",
    "开工",
    "入驻",
    "租金",
    "电价",
    "利率",
    "层高",
  ])("%s is a topic", (word) => {
    expect(without.has(word)).toBe(false);
  });
});
