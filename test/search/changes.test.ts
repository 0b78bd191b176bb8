import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildIndex } from "../../index/build.ts";
import { changeIndex, compactIndex } from "../../index/changes.ts";
import { checkIndex, loadFiles } from "../../index/check.ts";
import { ensureIndex } from "../../index/ensure.ts";
import type { ReadArticle } from "../../index/heads.ts";
import { sha256 } from "../../index/prepare.ts";
import { rebuild } from "../../index/rebuild.ts";
import { DEFAULTS, readFrom } from "../../index/run.ts";
import { writeIndex } from "../../index/write.ts";
import { IndexError } from "../../src/core/errors.ts";
import type { Corpus, SearchFilter } from "../../src/core/ports.ts";
import { headWithDefaults } from "../../src/core/search/article-head.ts";
import { manifestText, readManifest, signedPart } from "../../src/core/search/manifest.ts";
import { OVERLAY } from "../../src/core/search/overlay.ts";
import { pick, random } from "../support/random.ts";
import { lexiconOf } from "../support/tiny-corpus.ts";

let work = "";
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "changes-"));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SOURCES = "0".repeat(64);
const LEXICON = lexiconOf({ words: ["招商引资", "高新区"] });

function article(id: string, body: string, head: Partial<ReadArticle["head"]> = {}): ReadArticle {
  return { path: `${id}.md`, line: 1, head: headWithDefaults({ title: `题${id}`, ...head }, id, body), body };
}

const SENTENCES = [
  "镇江高新区规划面积44.03平方公里。",
  "上半年新签约项目238个,总投资1,104.7亿元。",
  "園區加快編制產業地圖,招商引資成效顯著。",
  "全年货物吞吐量达到2.4亿吨。",
  "企业深度融入C919等国家重点项目。",
  "A park of 18 hectares was opened.",
  "人才公寓交付使用,首批入住300人。",
] as const;

function someArticle(next: () => number, id: string): ReadArticle {
  const body = Array.from({ length: 1 + Math.floor(next() * 14) }, () => pick(next, SENTENCES)).join("");
  return article(id, body, {
    title: pick(next, ["园区", "项目", "港口"]),
    published: pick(next, [null, "2023", "2024-05", "2025-08-25", "2026-01-01"]),
    scope: pick(next, ["zhenjiang", "zhenjiang", "province", "other"]),
  });
}

async function written(name: string, read: readonly ReadArticle[]): Promise<string> {
  const out = join(work, name);
  await writeIndex(out, (await buildIndex(read, LEXICON, SOURCES)).files);
  return out;
}

const QUERIES = [
  "高新区面积",
  "项目",
  "招商引资 产业地图",
  "c919",
  "park",
  "吞吐量2.4亿吨",
  "人才公寓",
] as const;
const FILTERS: readonly SearchFilter[] = [
  {},
  { from: "2024", to: "2025" },
  { scope: "province" },
  { subject: "高新区" },
];

/** All that a service says of a corpus: every search, count and article. */
async function told(corpus: Corpus) {
  const searches = [];
  for (const text of QUERIES) {
    const clauses = [{ text, weight: 1 }];
    for (const filter of FILTERS) {
      const hits = await corpus.engine.search({ clauses, limit: 50, filter });
      const matches = await corpus.engine.matches({ clauses, filter });
      searches.push({
        text,
        filter,
        ids: hits.map(({ passage }) => passage.id),
        scores: hits.map(({ score }) => score),
        matches: [...matches].sort(([a], [b]) => (a < b ? -1 : 1)),
        rare: corpus.engine.documentFrequency(text),
      });
    }
  }
  const { sha256: _hash, ...info } = corpus.info;
  return {
    info,
    searches,
    articles: [...corpus.articles.values()],
    passages: [...corpus.passages.values()],
  };
}

function expectSame(
  found: Awaited<ReturnType<typeof told>>,
  expected: Awaited<ReturnType<typeof told>>,
): void {
  const withoutScores = ({ searches, ...rest }: typeof found) => ({
    ...rest,
    searches: searches.map(({ scores, ...search }) => ({ ...search, hits: scores.length })),
  });
  expect(withoutScores(found)).toEqual(withoutScores(expected));
  for (const [at, { scores }] of found.searches.entries())
    for (const [rank, score] of scores.entries())
      expect(Math.abs(score - (expected.searches[at]?.scores[rank] ?? Number.NaN))).toBeLessThan(1e-9);
}

const IDS = ["a", "b", "c", "d", "e", "镇江"] as const;

describe("an index that articles are added to and removed from", () => {
  test("is told like one that was built of the same articles, change after change, and compacts to its bytes", async () => {
    const next = random(29);
    for (let round = 0; round < 12; round++) {
      let all = IDS.filter(() => next() < 0.6).map((id) => someArticle(next, id));
      if (all.length === 0) all = [someArticle(next, "a")];
      const out = await written(`round-${round}`, all);
      for (let change = 0; change < 3; change++) {
        const put = [...new Set([pick(next, IDS), pick(next, IDS)])].map((id) => someArticle(next, id));
        const remove = all.map(({ head }) => head.id).filter(() => next() < 0.25);
        await changeIndex(out, put, remove);
        const ids = new Set([...remove, ...put.map(({ head }) => head.id)]);
        all = [...all.filter(({ head }) => !ids.has(head.id)), ...put];
        const whole = await loadFiles((await buildIndex(all, LEXICON, SOURCES)).files);
        expectSame(await told(await checkIndex(out)), await told(whole.corpus));
      }
      await compactIndex(out);
      const { files } = await buildIndex(all, LEXICON, SOURCES);
      expect(readdirSync(out).sort()).toEqual([...files.keys()].sort());
      for (const [name, bytes] of files)
        if (name !== "manifest.json") expect(readFileSync(join(out, name)).equals(bytes), name).toBe(true);
      const withoutSources = (text: string) => {
        const { sources: _sources, sha256: _hash, ...rest } = JSON.parse(text);
        return rest;
      };
      const manifest = new TextDecoder().decode(files.get("manifest.json"));
      expect(withoutSources(readFileSync(join(out, "manifest.json"), "utf8"))).toEqual(
        withoutSources(manifest),
      );
    }
  }, 120_000);

  test("counts what became of each article, and has no changes left once they come to nothing", async () => {
    const [a, b] = [article("a", "甲园区有3家企业。"), article("b", "乙园区有4家企业。")];
    const out = await written("counts", [a, b]);
    const other = article("b", "乙园区有5家企业。");
    expect(await changeIndex(out, [a, other, article("c", "丙园区。")], [])).toMatchObject({
      added: 1,
      replaced: 1,
      removed: 0,
      unchanged: 1,
      waiting: 2,
      info: { articles: 3 },
    });
    expect(await changeIndex(out, [], ["c", "a"])).toMatchObject({
      removed: 2,
      waiting: 2,
      info: { articles: 1 },
    });
    expect(readdirSync(out)).toContain(OVERLAY);
    expect(await changeIndex(out, [a, b], [])).toMatchObject({ added: 1, replaced: 1, waiting: 0 });
    expect(readdirSync(out)).not.toContain(OVERLAY);
    expect(await compactIndex(out)).toBeNull();
  });

  test("refuses ids that are unknown or would name two things, and stays as it was", async () => {
    const out = await written("refusing", [article("a", "甲园区。"), article("b:2", "乙园区。")]);
    const before = readdirSync(out);
    await expect(changeIndex(out, [], ["x"])).rejects.toThrow(/no article "x".*a, b:2/);
    await expect(changeIndex(out, [article("a:1", "丙。")], [])).rejects.toThrow(
      "a:1.md:1: article id a:1 is also that of a passage of article a; choose another",
    );
    const long = article("b", "丙园区有3家企业。\n".repeat(60));
    await expect(changeIndex(out, [long], [])).rejects.toThrow(
      /b\.md:1: a passage of article b would have the id b:2/,
    );
    await expect(changeIndex(out, [long, long], [])).rejects.toThrow("ids must differ");
    expect(readdirSync(out)).toEqual(before);
  });

  test("takes in every change when several come at a time", async () => {
    const out = await written("at-once", [article("a", "甲园区。")]);
    const ids = ["b", "c", "d", "e"];
    await Promise.all(ids.map((id) => changeIndex(out, [article(id, `${id}园区。`)], [])));
    const { articles } = await checkIndex(out);
    expect(Array.from(articles.values(), ({ id }) => id)).toEqual(["a", ...ids]);
    expect(readdirSync(work).filter((name) => name.startsWith("at-once"))).toEqual(["at-once"]);
  });
});

describe("changes beside an index", () => {
  async function refusal(out: string): Promise<string> {
    return checkIndex(out).then(
      () => "loaded",
      (error: unknown) => (error instanceof IndexError ? error.message : `another error: ${error}`),
    );
  }

  test("are refused whichever byte is flipped, with the command that mends it", async () => {
    const out = await written("flipped", [article("a", "甲园区。")]);
    await changeIndex(out, [article("b", "乙园区有4家企业。", { published: "2025-01" })], ["a"]);
    const bytes = readFileSync(join(out, OVERLAY));
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
      writeFileSync(join(out, OVERLAY), flipped);
      expect(await refusal(out), `byte ${at}`).toContain("npm run index");
    }
    writeFileSync(join(out, OVERLAY), bytes.subarray(0, -1));
    expect(await refusal(out)).toContain("npm run index");
  });

  test("are refused beside an index that they were not made for", async () => {
    const one = await written("one", [article("a", "甲园区。")]);
    const other = await written("other", [article("b", "乙园区。")]);
    await changeIndex(one, [article("c", "丙园区。")], []);
    cpSync(join(one, OVERLAY), join(other, OVERLAY));
    expect(await refusal(other)).toMatch(/holds changes to index [0-9a-f]{12}, but the index beside it is/);
    expect(await refusal(other)).toContain(
      `npm run index -- --from <articles> --out ${other} --changes keep`,
    );
  });

  test("stay or go with a new index as it is asked for, folded in or not; unasked nothing is built", async () => {
    const read = [article("a", "甲园区。"), article("b", "乙园区。")];
    const out = await written("again", read);
    await changeIndex(out, [article("c", "丙园区。")], ["a"]);
    const build = () => buildIndex([...read, article("d", "丁园区。")], LEXICON, SOURCES);
    const ids = async () => Array.from((await checkIndex(out)).articles.values(), ({ id }) => id);
    await expect(rebuild(out, build, undefined)).rejects.toThrow("--changes keep");
    expect(await ids()).toEqual(["b", "c"]);
    await rebuild(out, build, "keep");
    expect(await ids()).toEqual(["b", "c", "d"]);
    await compactIndex(out);
    expect(readdirSync(out)).not.toContain(OVERLAY);
    await changeIndex(out, [article("e", "戊园区。")], ["d"]);
    await expect(rebuild(out, build, undefined)).rejects.toThrow("--changes keep");
    await rebuild(out, build, "keep");
    expect(await ids()).toEqual(["b", "c", "e"]);
    await rebuild(out, build, "drop");
    expect(await ids()).toEqual(["a", "b", "d"]);
  });

  test("outlive a rebuild of the default index at a start, folded in or not", async () => {
    const out = join(work, "seeds");
    const read = await readFrom(DEFAULTS.from);
    await writeIndex(out, (await buildIndex(read, LEXICON, SOURCES)).files);
    const id = "国家级示范园区-新闻";
    await changeIndex(out, [article(id, "某园区引进项目7个。")], []);
    await compactIndex(out);
    const [first = "", second = ""] = Array.from((await checkIndex(out)).articles.values(), (one) => one.id);
    await changeIndex(out, [article("later", "另一园区。")], [first]);
    expect([await ensureIndex(out), await ensureIndex(out)]).toEqual([true, false]);
    const { articles } = await checkIndex(out);
    expect([id, "later", first, second].map((one) => articles.has(one))).toEqual([true, true, false, true]);
    expect(articles.size).toBe(read.length + 1);

    await compactIndex(out);
    expect(await ensureIndex(out)).toBe(false);
    truncateSync(join(out, "index-000.bin"), 1_000);
    await expect(ensureIndex(out)).rejects.toThrow("2 articles that were added to this index");
  }, 60_000);

  test("outlive a new tokenizer too, once they are folded in", async () => {
    const out = await written("tokenizer", [article("a", "甲园区。")]);
    await changeIndex(out, [article("b", "乙园区。")], []);
    await compactIndex(out);
    const manifest = readManifest(readFileSync(join(out, "manifest.json"), "utf8"));
    const older = { ...manifest, tokenizerVersion: manifest.tokenizerVersion - 1 };
    writeFileSync(join(out, "manifest.json"), manifestText({ ...older, sha256: sha256(signedPart(older)) }));
    expect(await refusal(out)).toContain("made by tokenizer version");
    await rebuild(out, () => buildIndex([article("c", "丙园区。")], LEXICON, SOURCES), "keep");
    expect(Array.from((await checkIndex(out)).articles.values(), ({ id }) => id)).toEqual(["b", "c"]);
  });

  test("that cannot be read stop a start rather than be lost", async () => {
    const out = join(work, "unreadable");
    mkdirSync(out);
    writeFileSync(join(out, OVERLAY), "{}");
    await expect(ensureIndex(out)).rejects.toThrow("overlay.json has version");
    expect(readdirSync(out)).toEqual([OVERLAY]);
  });
});
