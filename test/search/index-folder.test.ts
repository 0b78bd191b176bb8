import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "../../index/build.ts";
import { checkIndex, loadFiles } from "../../index/check.ts";
import { ensureIndex } from "../../index/ensure.ts";
import type { ReadArticle } from "../../index/heads.ts";
import { readArticles } from "../../index/read.ts";
import { buildFrom, DEFAULTS } from "../../index/run.ts";
import { tidyAfterKill, writeIndex } from "../../index/write.ts";
import { loadCorpus } from "../../src/adapters/corpus.ts";
import { IndexError } from "../../src/core/errors.ts";
import { headWithDefaults } from "../../src/core/search/article-head.ts";
import { searchPassages } from "../../src/core/search/search-passages.ts";
import { random } from "../support/random.ts";
import { lexiconOf } from "../support/tiny-corpus.ts";

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "index-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function article(id: string, body: string, head: Partial<ReadArticle["head"]>): ReadArticle {
  return { path: `${id}.md`, line: 1, head: headWithDefaults({ title: id, ...head }, id, body), body };
}

const ARTICLES = [
  article("b", "上半年,全市园区新签约亿元以上产业项目238个。", { published: "2025-07" }),
  article("a", "镇江高新区规划面积44.03平方公里。", { published: "2025-08-25" }),
  article("c", "济宁高新区满产运行。", { scope: "other" }),
];

const SOURCES = "0".repeat(64);

async function smallIndex(): Promise<Map<string, Uint8Array>> {
  return new Map((await buildIndex(ARTICLES, lexiconOf(), SOURCES)).files);
}

function load(files: ReadonlyMap<string, Uint8Array>) {
  return loadCorpus(async (name) => files.get(name) ?? null);
}

async function refusal(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  return load(files).then(
    () => "loaded",
    (error: unknown) => (error instanceof IndexError ? error.message : `another error: ${error}`),
  );
}

describe("an index", () => {
  test("has equal bytes for equal input, whatever the order of the files", async () => {
    const again = await buildIndex(ARTICLES.toReversed(), lexiconOf(), SOURCES);
    expect([...again.files]).toEqual([...(await smallIndex())]);
  });

  test("of the seeds has equal bytes twice, and a manifest of what it holds", async () => {
    const [first, second] = [await buildFrom(DEFAULTS.from), await buildFrom(DEFAULTS.from)];
    expect(second.manifest).toEqual(first.manifest);
    for (const [name, bytes] of first.files)
      expect(Buffer.compare(bytes, second.files.get(name) ?? new Uint8Array()), name).toBe(0);
    const articles = readdirSync(join(DEFAULTS.from[0] ?? "", "articles"));
    expect(first.manifest.counts).toMatchObject({ articles: articles.length });
    expect(first.manifest.counts.facts).toBeGreaterThan(150);
    expect(first.manifest).toMatchObject({
      formatVersion: 3,
      tokenizerVersion: 2,
      embedder: { id: "lsa-1", dimensions: 64 },
    });
  });

  test("is loaded with its counts and dates, and searched", async () => {
    const corpus = await load(await smallIndex());
    expect(corpus.info).toMatchObject({
      articles: 3,
      passages: 2,
      facts: corpus.facts.size,
      asOf: "2025-08-25",
      builtAt: "2025-08-25T00:00:00.000Z",
    });
    expect([...corpus.facts.values()].map(({ quote }) => quote)).toContain(
      "镇江高新区规划面积44.03平方公里。",
    );
    const [best] = await searchPassages(corpus, { query: "高新区面积" });
    expect(best).toMatchObject({ id: "a:1", text: "镇江高新区规划面积44.03平方公里。" });
  });

  test("keeps articles from elsewhere for reading and out of search", async () => {
    const corpus = await load(await smallIndex());
    expect(corpus.articles.get("c")?.scope).toBe("other");
    expect(await searchPassages(corpus, { query: "济宁" })).toEqual([]);
  });

  test("says which article has an id that is taken", async () => {
    const [first] = ARTICLES;
    if (first === undefined) throw new Error("no article");
    const twice = [...ARTICLES, { ...first, path: "other.jsonl", line: 7 }];
    await expect(buildIndex(twice, lexiconOf(), SOURCES)).rejects.toThrow(
      "other.jsonl:7: article id b is taken by b.md:1",
    );
  });

  test.each([
    ["a:1", "b.md:1: article id a:1 is also that of a passage of article a"],
    ["..", "b.md:1: article id .. cannot stand in a web address"],
  ])("does not take the id %s, by which another thing would be found", async (id, message) => {
    const named = ARTICLES.map((one) => (one.head.id === "b" ? { ...one, head: { ...one.head, id } } : one));
    await expect(buildIndex(named, lexiconOf(), SOURCES)).rejects.toThrow(message);
  });

  test("finds articles by ids that are words of the language it is written in", async () => {
    const ids = ["__proto__", "constructor", "../x", "a/b#c", "set:DEV_0"];
    const read = ids.map((id) => article(id, `${id}有3家企业。`, {}));
    const corpus = await load((await buildIndex(read, lexiconOf(), SOURCES)).files);
    for (const id of ids) expect(corpus.articles.get(id)?.body).toBe(`${id}有3家企业。`);
    expect(corpus.articles.get("toString")).toBeUndefined();
    const found = await searchPassages(corpus, { query: "企业" });
    expect(found.map(({ articleId }) => articleId).sort()).toEqual(ids.toSorted());
  });

  test("of no dated article has no date", async () => {
    const undated = ARTICLES.map((one) => ({ ...one, head: { ...one.head, published: null } }));
    const { manifest } = await buildIndex(undated, lexiconOf(), SOURCES);
    expect([manifest.asOf, manifest.builtAt]).toEqual([null, "1970-01-01T00:00:00.000Z"]);
  });
});

describe("a damaged index is refused with the command that mends it", () => {
  test("whichever byte of whichever file is flipped", async () => {
    const files = await smallIndex();
    const next = random(17);
    for (const [name, bytes] of files) {
      for (let round = 0; round < 60; round++) {
        const flipped = bytes.slice();
        const at = round < 2 ? round * (bytes.length - 1) : Math.floor(next() * bytes.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(next() * 8));
        expect(await refusal(new Map(files).set(name, flipped)), `${name} byte ${at}`).toContain(
          "npm run index",
        );
      }
    }
  });

  test("wherever a file is cut off, or one is missing or too long", async () => {
    const files = await smallIndex();
    for (const [name, bytes] of files) {
      for (const length of [0, 1, bytes.length >> 1, bytes.length - 1]) {
        expect(
          await refusal(new Map(files).set(name, bytes.slice(0, length))),
          `${name} at ${length}`,
        ).toContain("npm run index");
      }
      const without = new Map(files);
      without.delete(name);
      expect(await refusal(without)).toBe(
        `The index has no ${name}. Run \`npm run index\` to build the index again.`,
      );
      expect(await refusal(new Map(files).set(name, new Uint8Array([...bytes, 0])))).toContain(
        "npm run index",
      );
    }
  });

  test("of another version, which it names", async () => {
    const files = await smallIndex();
    const text = new TextDecoder().decode(files.get("manifest.json"));
    const changed = (from: string, to: string) =>
      new Map(files).set("manifest.json", new TextEncoder().encode(text.replace(from, to)));
    expect(await refusal(changed('"formatVersion": 3', '"formatVersion": 2'))).toContain(
      "format version 2; this program reads version 3",
    );
    expect(await refusal(changed('"tokenizerVersion": 2', '"tokenizerVersion": 9'))).toContain(
      "tokenizer version 9; this program has version 2",
    );
    expect(await refusal(changed('"passages": 2', '"passages": 3'))).toContain(
      "does not match its own SHA-256",
    );
    expect(await refusal(changed('"asOf": ', '"asOf":  '))).toContain("changed by hand");
  });
});

describe("writing an index", () => {
  test("replaces the one that was there and leaves nothing beside it", async () => {
    const out = join(work, "replaced");
    await writeIndex(out, await smallIndex());
    const { files } = await buildIndex(ARTICLES.slice(0, 1), lexiconOf(), SOURCES);
    await writeIndex(out, files);
    expect((await checkIndex(out)).info.articles).toBe(1);
    expect(readdirSync(work).filter((name) => name.startsWith("replaced"))).toEqual(["replaced"]);
  });

  test("does not touch a folder that holds anything else", async () => {
    const out = join(work, "precious");
    cpSync(join(import.meta.dirname), out, { recursive: true });
    const before = readdirSync(out);
    await expect(writeIndex(out, await smallIndex())).rejects.toThrow("which is no part of an index");
    expect(readdirSync(out)).toEqual(before);
    const file = join(work, "file");
    writeFileSync(file, "x");
    await expect(writeIndex(file, await smallIndex())).rejects.toThrow("is a file; expected a folder");
    expect(readFileSync(file, "utf8")).toBe("x");
  });

  test("checks the files before they take the place of others", async () => {
    const files = await smallIndex();
    await expect(loadFiles(files)).resolves.toBeDefined();
    for (const name of ["knowledge.json", "lexicon.json"]) {
      files.delete(name);
      await expect(loadFiles(files)).rejects.toThrow(`The index has no ${name}`);
    }
  });

  test("keeps the old index where the new one cannot be built", async () => {
    const out = join(work, "kept");
    await writeIndex(out, await smallIndex());
    writeFileSync(join(work, "broken.md"), "no front matter");
    await expect(readArticles(join(work, "broken.md"))).rejects.toThrow("broken.md:1:");
    expect((await checkIndex(out)).info.articles).toBe(3);
  });

  test("happens at a start only where the index is missing or older than what it is built from", async () => {
    const out = join(work, "ensured");
    expect([await ensureIndex(out), await ensureIndex(out)]).toEqual([true, false]);
    await writeIndex(out, await smallIndex());
    expect([await ensureIndex(out), await ensureIndex(out)]).toEqual([true, false]);
    writeFileSync(join(out, "manifest.json"), "{");
    expect(await ensureIndex(out)).toBe(true);
  });
});

describe("a run that was killed while it wrote", () => {
  const GONE = 999_999_999;

  test("between its renames has its index put back, and nothing left beside it", async () => {
    const folder = mkdtempSync(join(work, "killed-"));
    const out = join(folder, "index");
    await writeIndex(out, await smallIndex());
    renameSync(out, `${out}.old-${GONE}`);
    mkdirSync(`${out}.new-${GONE}`);
    await tidyAfterKill(out);
    expect(readdirSync(folder)).toEqual(["index"]);
    expect(readdirSync(out)).toContain("manifest.json");
  });

  test("leaves no debris once the next run is done", async () => {
    const folder = mkdtempSync(join(work, "killed-"));
    mkdirSync(join(folder, `index.new-${GONE}`));
    mkdirSync(join(folder, "other"));
    await writeIndex(join(folder, "index"), await smallIndex());
    expect(readdirSync(folder).sort()).toEqual(["index", "other"]);
  });

  test("does not touch what a running process is writing", async () => {
    const folder = mkdtempSync(join(work, "killed-"));
    mkdirSync(join(folder, `index.new-${process.pid}`));
    await tidyAfterKill(join(folder, "index"));
    expect(readdirSync(folder)).toEqual([`index.new-${process.pid}`]);
  });
});
