import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../src/core/errors.ts";
import { contextOf } from "../../src/http/mcp-tool-call.ts";
import { getProjectTool } from "../../tools/get-project.ts";
import { service } from "../http/service.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import {
  questionForm as form,
  projectPorts as ports,
  updateForm as update,
  wholePorts,
} from "./project-stage.ts";
import { type StaffVisitor, staffVisitor } from "./staff-visitor.ts";

const HOSTILE = `<img src=x onerror="hack()">&"'`;

let on: TestDesk;
let officer: StaffVisitor;
let admin: StaffVisitor;
let viewer: StaffVisitor;
beforeAll(async () => {
  on = await testDesk();
  [officer, admin, viewer] = [
    await staffVisitor(on, "officer", ports),
    await staffVisitor(on, "admin", ports),
    await staffVisitor(on, "viewer", ports),
  ];
});
afterAll(() => on.close());

const running = () => service({ ...ports, desk: on.desk, clock: on.clock, ids: on.ids });
const page = async (path: string) => {
  const response = await running().app.request(path, { headers: { accept: "text/html" } });
  return { response, body: await response.text() };
};
const send = (path: string, fields: Record<string, string>) =>
  running().app.request(path, { method: "POST", body: new URLSearchParams(fields) });
/** Asks, and gives the link to the question and its id. */
async function asked(more: Record<string, string> = {}) {
  const response = await send("/projects/demo/ask", form(more));
  expect(response.status).toBe(303);
  const link = response.headers.get("location") ?? "";
  const hash = await on.desk.vault.hashToken(link.slice("/questions/".length));
  const found = await on.desk.projectQuestions.byToken(hash);
  return { link, id: found?.question.id ?? "", reference: found?.question.reference ?? "" };
}
const act = async (id: string, action: string, fields: Record<string, string> = {}, by = officer) => {
  const version = (await on.desk.projectQuestions.get(id))?.question.version;
  return by.post(`/desk/questions/${id}/${action}`, { seen: String(version), ...fields });
};

describe("an update that staff post", () => {
  test("stands at once on the project's page, told apart from what articles say", async () => {
    expect((await page("/projects/demo?lang=zh-Hans")).body).toContain("主管单位尚未发布");
    const { status, headers } = await officer.post(
      "/desk/projects/demo",
      update({ progress: `封顶${HOSTILE}` }),
    );
    expect([status, headers.get("location")]).toEqual([303, "/desk/projects/demo?posted=2026-05"]);
    const { body } = await page("/projects/demo?lang=zh-Hans");
    const office = body.slice(body.indexOf('class="office"'), body.indexOf('id="timeline"'));
    expect(office).toContain("主管单位陈述，非新闻报道");
    expect(office).toMatch(/52%[\s\S]*雨季影响吊装[\s\S]*设备进场/);
    expect(office).not.toContain("<img");
    expect((await page("/projects?lang=zh-Hans")).body).toContain("2026年5月通报：计划完成60%，实际完成52%");
    expect(body).toMatch(/<desc[^>]*>[^<]*2026年5月通报：计划完成60%，实际完成52%/);
  });

  test("is in the API and in the tool, and the copy of a cache is out of date with it", async () => {
    const before = await running().app.request("/api/projects/demo");
    const json: unknown = await before.json();
    expect(json).toMatchObject({
      updates: [{ month: "2026-05", plannedPercent: 60, actualPercent: 52, paidPercent: null, earlier: [] }],
      nextUpdate: { month: "2026-06", due: "2026-07-10", monthsLate: 0 },
      questions: [],
    });
    expect(before.headers.get("cache-control")).toBe("public, no-cache");
    const tag = { "if-none-match": before.headers.get("etag") ?? "" };
    expect((await running().app.request("/api/projects/demo", { headers: tag })).status).toBe(304);
    const [first] = await on.desk.ledger.updates("demo");
    await officer.post("/desk/projects/demo", update({ actualPercent: "50", replaces: first?.id ?? "" }));
    const after = await running().app.request("/api/projects/demo", { headers: tag });
    expect(await after.json()).toMatchObject({
      updates: [{ actualPercent: 50, earlier: [{ actualPercent: 52 }] }],
    });
    const all = wholePorts(on);
    const told = await getProjectTool.call(
      { id: "demo" },
      contextOf(await ports.corpus(), all, () => "https://x"),
    );
    expect(told).toMatchObject({ ok: true, value: { project: { updates: [{ actualPercent: 50 }] } } });
  });

  test("is shown as overdue once a month is past its due day, on the page and at the desk", async () => {
    const listed = async () => (await staffVisitor(on, "editor", ports)).get("/desk/projects");
    expect(await (await listed()).text()).not.toContain("/desk/projects/demo");
    const day = on.clock.now();
    on.clock.set(Date.parse("2026-07-11T00:00:00+08:00"));
    const { body } = await page("/projects/demo?lang=zh-Hans");
    const list = await (await listed()).text();
    on.clock.set(day);
    expect(body).toMatch(/class="late">2026年6月通报应于2026年7月10日前发布，已逾期；缺1个月/);
    expect(list).toContain("/desk/projects/demo");
  });

  test("is refused with every fault beside its field, and nothing that was typed is lost", async () => {
    const sent = update({ month: "2026-05", actualPercent: "x", reason: "", progress: "写了很久的进展" });
    const response = await officer.post("/desk/projects/demo", sent);
    const body = await response.text();
    expect(response.status).toBe(400);
    expect(body).toContain('id="actualPercent-fault"');
    expect(body).toContain("写了很久的进展");
    const taken = await officer.post("/desk/projects/demo", update());
    expect(await taken.text()).toContain("该月已有通报");
  });

  test("is not for viewers to post, nor for a project that there is not", async () => {
    expect((await viewer.post("/desk/projects/other", update())).status).toBe(403);
    expect((await officer.post("/desk/projects/nowhere", update())).status).toBe(404);
    expect(await (await viewer.get("/desk/projects/demo")).text()).not.toContain("<textarea");
  });
});

describe("a question about a project", () => {
  test("that begins on the project's page is received only after it was looked through", async () => {
    const response = await send("/projects/demo/ask", {
      step: "check",
      kind: "complaint",
      text: `噪声${HOSTILE}`,
    });
    const body = await response.text();
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(body).toContain("噪声&lt;img");
    expect(body).toMatch(/value="complaint" checked/);
    expect(await on.desk.projectQuestions.count({ projectId: "demo" })).toBe(0);
  });

  test("gets its number, office and time at once, and the same form again the same link", async () => {
    const sent = form();
    const [one, two] = [await send("/projects/demo/ask", sent), await send("/projects/demo/ask", sent)];
    expect(one.headers.get("location")).toBe(two.headers.get("location"));
    const { body } = await page(`${one.headers.get("location")}?lang=zh-Hans`);
    expect(body).toMatch(/提问 XM-\w{4}-\w{5}/);
    expect(body).toContain("项目服务岗");
    // Five working days, of which Friday is the Dragon Boat Festival.
    expect(body).toContain("2026年6月23日 17:30");
  });

  test("is refused with every fault at once, nothing lost, and no name read of who stays anonymous", async () => {
    const bad = form({ as: "named", text: "", name: "示例人", phone: "12", consent: "", notice: "" });
    const response = await send("/projects/demo/ask", bad);
    const body = await response.text();
    expect(response.status).toBe(400);
    for (const field of ["text", "phone", "consent"]) expect(body).toContain(`id="${field}-fault"`);
    expect(body).toContain('value="示例人"');
    expect(body).toContain(`name="submission" value="${bad.submission}"`);
    const { id } = await asked({ name: "示例人", phone: "13800000000" });
    expect(await on.desk.projectQuestions.get(id)).toMatchObject({
      question: { sealedPerson: null, phonePrint: null, isAnonymous: true },
    });
  });

  test("is taken, answered, published with its outcome, and read on the project's page", async () => {
    const { link, id, reference } = await asked({
      as: "named",
      name: "示例人",
      email: "a@example.org",
      text: `进度？${HOSTILE}`,
    });
    expect(await (await officer.get("/desk/questions")).text()).toContain(reference);
    expect(await (await officer.get(`/desk/questions/${id}`)).text()).toContain("a@example.org");
    expect((await act(id, "publish", { publicText: "进度？", publicReply: "按计划" })).status).toBe(409);
    expect((await act(id, "take")).status).toBe(303);
    expect((await act(id, "reply", { reply: "示例人您好，年底投产。" })).status).toBe(303);
    expect((await page(`${link}?lang=zh-Hans`)).body).toContain("示例人您好，年底投产。");
    expect((await page("/projects/demo")).body).not.toContain("年底投产。");

    const withPhone = await act(id, "publish", { publicText: "请打13800000000", publicReply: "年底" });
    expect(withPhone.status).toBe(400);
    expect(await withPhone.text()).toContain("请打13800000000");
    const texts = {
      publicText: `进度如何？${HOSTILE}`,
      publicReply: "年底投产。",
      outcome: "已协调设备进场。",
    };
    expect((await act(id, "publish", texts)).status).toBe(303);
    const { body } = await page("/projects/demo?lang=zh-Hans");
    expect(body).toMatch(/进度如何？&lt;img[\s\S]*年底投产。[\s\S]*已协调设备进场。/);
    expect(body).not.toMatch(/示例人|a@example\.org|<img/);
    expect(await (await running().app.request("/api/projects/demo")).json()).toMatchObject({
      questions: [{ reference, reply: "年底投产。", outcome: "已协调设备进场。" }],
    });
    expect((await act(id, "unpublish")).status).toBe(303);
    expect((await page("/projects/demo?lang=zh-Hans")).body).not.toContain("进度如何？");
  });

  test("is a colleague's once taken: another one is told so, keeps what they typed, and may take it over", async () => {
    const { id } = await asked();
    await act(id, "take", {}, admin);
    const refused = await act(id, "reply", { reply: "写好的答复" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(/admin一号承办[\s\S]*写好的答复/);
    const stale = await officer.post(`/desk/questions/${id}/take`, { seen: "1" });
    expect(stale.status).toBe(409);
    expect((await act(id, "take")).status).toBe(303);
    expect((await act(id, "reply", { reply: "写好的答复" })).status).toBe(303);
    expect((await act(id, "close")).status).toBe(303);
  });

  test("belongs to who has its link: data to take along, data to delete, and a 404 by any other", async () => {
    const { link, id } = await asked({ as: "named", name: "示例人", phone: "13800000000" });
    const data = await running().app.request(`${link}/data`);
    expect(data.headers.get("content-disposition")).toContain("attachment");
    expect(await data.json()).toMatchObject({
      person: { name: "示例人", phone: "+8613800000000" },
      text: "何时投产？",
    });
    expect((await send(`${link}/erase`, {})).status).toBe(303);
    expect((await page(`${link}?lang=zh-Hans`)).body).toContain("您的数据已于");
    expect(await (await officer.get(`/desk/questions/${id}`)).text()).not.toContain("示例人");
    expect((await act(id, "reply", { reply: "迟到" })).status).toBe(409);
    const others = await page(`${link.slice(0, -1)}${link.endsWith("0") ? "1" : "0"}`);
    expect(others.response.status).toBe(404);
    expect(others.body).not.toContain("何时投产");
  });

  test("is listed for viewers without who asked, and opened by officers alone", async () => {
    const { id, reference } = await asked({ as: "named", name: "示例保密人", phone: "13800000000" });
    const list = await (await viewer.get("/desk/questions?view=all")).text();
    expect(list).toContain(reference);
    expect(list).not.toMatch(/示例保密人|何时投产/);
    expect((await viewer.get(`/desk/questions/${id}`)).status).toBe(403);
    expect((await act(id, "take", {}, viewer)).status).toBe(403);
    const found = await (await officer.get(`/desk/questions?view=all&q=${reference.toLowerCase()}`)).text();
    expect(found.match(/\/desk\/questions\/[0-9a-f-]{36}"/g)).toHaveLength(1);
  });
});

describe("without a desk", () => {
  test("a project's page says what articles say, and takes no questions", async () => {
    const { app } = service(ports);
    const body = await (await app.request("/projects/demo?lang=zh-Hans")).text();
    expect(body).toContain("年底投产");
    expect(body).not.toMatch(/主管单位|\/ask"/);
    expect((await app.request("/projects/demo/ask")).status).toBe(503);
    expect(Object.keys((await (await app.request("/api/projects/demo")).json()) ?? {})).not.toContain(
      "updates",
    );
  });

  test("whose database fails for a while, the page says so and goes on saying what articles say", async () => {
    const broken = new AppError("upstream", 503, "database-busy", "The desk's database is locked.");
    const ledger = { ...on.desk.ledger, updates: () => Promise.reject(broken) };
    const { app, logged } = service({ ...ports, desk: { ...on.desk, ledger }, clock: on.clock });
    const response = await app.request("/projects/demo?lang=zh-Hans");
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/暂时无法读取[\s\S]*年底投产/);
    const json = await app.request("/api/projects/demo");
    expect(await json.json()).toMatchObject({ updates: null, questions: null });
    expect(json.headers.get("etag")).toBeNull();
    expect(logged.map(({ code }) => code)).toContain("database-busy");
  });
});
