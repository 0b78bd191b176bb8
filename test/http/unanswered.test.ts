import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { answer } from "../../src/core/answer/answer.ts";
import type { Unanswered } from "../../src/core/desk/unanswered/unanswered.ts";
import { AppError } from "../../src/core/errors.ts";
import type { Ports } from "../../src/core/ports.ts";
import { modernCall } from "../bench/http/targets.ts";
import { staffVisitor } from "../desk/staff-visitor.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { question as answered, asking, service } from "./service.ts";

let on: TestDesk;
beforeAll(async () => {
  on = await testDesk();
});
afterAll(() => on.close());
beforeEach(async () => {
  await on.client.prepare("DELETE FROM unanswered").run();
});

const silent = "镇江的最低工资标准是多少？";

/** A service whose work for later is done when the test says so. */
function running(more: Partial<Ports> = {}) {
  const waiting: Array<() => Promise<void>> = [];
  const { app, post, logged } = service({
    desk: on.desk,
    clock: on.clock,
    ids: on.ids,
    afterwards: (work) => waiting.push(work),
    ...more,
  });
  const later = async () => {
    for (const work of waiting.splice(0)) await work();
  };
  return { app, post, logged, later, waiting };
}

const open = () => on.desk.unanswered.list({ state: "open", limit: 100 });
const kept = async () => (await open()).map(({ question }) => question);

describe("a question that is declined", () => {
  test.each([
    ["POST /api/chat", ({ post }: ReturnType<typeof running>) => post("/api/chat", asking(silent))],
    [
      "POST /api/chat, streamed",
      ({ post }: ReturnType<typeof running>) =>
        post("/api/chat", asking(silent), { accept: "text/event-stream" }),
    ],
    [
      "POST /v1/chat/completions",
      ({ post }: ReturnType<typeof running>) =>
        post("/v1/chat/completions", { model: "zhenjiang-invest", ...asking(silent) }),
    ],
    [
      "GET /ask",
      ({ app }: ReturnType<typeof running>) => app.request(`/ask?${new URLSearchParams({ q: silent })}`),
    ],
    [
      "MCP, by another name of the argument",
      ({ app }: ReturnType<typeof running>) => {
        const { method, path, headers, body } = modernCall("ask", { query: silent });
        return app.request(path, { method, headers: { ...headers, host: "localhost" }, body: body ?? "" });
      },
    ],
  ])("is kept once it is answered, and nobody waits for that: %s", async (_, ask) => {
    const service = running();
    const response = await ask(service);
    expect(response.status).toBe(200);
    await response.text();
    expect(await kept()).toEqual([]);
    await service.later();
    expect(await open()).toMatchObject([
      { question: silent, cause: "declined", language: "zh-Hans", state: "open", asksOnFrom: null },
    ]);
  });

  test("is kept without what tells who asks, with the question before it", async () => {
    const { post, later } = running();
    await post("/api/chat", {
      messages: [
        { role: "user", content: "我叫王小明，镇江有国际学校吗？" },
        { role: "assistant", content: "…" },
        { role: "user", content: "请打 13800000000 告诉我学费是多少" },
      ],
    });
    await later();
    expect(await open()).toMatchObject([
      { question: "请打 [phone] 告诉我学费是多少", asksOnFrom: "我叫[name]，镇江有国际学校吗？" },
    ]);
  });

  test("is not kept where it is answered, or where there is no desk", async () => {
    const { post, waiting } = running();
    await post("/api/chat", asking(answered));
    const { desk: _, ...without } = { desk: on.desk };
    const alone = service(without);
    await alone.post("/api/chat", asking(silent));
    expect(waiting).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test("is answered all the same where it cannot be kept; the log tells that and not the question", async () => {
    const keep = async () => {
      throw new AppError("upstream", 503, "database-full", `no room for ${silent}`);
    };
    const broken = { ...on.desk, unanswered: { ...on.desk.unanswered, keep } };
    const { post, later, logged } = running({ desk: broken });
    expect((await post("/api/chat", asking(silent))).status).toBe(200);
    await later();
    expect(logged).toMatchObject([{ level: "warn", code: "unanswered-not-kept", detail: "AppError" }]);
  });

  test("does not pile up before a database that does not answer", async () => {
    const store = { ...on.desk.unanswered };
    const { post, waiting, logged } = running({ desk: { ...on.desk, unanswered: store } });
    for (let asked = 0; asked < 210; asked += 1) await post("/api/chat", asking(silent));
    expect(waiting).toHaveLength(200);
    expect(logged.filter(({ code }) => code === "unanswered-dropped")).toHaveLength(10);
  });
});

describe("a thumb down", () => {
  const answerId = "3f2b8c1e-9d4a-4c6b-8e2f-0a1b2c3d4e5f";
  const question = "高新区的 GDP？请回 someone@example.com";

  test("brings its question and reason to the board; a later one changes it, a thumb up takes it back", async () => {
    const { post, later, logged } = running();
    const rate = async (body: object) => {
      expect((await post("/api/feedback", { answerId, ...body })).status).toBe(204);
      await later();
      return (await open()).map(({ question, cause, reason }) => ({ question, cause, reason }));
    };
    const told = { question: "高新区的 GDP？请回 [email]", cause: "thumbs-down" };
    expect(await rate({ rating: "down", question })).toEqual([{ ...told, reason: null }]);
    expect(await rate({ rating: "down", reason: "outdated", question })).toEqual([
      { ...told, reason: "outdated" },
    ]);
    expect(await rate({ rating: "up" })).toEqual([]);
    expect(await rate({ rating: "down", reason: "wrong" })).toEqual([]);
    expect(JSON.stringify(logged)).not.toMatch(/GDP|example/);
  });

  test("on a declined answer adds its reason, which a thumb up takes back; the question stays", async () => {
    const { post, later } = running();
    const { id } = answer.parse(await (await post("/api/chat", asking(silent))).json());
    await post("/api/feedback", { answerId: id, rating: "down", reason: "incomplete", question: silent });
    await later();
    expect(await open()).toMatchObject([{ cause: "declined", reason: "incomplete" }]);
    await post("/api/feedback", { answerId: id, rating: "up" });
    await later();
    expect(await open()).toMatchObject([{ question: silent, cause: "declined", reason: null }]);
  });
});

describe("the board", () => {
  const put = async (question: string, more: Partial<Unanswered> = {}) => {
    on.clock.pass(60_000);
    const id = on.ids.next();
    await on.desk.unanswered.keep({
      id,
      askedAt: on.clock.now(),
      language: "zh-Hans",
      question,
      asksOnFrom: null,
      cause: "declined",
      reason: null,
      answerId: null,
      state: "open",
      articleId: null,
      handledAt: null,
      ...more,
    });
    return id;
  };
  const settle = (ids: readonly string[], state: string, more: Record<string, string> = {}) => ({
    ids: ids.join(" "),
    state,
    view: "open",
    ...more,
  });

  test("shows wordings of one question together, what was taken out as such, and no markup of theirs", async () => {
    await put("最低工资标准");
    await put("最低工资标准");
    await put("<script>alert(1)</script> [phone] 国际学校", { cause: "thumbs-down", reason: "wrong" });
    const viewer = await staffVisitor(on, "viewer");
    const page = await (await viewer.get("/desk/unanswered")).text();
    expect(page).toContain("3 个问题，归为 2 类");
    expect(page).toContain("问过 2 次");
    expect(page).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; <span class="taken-out" title="已去掉：电话">电话</span>',
    );
    expect(page).toContain("内容有误");
    expect(page).not.toContain("<script>alert");
    expect(page).not.toContain("/desk/unanswered/settle");
    const down = await (await viewer.get("/desk/unanswered?cause=thumbs-down&lang=en")).text();
    expect(down).toContain("1 topics from 1 questions");
  });

  test("says where the articles answer by now, and takes such questions off with the article", async () => {
    const id = await put(answered);
    const editor = await staffVisitor(on, "editor");
    const page = await (await editor.get("/desk/unanswered")).text();
    expect(page).toContain("镇江高新区去年成绩单");
    const taken = await editor.post(
      "/desk/unanswered/settle",
      settle([id], "answered", { article: "高新区-2024" }),
    );
    expect(taken.status).toBe(303);
    expect(await (await editor.get(taken.headers.get("location") ?? "")).text()).toContain(
      "已移出列表：1 个",
    );
    expect(await on.desk.unanswered.list({ state: "answered", limit: 5 })).toMatchObject([
      { id, articleId: "高新区-2024", handledAt: on.clock.now() },
    ]);
  });

  test("leads to a new article that answers; what is dismissed can be put back, and both are logged", async () => {
    const ids = [await put("工业电价"), await put("工业电价")];
    const editor = await staffVisitor(on, "editor");
    const page = await (await editor.get("/desk/unanswered")).text();
    expect(page).toContain(`/desk/articles/new?${new URLSearchParams({ question: "工业电价" })}`);
    await editor.post("/desk/unanswered/settle", settle(ids, "dismissed"));
    expect(await kept()).toEqual([]);
    expect(await (await editor.get("/desk/unanswered?state=dismissed")).text()).toContain("问过 2 次");
    const back = await editor.post("/desk/unanswered/settle", settle(ids, "open", { view: "dismissed" }));
    expect(back.headers.get("location")).toContain("state=dismissed");
    expect(await kept()).toEqual(["工业电价", "工业电价"]);
    const log = await on.desk.audit.list({ subjectKind: "unanswered" });
    expect(log.slice(0, 2).map(({ action, detail }) => ({ action, questions: detail["questions"] }))).toEqual(
      [
        { action: "questions-reopened", questions: 2 },
        { action: "questions-dismissed", questions: 2 },
      ],
    );
  });

  test("is changed by editors alone, and by nothing but its own buttons", async () => {
    const id = await put("国际学校");
    const officer = await staffVisitor(on, "officer");
    expect((await officer.post("/desk/unanswered/settle", settle([id], "dismissed"))).status).toBe(403);
    const editor = await staffVisitor(on, "editor");
    expect((await editor.post("/desk/unanswered/settle", settle(["1; DROP TABLE"], "open"))).status).toBe(
      400,
    );
    expect((await editor.post("/desk/unanswered/settle", settle([id], "gone"))).status).toBe(400);
    expect(await kept()).toEqual(["国际学校"]);
  });
});
