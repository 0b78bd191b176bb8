import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../index/lexicon.ts";
import { readArticles } from "../../index/read.ts";
import { checkRendering, readRendering, renderingFiles } from "../../index/read-renderings.ts";
import { RENDERING_KINDS, type RenderingKind } from "../../src/core/search/renderings.ts";
import { namedFigures } from "../../src/core/text/chinese-figures.ts";
import { foldText } from "../../src/core/text/fold.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import { chineseFigures, englishFigures, lostQualifiers, missingFrom } from "./rendered-figures.ts";

const seeds = join(import.meta.dirname, "../../seeds");
const articles = await Promise.all(
  readdirSync(join(seeds, "articles")).map((name) => readArticles(join(seeds, "articles", name))),
);
const readAll = async (kind: RenderingKind) =>
  Promise.all((await renderingFiles(kind, seeds)).map(readRendering));
const RENDERINGS = { english: await readAll("english"), everyday: await readAll("everyday") };

/** Each article with its rendering of a kind. */
const paired = (kind: RenderingKind) =>
  articles.flat().map(({ head, body }) => {
    const rendering = RENDERINGS[kind].find(({ article }) => article === head.id);
    const chinese = splitSentences(body).map(({ start, end }) => body.slice(start, end));
    return { id: head.id, title: head.title, body, chinese, rendering };
  });
type Pair = ReturnType<typeof paired>[number];

/** Things that have one English name wherever they stand; a programme or an industry may be paraphrased. */
const NAMED = new Set(["district", "park", "site", "company", "institution", "platform"]);
const { entities } = await readLexicon(join(seeds, "lexicon"));
const byLength = entities
  .map((entity) => ({ ...entity, folded: foldText(entity.name) }))
  .sort((a, b) => b.folded.length - a.folded.length);

/** English names that a sentence should bear: those of the things its Chinese names in full. */
function lostNames(zh: string, en: string): string[] {
  const english = en.toLowerCase();
  let text = foldText(zh);
  return byLength.flatMap(({ folded, kind, nameEn, aliasesForeign }) => {
    // 工信部门 are departments, not the ministry 工信部.
    const whole = folded.endsWith("部") ? new RegExp(`${folded}(?!门)`, "g") : folded;
    if (text.search(whole) < 0) return [];
    text = text.replaceAll(whole, " ");
    const said = [nameEn, ...aliasesForeign].some((name) => english.includes(name.toLowerCase()));
    return said || !NAMED.has(kind) ? [] : [nameEn];
  });
}

/** Each sentence of an article with its rendering, the title as number 0. */
function aligned({ title, chinese, rendering }: Pair): { at: number; zh: string; said: string }[] {
  const rendered = [rendering?.title ?? "", ...(rendering?.sentences ?? [])];
  return [title, ...chinese].map((zh, at) => ({ at, zh, said: rendered[at] ?? "" }));
}

/** Numbers written in digits, as the index reads them: 1,104.7 is 1104.7, the 919 of C919 is none. */
function figuresIn(text: string): Set<string> {
  return new Set(
    foldText(text)
      .match(/(?<![a-z])\d+(?:[.,]\d+)*/g)
      ?.map((one) => one.replaceAll(",", "")),
  );
}

/** What is wrong with the sentences of an article, each finding led by the sentence's number. */
function findings(pair: Pair, find: (zh: string, said: string) => string[]): string[] {
  return aligned(pair).flatMap(({ at, zh, said }) => find(zh, said).map((what) => `[${at}] ${what}`));
}

describe.each(RENDERING_KINDS)("%s renderings", (kind) => {
  const renderings = RENDERINGS[kind];
  const pairs = paired(kind);

  test("every article has one, and no other text does", () => {
    expect(renderings.map(({ article }) => article).sort()).toEqual(pairs.map(({ id }) => id).sort());
  });

  test.each(renderings)("the file of $article bears its id", ({ article, path }) => {
    expect(path.endsWith(`/${article}.md`)).toBe(true);
  });

  test.each(pairs)("$id is rendered as it stands now, sentence by sentence", ({ rendering, body }) => {
    expect(() => rendering && checkRendering(rendering, body)).not.toThrow();
  });
});

describe("English renderings", () => {
  const pairs = paired("english");

  test.each(pairs)("every figure of $id stands in its English", (pair) => {
    expect(findings(pair, (zh, en) => missingFrom(englishFigures(en), chineseFigures(zh)))).toEqual([]);
  });

  test.each(pairs)("the English of $id gives no figure that its Chinese does not", (pair) => {
    const invented = (zh: string, en: string): string[] => {
      const named = namedFigures(zh);
      return missingFrom(chineseFigures(zh), englishFigures(en)).filter((value) => !named.has(value));
    };
    expect(findings(pair, invented)).toEqual([]);
  });

  test.each(pairs)("what $id says of a figure, about, over, nearly, is said in English too", (pair) => {
    expect(findings(pair, lostQualifiers)).toEqual([]);
  });

  test.each(pairs)("places, bodies and companies in $id bear the English names of the gazetteer", (pair) => {
    expect(findings(pair, lostNames)).toEqual([]);
  });

  test.each(pairs)("the English of $id is Latin script, straight quotes and single spaces", (pair) => {
    const odd = (_: string, en: string): string[] => en.match(/[^\x20-\x7e\u00c0-\u017f]| {2}|\s$|^$/g) ?? [];
    expect(findings(pair, odd)).toEqual([]);
  });
});

describe("everyday renderings", () => {
  const pairs = paired("everyday");

  test.each(pairs)("every number in the everyday words of $id stands in the article", (pair) => {
    const whole = figuresIn(`${pair.title}\n${pair.body}`);
    expect(findings(pair, (_, said) => [...figuresIn(said)].filter((figure) => !whole.has(figure)))).toEqual(
      [],
    );
  });

  test.each(pairs)("no sentence of $id is left empty or in another script", (pair) => {
    const odd = (_: string, said: string): string[] =>
      /\p{Script=Han}/u.test(said) ? (said.match(/ {2}|\s$/g) ?? []) : [said];
    expect(findings(pair, odd)).toEqual([]);
  });
});
