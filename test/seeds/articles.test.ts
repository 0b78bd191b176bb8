import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type Account,
  blocks,
  lineNumbers,
  rawFolder,
  readArticles,
  readmeText,
  readRaw,
  readSources,
  type SeedArticle,
  type Source,
  sentences,
} from "./corpus.ts";

const sources = readSources();
const articles = readArticles();
const cases = articles.map((article) => ({ ...article, ...accountOf(article) }));

function accountOf(article: SeedArticle): { account: Account; source: Source; raw: string } {
  for (const source of sources) {
    const account = source.articles.find((a) => a.id === article.name);
    if (account) return { account, source, raw: readRaw(source.file) };
  }
  throw new Error(`${article.name}: no entry in seeds/raw/sources.yaml`);
}

const squash = (text: string) => text.replace(/\s/gu, "");
const linesOf = (raw: string, spans: (number | string)[]) => {
  const lines = raw.split("\n");
  return lineNumbers(spans)
    .map((n) => lines[n - 1])
    .join("\n");
};

describe("raw texts", () => {
  test("the folder holds the texts that sources.yaml lists and no other", () => {
    const texts = readdirSync(rawFolder).filter((name) => name.endsWith(".txt"));
    expect(texts.sort()).toEqual(sources.map((s) => s.file).sort());
  });

  test.each(sources)("$file has its recorded checksum", ({ file, sha256 }) => {
    const bytes = readFileSync(join(rawFolder, file));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  });

  test.each(sources)("every line of $file is in one article or dropped with a reason", (source) => {
    const accounted = [
      ...source.articles.flatMap((a) => [...lineNumbers(a.title), ...lineNumbers(a.body)]),
      ...source.dropped.flatMap((d) => lineNumbers(d.lines)),
    ];
    const lines = readRaw(source.file).split("\n");
    const filled = lines.flatMap((line, i) => (line.trim() === "" ? [] : [i + 1]));
    const listed = accounted.filter((n) => lines[n - 1]?.trim() !== "").sort((a, b) => a - b);
    expect(listed).toEqual(filled);
  });
});

describe("front matter", () => {
  test.each(cases)("$name has an id equal to its file name", ({ name, head }) => {
    expect(head.id).toBe(name);
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("every article that sources.yaml cuts out has a file", () => {
    const cut = sources.flatMap((s) => s.articles.map((a) => a.id));
    expect(cut.sort()).toEqual(articles.map((a) => a.name).sort());
  });

  test.each(cases)("$name bears the title of its page", ({ head, raw, account }) => {
    expect(squash(head.title)).toBe(squash(linesOf(raw, account.title)));
  });

  test.each(cases)("$name states a basis exactly when it states a date", ({ head }) => {
    expect(head.publishedBasis === null).toBe(head.published === null);
  });

  test.each(cases)("$name speaks of a period that does not end before it begins", ({ head }) => {
    if (head.about) expect(head.about.from.localeCompare(head.about.to)).toBeLessThanOrEqual(0);
  });

  test.each(cases)("$name is explained in the README with its dates", ({ name, head }) => {
    const published = head.published ? `${head.published}, ${head.publishedBasis}` : "null";
    const about = head.about ? `${head.about.from} – ${head.about.to}` : "null";
    expect(readmeText()).toContain(`| \`${name}\` | ${published} | ${about} | `);
  });
});

describe("bodies", () => {
  test.each(cases)("$name repeats its raw lines in full", ({ body, raw, account }) => {
    const kept = account.cut.reduce(
      (text, { text: part }) => text.replace(part, ""),
      linesOf(raw, account.body),
    );
    expect(squash(body)).toBe(squash(kept));
  });

  test.each(cases)(
    "each sentence and paragraph of $name is literally in its raw text",
    ({ body, raw, account }) => {
      const parts = blocks(body, account.columnBreaks).flatMap((block) => [block, ...sentences(block)]);
      expect(parts.filter((part) => !raw.includes(part))).toEqual([]);
    },
  );

  test.each(cases)("$name breaks paragraphs between sentences only", ({ body, head, account }) => {
    const open = blocks(body, account.columnBreaks).filter((block) => !/[。！？][”"]?$/u.test(block));
    const headings = open.filter((block) => [...block].length <= 32 && !/[,，;；:：]$/u.test(block));
    const brokenOff = head.kind === "teaser" ? open.filter((block) => block.endsWith("...")) : [];
    expect(open.filter((block) => !headings.includes(block) && !brokenOff.includes(block))).toEqual([]);
  });

  test.each(cases)("$name keeps each listed column break", ({ body, raw, account }) => {
    const breaks = account.columnBreaks.map((b) => `${b.before}\n\n${b.after}`);
    expect(breaks.filter((text) => !body.includes(text) || !raw.includes(text))).toEqual([]);
  });

  test.each(cases)(
    "$name uses plain line endings, one blank line between paragraphs, no indentation",
    ({ file }) => {
      expect(file).not.toMatch(/\r|\n{3}|[^\S\n](?=\n)|\n[^\S\n]|\uFEFF/u);
      expect(file).toMatch(/\S\n$/);
    },
  );

  const foreign = "邗江 两江新区 重庆 苏州高新区 济宁 银川 福州 闽宁 湘潭 潭州 青年发展 含青量".split(" ");
  const furniture =
    "葛毅明 微信 扫一扫 扫描二维码 当前位置 版权声明 本文链接 点我投稿 联系我们 编辑: 供稿單位".split(" ");
  const markers = [...foreign, ...furniture, "400 0123"];

  test.each(cases)("$name carries no news of other cities and no page furniture", ({ body }) => {
    expect(markers.filter((mark) => body.includes(mark))).toEqual([]);
  });

  test("each marker of what was dropped stands in some raw text", () => {
    const all = sources.map((s) => readRaw(s.file)).join("\n");
    expect(markers.filter((mark) => !all.includes(mark))).toEqual([]);
  });
});
