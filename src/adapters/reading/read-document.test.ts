import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxOf, pdfOf, wordParagraph } from "../../../test/support/documents.ts";
import type { SentDocument } from "../../core/desk/articles/read-document.ts";
import { AppError } from "../../core/errors.ts";
import { readInThread } from "./in-thread.ts";
import { readDocument } from "./read-document.ts";

const sent = (
  name: string,
  bytes: Uint8Array<ArrayBuffer> | string,
  part: Partial<SentDocument> = {},
): SentDocument => ({
  name,
  type: "",
  bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
  address: null,
  ...part,
});

async function fault(document: SentDocument, read = readDocument): Promise<string> {
  return read(document).then(
    () => "no error",
    (error: unknown) => (error instanceof AppError ? `${error.status} ${error.code}` : String(error)),
  );
}

describe("a document is read", () => {
  test("from plain text, its first line as the title where it looks like one", async () => {
    expect(await readDocument(sent("a.txt", "\ufeff示例园区开园\r\n\r\n第一段。\r\n第二段。"))).toMatchObject(
      {
        title: "示例园区开园",
        body: "第一段。\n第二段。",
      },
    );
    expect(
      await readDocument(sent("开园消息.txt", "示例园区今天开园，首批企业十家。\n第二段。")),
    ).toMatchObject({
      title: "开园消息",
      body: "示例园区今天开园，首批企业十家。\n第二段。",
    });
  });

  test("from what Chinese Windows writes", async () => {
    const gbk = new Uint8Array([0xca, 0xbe, 0xc0, 0xfd, 0x0a, 0xd5, 0xfd, 0xce, 0xc4, 0xa1, 0xa3]);
    expect(await readDocument(sent("a.txt", gbk))).toMatchObject({ title: "示例", body: "正文。" });
  });

  test("from Markdown, as the text it stands for, with what its front matter says", async () => {
    const text =
      "---\nsource: 示例日报\npublished: 2026\nscope: moon\n---\n# 示例**标题**\n\n- 第一条，见[网页](https://a.example/)。\n\n| 年 | 值 |\n| --- | --- |\n| 2025 | 3亿元 |\n\n```\n2*3*4\n```\n";
    expect(await readDocument(sent("a.md", text))).toEqual({
      title: "示例标题",
      body: "第一条，见网页。\n\n| 年 | 值 |\n\n| 2025 | 3亿元 |\n\n2*3*4",
      head: { source: "示例日报", published: "2026" },
      notes: [],
    });
  });

  test("from a web page, without its scripts, navigation and styles", async () => {
    const text =
      '<html lang="zh-Hans"><head><title>站名</title><meta property="article:published_time" content="2026-03-02T08:00:00+08:00"><meta name="author" content="编辑部"><script>alert(1)</script></head><body><nav>首页</nav><article><h1>示例新闻</h1><p>正文<b>一</b>。<img src=x onerror=alert(1)></p><style>p{}</style><script>document.write("坏")</script><p>正文二。</p></article></body></html>';
    expect(
      await readDocument(
        sent("", text, { type: "text/html; charset=utf-8", address: "https://a.example/n" }),
      ),
    ).toEqual({
      title: "示例新闻",
      body: "正文一。\n\n正文二。",
      head: {
        author: "编辑部",
        url: "https://a.example/n",
        published: "2026-03-02",
        publishedBasis: "page-stamp",
        lang: "zh-Hans",
      },
      notes: [],
    });
  });

  test("from Word: paragraphs, tables a row a line, no pictures", async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("年份")}${cell("产值")}</w:tr><w:tr>${cell("2025")}${cell("30亿元")}</w:tr></w:tbl>`;
    const xml = wordParagraph("示例通知") + wordParagraph("各有关单位：现将事项通知如下。") + table;
    const bytes = docxOf(xml, { "word/media/image1.png": new Uint8Array(50) });
    expect(await readDocument(sent("通知.docx", bytes))).toEqual({
      title: "示例通知",
      body: "各有关单位：现将事项通知如下。\n\n年份 | 产值\n\n2025 | 30亿元",
      head: {},
      notes: ["pictures-left-out", "tables-as-lines"],
    });
  });

  test("from PDF, with lines that were broken at the margin joined again and page numbers left out", async () => {
    const pages = [
      [
        "示例公告",
        "本公告自发布之日起施行，示例科技园为新入驻的企业提供两年免",
        "租金的办公场地。",
        "申请由园区受理。",
        "1",
      ],
      ["第二页说明。", "2"],
      [],
    ];
    expect(await readDocument(sent("公告.pdf", pdfOf(pages)))).toEqual({
      title: "示例公告",
      body: "本公告自发布之日起施行，示例科技园为新入驻的企业提供两年免租金的办公场地。\n\n申请由园区受理。\n\n第二页说明。",
      head: {},
      notes: ["pages-without-text"],
    });
  });

  test("in a thread of its own, as here", async () => {
    const document = sent("a.txt", "示例园区开园\n第一段。");
    expect(await readInThread(document)).toEqual(await readDocument(document));
    expect(await fault(sent("a.pdf", pdfOf([[]])), readInThread)).toBe("422 scanned-pdf");
  });
});

const packed = new Uint8Array(
  zipSync({ "word/document.xml": new Uint8Array(31 * 1024 * 1024) }, { level: 1 }),
);

/** A file that says it unpacks to little and unpacks to much, and one that says so. */
function bomb(declared: number): Uint8Array<ArrayBuffer> {
  const bytes = packed.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, declared, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, declared, true);
  }
  return bytes;
}

describe("what cannot be read is told by what is wrong with it", () => {
  test.each<[what: string, document: () => SentDocument, code: string]>([
    ["a file without bytes", () => sent("a.txt", ""), "422 empty-file"],
    ["a file without text", () => sent("a.txt", " \n "), "422 no-text"],
    ["a picture", () => sent("a.png", "\u0089PNG"), "415 unknown-document"],
    ["bytes that are no text", () => sent("a.txt", new Uint8Array([0, 1, 2, 0xff])), "422 unknown-encoding"],
    ["too long a text", () => sent("a.txt", "长".repeat(200_001)), "413 text-too-long"],
    ["broken front matter", () => sent("a.md", "---\na: [\n---\n正文。"), "422 broken-front-matter"],
    ["a page of scripts alone", () => sent("a.html", "<html><script>1</script></html>"), "422 no-text"],
    ["an encrypted PDF", () => sent("a.pdf", pdfOf([["甲"]], { isEncrypted: true })), "422 encrypted-pdf"],
    ["a scanned PDF", () => sent("a.pdf", pdfOf([[], []])), "422 scanned-pdf"],
    ["a cut PDF", () => sent("a.pdf", pdfOf([["甲"]]).slice(0, 60)), "422 broken-pdf"],
    [
      "an old Word file",
      () => sent("a.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])),
      "422 old-or-encrypted-word",
    ],
    [
      "a ZIP that is no Word file",
      () => sent("a.docx", new Uint8Array(zipSync({ "a.txt": strToU8("甲") }))),
      "422 broken-docx",
    ],
    [
      "a Word file that is cut short",
      () => sent("a.docx", docxOf(wordParagraph("甲")).slice(0, 300)),
      "422 broken-docx",
    ],
    [
      "a Word file with entities",
      () =>
        sent(
          "a.docx",
          docxOf("", { "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
        ),
      "422 broken-docx",
    ],
    ["a ZIP bomb that says what it is", () => sent("a.docx", bomb(31 * 1024 * 1024)), "413 docx-too-large"],
    ["a ZIP bomb that does not", () => sent("a.docx", bomb(1_000)), "422 broken-docx"],
  ])("%s", async (_, document, code) => {
    expect(await fault(document())).toBe(code);
  });
});
