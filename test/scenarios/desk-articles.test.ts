import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type ArticleVisitor, articleDesk, fieldsIn } from "../desk/article-desk.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { docxOf, pdfOf, wordParagraph } from "../support/documents.ts";

let on: TestDesk;
let made: Awaited<ReturnType<typeof articleDesk>>;
let editor: ArticleVisitor;
let officer: ArticleVisitor;
const page =
  "<html><body><article><h1>示例展会</h1><p>示例展会2026年5月在镇江举行，参展企业300家。</p></article></body></html>";
beforeAll(async () => {
  on = await testDesk();
  made = await articleDesk(
    on,
    new Map([
      ["https://news.example.org/fair", { bytes: new TextEncoder().encode(page), type: "text/html" }],
    ]),
  );
  [editor, officer] = [await made.visitor("editor"), await made.visitor("officer")];
});
afterAll(() => on.close());

const placeOf = (response: Response): string => {
  expect(response.status).toBe(303);
  return (response.headers.get("location") ?? "").replace(/\?.*$/, "");
};
const textOf = async (visitor: ArticleVisitor, path: string): Promise<string> => {
  const response = await visitor.get(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

/** Tries a draft and publishes it as the pages do. */
async function published(draft: string): Promise<void> {
  const first = fieldsIn(await textOf(editor, `${draft}/check`));
  placeOf(await editor.post(`${draft}/try`, first));
  placeOf(
    await editor.post(`${draft}/publish`, {
      ...fieldsIn(await textOf(editor, `${draft}/check`)),
      accept: "yes",
    }),
  );
}

const answered = z.object({
  abstained: z.boolean(),
  citations: z.array(z.object({ articleId: z.string() })),
});
async function cited(question: string): Promise<string[]> {
  const response = await made.app.request("/api/chat", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ messages: [{ role: "user", content: question }] }),
  });
  return answered.parse(await response.json()).citations.map(({ articleId }) => articleId);
}

describe("an article that is pasted", () => {
  let draft = "";
  let id = "";

  test("becomes a draft with what should be looked at, and is asked about by nobody yet", async () => {
    const body = "示例外市的示例外市公司与示例外市签约，总投资20亿元。联系电话13800000000。";
    draft = placeOf(
      await editor.post("/desk/articles/text", { title: "示例签约", body, question: "签约总投资多少？" }),
    );
    const shown = await textOf(editor, draft);
    expect(fieldsIn(shown)).toMatchObject({ title: "示例签约", body, questions: "签约总投资多少？" });
    for (const warning of ["其他地区：示例外市", "没有刊发日期", "手机号码"])
      expect(shown).toContain(warning);
  });

  test("is saved whole or not at all: what cannot be read is named, and nothing typed is lost", async () => {
    const fields = fieldsIn(await textOf(editor, draft));
    const wrong = {
      ...fields,
      body: "改过的正文。",
      published: "2026-02-30",
      effectiveFrom: "2026-05-01",
      effectiveTo: "2026-04-01",
      supersedes: "nothing",
    };
    const response = await editor.post(draft, wrong);
    expect(response.status).toBe(400);
    const shown = await response.text();
    expect(fieldsIn(shown)).toMatchObject({ body: "改过的正文。", published: "2026-02-30" });
    expect(shown.match(/class="fault"/g)).toHaveLength(2);
    expect(fieldsIn(await textOf(editor, draft))["body"]).toBe(fields["body"]);
  });

  test("is not overwritten by who saw an earlier edit", async () => {
    const fields = fieldsIn(await textOf(editor, draft));
    placeOf(
      await editor.post(draft, {
        ...fields,
        body: "示例科技园在镇江签约项目20个，总投资200亿元，同比增长8%。",
        published: "2026-06-01",
      }),
    );
    const late = await editor.post(draft, { ...fields, body: "晚到的正文。" });
    expect(late.status).toBe(409);
    expect(fieldsIn(await late.text())["body"]).toBe("晚到的正文。");
    expect(fieldsIn(await textOf(editor, draft))["body"]).toContain("总投资200亿元");
  });

  test("has its figures corrected and dropped", async () => {
    const shown = await textOf(editor, `${draft}/facts`);
    const fields = fieldsIn(shown);
    expect(shown.match(/<legend>/g)).toHaveLength(3);
    const amiss = await editor.post(`${draft}/facts`, { ...fields, "period-0": "去年" });
    expect(amiss.status).toBe(400);
    expect(
      placeOf(await editor.post(`${draft}/facts`, { ...fields, "period-0": "2026-05", "drop-2": "yes" })),
    ).toBe(`${draft}/check`);
  });

  test("is published only once it was tried, and answered from at once", async () => {
    const untried = await editor.post(`${draft}/publish`, fieldsIn(await textOf(editor, draft)));
    expect(untried.status).toBe(409);
    expect(await untried.text()).toContain("请先试答再发布");
    await published(draft);
    id = decodeURIComponent(draft.split("/")[3] ?? "");
    expect(await cited("示例科技园签约项目总投资是多少？")).toEqual([id]);
    const facts = await made.app.request(`/api/facts?article=${encodeURIComponent(id)}`);
    expect(facts.status).toBeLessThan(500);
    const found = (await made.live.corpus()).facts.ofArticle(id).map(({ value, period }) => [value, period]);
    expect(found[0]).toEqual(["20", "2026-05"]);
    expect(found.map(([value]) => value)).not.toContain("8");
  });

  test("gives way to a new version; a link to the old one still marks its quotation and says what holds", async () => {
    const next = placeOf(await editor.post(`/desk/articles/${encodeURIComponent(id)}/version`));
    placeOf(
      await editor.post(next, {
        ...fieldsIn(await textOf(editor, next)),
        body: "示例科技园在镇江签约项目30个，总投资300亿元。",
      }),
    );
    expect(await textOf(editor, `/articles/${encodeURIComponent(id)}`)).not.toContain("不再用于回答");
    await published(next);
    const old = await textOf(editor, `/articles/${encodeURIComponent(id)}?quote=0-5&lang=zh-Hans`);
    expect(old).toContain("由新的文章替代");
    expect(old).toContain(`/articles/${encodeURIComponent(`${id}~2`)}`);
    expect(old).toMatch(/<mark id="quote">示例科技园<\/mark>/);
    const json: unknown = await (await made.app.request(`/api/articles/${encodeURIComponent(id)}`)).json();
    expect(json).toMatchObject({ id, ended: { state: "replaced", replacedBy: `${id}~2` } });
    expect(await cited("示例科技园签约项目总投资是多少？")).toEqual([`${id}~2`]);
  });

  test("is withdrawn with a reason, and used again", async () => {
    const place = `/desk/articles/${encodeURIComponent(id)}`;
    const without = await editor.post(`${place}/withdraw`, { id: `${id}~2`, reason: " " });
    expect(without.status).toBe(400);
    placeOf(await editor.post(`${place}/withdraw`, { id: `${id}~2`, reason: "数字有误" }));
    expect(await cited("示例科技园签约项目总投资是多少？")).toEqual([]);
    expect(await textOf(editor, `/articles/${encodeURIComponent(`${id}~2`)}?lang=en`)).toContain(
      "was withdrawn on",
    );
    const fields = fieldsIn(await textOf(editor, place));
    expect(fields).toMatchObject({ version: "2" });
    placeOf(await editor.post(`${place}/reinstate`, fields));
    expect(await cited("示例科技园签约项目总投资是多少？")).toEqual([`${id}~2`]);
  });
});

describe("other ways to bring an article", () => {
  test.each<[what: string, upload: () => Promise<Response>, body: string]>([
    [
      "a Word file",
      () =>
        editor.upload(
          "示例.docx",
          docxOf(wordParagraph("示例通知") + wordParagraph("镇江示例事项已经办结。")),
        ),
      "镇江示例事项已经办结。",
    ],
    [
      "a PDF",
      () => editor.upload("示例.pdf", pdfOf([["镇江示例公告第一条内容如下。"]])),
      "镇江示例公告第一条内容如下。",
    ],
    [
      "a web page",
      () => editor.post("/desk/articles/address", { address: "https://news.example.org/fair" }),
      "示例展会2026年5月在镇江举行，参展企业300家。",
    ],
  ])("%s", async (_, upload, body) => {
    expect(fieldsIn(await textOf(editor, placeOf(await upload())))["body"]).toBe(body);
  });

  test.each<[what: string, send: () => Promise<Response>, status: number, told: string]>([
    ["a file that is too large", () => editor.upload("a.txt", new Uint8Array(9 * 1024 * 1024)), 413, "bytes"],
    [
      "an encrypted PDF",
      () => editor.upload("a.pdf", pdfOf([["甲"]], { isEncrypted: true })),
      422,
      "password",
    ],
    ["no file", () => editor.upload("", new Uint8Array()), 400, "请选择文件"],
    ["no text", () => editor.post("/desk/articles/text", { title: "有标题", body: " " }), 400, "请填写正文"],
    ["no address", () => editor.post("/desk/articles/address", { address: "news" }), 400, "http"],
  ])("%s is refused in words", async (_, send, status, told) => {
    const response = await send();
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(told);
  });

  test("text that looks like code is shown as text", async () => {
    const draft = placeOf(
      await editor.post("/desk/articles/text", {
        title: "<script>alert(1)</script>",
        body: "</textarea><img src=x>镇江。",
      }),
    );
    const shown = await textOf(editor, `${draft}/check`);
    expect(shown).not.toContain("<script>alert");
    expect(shown).not.toContain("<img src=x>");
    expect(fieldsIn(await textOf(editor, draft))["body"]).toBe("</textarea><img src=x>镇江。");
    placeOf(await editor.post(`${draft}/remove`, fieldsIn(await textOf(editor, draft))));
    expect((await editor.get(draft)).status).toBe(404);
  });
});

test("an article of the index gives way to one of the desk, and a lost answer has to be accepted", async () => {
  const draft = placeOf(await editor.post("/desk/articles/harbour/version"));
  const fields = fieldsIn(await textOf(editor, draft));
  expect(fields).toMatchObject({ supersedes: "harbour" });
  placeOf(
    await editor.post(draft, {
      ...fields,
      body: "镇江港2025年货物吞吐量达到2.6亿吨。",
      questions: "镇江港2025年货物吞吐量是多少？",
    }),
  );
  await published(draft);
  expect(await cited("镇江港2025年货物吞吐量是多少？")).toEqual([
    decodeURIComponent(draft.split("/")[3] ?? ""),
  ]);
  expect(await (await made.app.request("/articles/harbour?lang=zh-Hans")).text()).toContain("由新的文章替代");
  const list = await textOf(editor, "/desk/articles?q=镇江港");
  expect(list).toContain("已被替代");
});

test("officers read what is there and change nothing", async () => {
  await textOf(officer, "/desk/articles");
  expect(await textOf(officer, "/desk/articles")).not.toContain("/desk/articles/new");
  expect((await officer.post("/desk/articles/text", { body: "x" })).status).toBe(403);
  expect((await officer.post("/desk/articles/harbour/withdraw", { id: "harbour", reason: "x" })).status).toBe(
    403,
  );
});
