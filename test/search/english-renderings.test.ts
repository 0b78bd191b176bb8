import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFrom, fingerprint } from "../../index/run.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { createOramaEngine } from "../../src/adapters/orama.ts";
import type { Corpus } from "../../src/core/ports.ts";
import { articleList, passageList } from "../../src/core/search/article-store.ts";
import { renderingList } from "../../src/core/search/renderings.ts";
import { articleOf, lexiconOf } from "../support/tiny-corpus.ts";

let seeds = "";
beforeAll(() => {
  seeds = mkdtempSync(join(tmpdir(), "seeds-"));
  for (const folder of ["articles", "articles-en", "knowledge"]) mkdirSync(join(seeds, folder));
});
afterAll(() => rmSync(seeds, { recursive: true, force: true }));

const BODIES = {
  bikes: "比赛路线全程约180公里。选手途经茅山景区。",
  flats: "人才公寓交付351套。家电齐全,拎包入住。",
};
const ENGLISH = {
  bikes: ["The course was about 180 kilometres long.", "Riders passed the Maoshan Scenic Area."],
  flats: ["351 Talent Apartments were delivered.", "With appliances, ready to move in."],
};
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function write(id: "bikes" | "flats", hash = sha256(BODIES[id])): void {
  writeFileSync(join(seeds, `articles/${id}.md`), `---\ntitle: ${id}题\n---\n\n${BODIES[id]}\n`);
  const lines = ENGLISH[id].map((english, at) => `[${at + 1}] ${english}`).join("\n");
  writeFileSync(
    join(seeds, `articles-en/${id}.md`),
    `---\narticle: ${id}\ntitle: The ${id}\nsha256: ${hash}\n---\n\n${lines}\n`,
  );
}

async function built(): Promise<Corpus> {
  write("bikes");
  write("flats");
  const { files } = await buildFrom([seeds], join(seeds, "knowledge"));
  return loadCorpus(async (name) => files.get(name) ?? null);
}

const ask = async ({ engine }: Pick<Corpus, "engine">, text: string) =>
  (await engine.search({ clauses: [{ text, weight: 1 }], limit: 5 })).map(({ passage, score }) => ({
    article: passage.articleId,
    score,
  }));

describe("an index with English renderings", () => {
  test("finds a passage by words that only its English has", async () => {
    const corpus = await built();
    expect((await ask(corpus, "which riders passed by?")).map(({ article }) => article)).toEqual(["bikes"]);
    expect((await ask(corpus, "Is an appliance included?")).map(({ article }) => article)).toEqual(["flats"]);
  });

  test("ranks what is asked in Chinese as an index without them does, to the last digit", async () => {
    const corpus = await built();
    const without = await createOramaEngine({
      articles: corpus.articles,
      passages: corpus.passages,
      lexicon: corpus.lexicon,
    });
    for (const text of ["人才公寓有多少套", "茅山景区路线 180公里", "AI人才 move"])
      expect(await ask(corpus, text)).toEqual(await ask({ engine: without }, text));
  });

  test("gives the English of an article's present text", async () => {
    const { articles, renderings } = await built();
    const article = articles.get("bikes");
    expect(article && renderings?.of(article)).toMatchObject({
      title: "The bikes",
      sentences: ENGLISH.bikes,
    });
    expect(article && renderings?.of({ ...article, sha256: sha256("改") })).toBeUndefined();
  });

  test("is not built over a rendering of another text, nor of no article", async () => {
    await built();
    write("flats", sha256("改"));
    const stale = join(seeds, "articles-en/flats.md");
    await expect(buildFrom([seeds], join(seeds, "knowledge"))).rejects.toThrow(
      `${stale}:1: renders another text of article flats`,
    );
    write("flats");
    rmSync(join(seeds, "articles/flats.md"));
    await expect(buildFrom([seeds], join(seeds, "knowledge"))).rejects.toThrow(
      `${stale}:2: there is no article flats`,
    );
  });
});

test("an article that is replaced is no longer found by its old English", async () => {
  const article = articleOf("a", BODIES.bikes);
  const passage = { id: "a:1", articleId: "a", start: 0, end: BODIES.bikes.length, heading: null };
  const articles = articleList([article]);
  const engine = await createOramaEngine({
    articles,
    passages: passageList([passage], articles),
    lexicon: lexiconOf(),
    renderings: renderingList([
      { article: "a", sha256: article.sha256, title: "A", sentences: ENGLISH.bikes },
    ]),
  });
  expect(await ask({ engine }, "riders")).toHaveLength(1);
  const changed = articleOf("a", BODIES.flats, { sha256: sha256(BODIES.flats) });
  const after = await engine.withChanges({
    put: [{ article: changed, passages: [{ ...passage, end: BODIES.flats.length }] }],
    remove: [],
  });
  expect(await ask({ engine: after }, "riders")).toEqual([]);
});

test("an index is stale once a rendering is edited", async () => {
  const knowledge = join(seeds, "knowledge");
  write("bikes");
  const before = await fingerprint([seeds], knowledge);
  expect(await fingerprint([seeds], knowledge)).toBe(before);
  write("bikes", sha256("改"));
  expect(await fingerprint([seeds], knowledge)).not.toBe(before);
});
