import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readLexicon } from "./lexicon.ts";
import { articleFiles, readArticles } from "./read.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function fault(reading: Promise<unknown>): Promise<string> {
  return reading.then(
    () => "no error",
    (error: unknown) => (error instanceof Error ? error.message.replace(folder, "") : "not an error"),
  );
}

describe("articles are read", () => {
  test("from Markdown with front matter, Windows line ends included", async () => {
    const [one] = await readArticles(
      file(
        "甲 乙.md",
        "\ufeff---\r\ntitle: 标题\r\npublished: 2025\r\nlang: zh-Hant\r\n---\r\n\r\n第一段。\r\n\r\n\r\n\r\n第二段。  \r\n",
      ),
    );
    expect(one?.body).toBe("第一段。\n\n第二段。");
    expect(one?.head).toMatchObject({
      id: "甲-乙",
      title: "标题",
      published: "2025",
      publishedBasis: "article",
      lang: "zh-Hant",
      scope: "zhenjiang",
      kind: "article",
      url: null,
    });
  });

  test("from plain text: its first line is the title", async () => {
    const [one] = await readArticles(file("a.txt", "\n鎮江園區發展\n\n鎮江園區發展迅速。"));
    expect([one?.head.title, one?.head.lang, one?.body]).toEqual([
      "鎮江園區發展",
      "zh-Hant",
      "鎮江園區發展迅速。",
    ]);
  });

  test("from JSON Lines with ids of any shape, further fields left aside, a title made where there is none", async () => {
    const read = await readArticles(
      file("a.jsonl", '{"id":"set:1/2#3","title":"","text":"第一句。第二句。","topic":"x"}\n'),
    );
    expect(read.map(({ head }) => [head.id, head.title])).toEqual([["set:1/2#3", "第一句。第二句。"]]);
  });

  test("from JSON Lines", async () => {
    const read = await readArticles(
      file(
        "a.jsonl",
        '{"id":"x","title":"t","date":"2025-08-25T10:00:00Z","source":null,"text":"正文。"}\n\n{"id":"y","title":"u","text":"Body."}\n',
      ),
    );
    expect(read.map(({ head, line }) => [head.id, head.published, head.lang, line])).toEqual([
      ["x", "2025-08-25", "zh-Hans", 1],
      ["y", null, "en", 3],
    ]);
  });

  test("from a web page: the article without its furniture", async () => {
    const html = `<!doctype html><html lang="zh-Hans"><head><title>报 - 站</title><meta property="article:published_time" content="2025-07-01T08:00:00+08:00">
      <meta name="author" content="张三"><link rel="canonical" href="https://example.org/n/1"><style>p{}</style></head>
      <body><nav>首页 关于</nav><article><h1>园区 &amp; 项目</h1><p>第一段&nbsp;有<b>粗</b>体。</p><script>alert("x")</script><p>第二<br>段。</p></article><footer>版权</footer></body></html>`;
    const [one] = await readArticles(file("n.html", html));
    expect(one?.body).toBe("第一段 有粗体。\n\n第二\n段。");
    expect(one?.head).toMatchObject({
      title: "园区 & 项目",
      published: "2025-07-01",
      url: "https://example.org/n/1",
      author: "张三",
      lang: "zh-Hans",
    });
  });

  test("from a web page of many nested elements, and of one link that runs code", async () => {
    const deep = `<h1>t</h1><link rel="canonical" href="javascript:alert(1)">${"<div>".repeat(3_000)}正文。`;
    const [one] = await readArticles(file("deep.html", deep));
    expect([one?.body, one?.head.url]).toEqual(["正文。", null]);
  });

  test("with long runs of spaces inside lines kept, at ends of lines and of the text gone", async () => {
    const spaces = " ".repeat(100_000);
    const [one] = await readArticles(file("a.txt", `标题\n甲${spaces}乙${spaces}\n丙${spaces}\n`));
    expect(one?.body).toBe(`甲${spaces}乙\n丙`);
  });

  test("from a folder and the folders in it, hidden and README files left out; from a seeds folder its articles alone", async () => {
    const article = "---\ntitle: t\n---\nText.";
    for (const name of ["b.md", "sub/a.md", ".hidden.md", "README.md", "picture.png"]) file(name, article);
    expect((await articleFiles(folder)).map((path) => path.slice(folder.length + 1))).toEqual([
      "b.md",
      "sub/a.md",
    ]);
    for (const name of [
      "s/articles/one.md",
      "s/raw/two.txt",
      "s/knowledge/words.yaml",
      "s/questions/q.jsonl",
    ])
      file(name, article);
    expect((await articleFiles(join(folder, "s"))).map((path) => path.slice(folder.length))).toEqual([
      "/s/articles/one.md",
    ]);
  });
});

/** Eight lists of nine aliases each: billions of values in a few lines. */
const aliasBomb = [..."abcdefgh"].map(
  (name, at) => `${name}: &${name} [${Array(9).fill(at === 0 ? "x" : `*${"abcdefgh"[at - 1]}`)}]\n`,
);

describe("bad input is named by file and line", () => {
  test.each([
    [
      "a day that no calendar has",
      "a.md",
      "---\ntitle: x\npublished: 2025-02-30\n---\n正文",
      "/a.md:3: front matter field published: expected a day that the calendar has",
    ],
    [
      "such a day in JSON Lines",
      "a.jsonl",
      '{"id":"a","title":"t","date":"2025-06-31","text":"b"}',
      "/a.jsonl:1: date: expected a day",
    ],
    [
      "an address that runs code",
      "a.jsonl",
      '{"id":"a","title":"t","url":"javascript:alert(1)","text":"b"}',
      "/a.jsonl:1: url: expected an http or https address",
    ],
    [
      "aliases that multiply",
      "a.md",
      `---\n${aliasBomb.join("")}title: t\n---\n正文`,
      "/a.md:1: front matter is not usable: Excessive alias count",
    ],
    [
      "an alias of nothing",
      "a.md",
      "---\ntitle: *nothing\n---\n正文",
      "/a.md:1: front matter is not usable: Unresolved alias",
    ],
    ["no front matter", "a.md", "只有正文。", "/a.md:1: expected front matter"],
    [
      "front matter that does not end",
      "a.md",
      "---\ntitle: x\n正文",
      "/a.md:1: the front matter is not closed",
    ],
    ["broken YAML", "a.md", "---\ntitle: x\nurl: [1\n---\n正文", "/a.md:4: front matter is not YAML"],
    ["a missing title", "a.md", "---\nid: x\n---\n正文", "/a.md:1: front matter field title"],
    [
      "a wrong date",
      "a.md",
      "---\ntitle: x\nlang: en\npublished: 2025-13-01\n---\n正文",
      "/a.md:4: front matter field published: expected YYYY",
    ],
    [
      "an unknown field",
      "a.md",
      "---\ntitle: x\ncolour: red\n---\n正文",
      "/a.md:3: front matter field colour: is not known",
    ],
    ["no body", "a.md", "---\ntitle: x\n---\n\n  \n", "/a.md:4: the article has no text"],
    ["an empty text file", "a.txt", "\n", "/a.txt:1: the file is empty"],
    ["a title without text", "a.txt", "标题\n", "/a.txt:1: the file has a title line but no text"],
    [
      "a line that is not JSON",
      "a.jsonl",
      '{"id":"a","title":"t","text":"b"}\n{"id":',
      "/a.jsonl:2: the line is not JSON",
    ],
    ["a line without text", "a.jsonl", '{"id":"a","title":"t"}', "/a.jsonl:1: text: "],
    [
      "a line with an empty text",
      "a.jsonl",
      '{"id":"a","title":"t","text":" "}',
      "/a.jsonl:1: article a has no text",
    ],
    [
      "a line with an unusable id",
      "a.jsonl",
      '{"id":"a b","title":"t","text":"b"}',
      "/a.jsonl:1: id: expected 1–200",
    ],
    ["an empty JSON Lines file", "a.jsonl", "\n\n", "/a.jsonl:1: the file has no article"],
    ["a page without a title", "a.html", "<p>text</p>", "/a.html:1: the page has neither"],
    [
      "a page without text",
      "a.html",
      "<title>t</title><body><script>x</script></body>",
      "/a.html:1: the page has no text",
    ],
  ])("%s", async (_, name, content, message) => {
    expect(await fault(readArticles(file(name, content)))).toContain(message);
  });

  test("bytes that are not UTF-8", async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode("标题\n正文\n"), 0xc4, 0xe3]);
    expect(await fault(readArticles(file("a.txt", bytes)))).toContain("/a.txt:3: the file is not UTF-8");
  });

  test("a path that is not there, an unknown ending, an empty folder", async () => {
    expect(await fault(articleFiles(join(folder, "no")))).toContain("/no:1: no such file or folder");
    expect(await fault(articleFiles(file("a.pdf", "x")))).toContain(
      "/a.pdf:1: cannot read .pdf; expected .md",
    );
    mkdirSync(join(folder, "empty"));
    expect(await fault(articleFiles(join(folder, "empty")))).toContain(
      "/empty:1: the folder holds no article",
    );
  });
});

describe("word knowledge", () => {
  test("is compiled from lists that tell what they are, and from maps of words", async () => {
    file(
      "k/a.yaml",
      "- {id: hitech, kind: park, name: 镇江高新区, nameEn: High-tech Zone, aliases: []}\n- {say: [钱], find: [资金]}\n",
    );
    file("k/b.yaml", "words: [招商引资]\nfunctionWords: [多少]\n");
    file("k/c.yaml", "- {lang: en, term: tax, zh: [税]}\n");
    const lexicon = await readLexicon(join(folder, "k"));
    expect([
      lexicon.entities.length,
      lexicon.synonyms.length,
      lexicon.glossary.length,
      lexicon.words,
      lexicon.functionWords,
    ]).toEqual([1, 1, 1, ["招商引资"], ["多少"]]);
  });

  test("is empty where there is no folder", async () => {
    expect((await readLexicon(join(folder, "none"))).entities).toEqual([]);
  });

  test.each([
    ["broken YAML", "- {say: [a\n- b", "/k/a.yaml:"],
    [
      "an unknown entry",
      "- {say: [钱], find: [资金]}\n- {colour: red}",
      "/k/a.yaml:2: unknown kind of entry",
    ],
    ["a wrong field", "- {say: [], find: [资金]}", "/k/a.yaml:1: say: "],
    [
      "an unknown entity to be distinct from",
      "- {id: a, kind: park, name: 镇江高新区, nameEn: Zone, aliases: [], distinctFrom: [b]}",
      "distinct from b",
    ],
  ])("names file and line of %s", async (_, content, message) => {
    file("k/a.yaml", content);
    expect(await fault(readLexicon(join(folder, "k")))).toContain(message);
  });
});
