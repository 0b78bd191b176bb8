import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cheapPasswords } from "../desk/cheap-passwords.ts";
import { formClient } from "../desk/form-client.ts";
import { type StaffVisitor, staffVisitor } from "../desk/staff-visitor.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { service } from "./service.ts";

let on: TestDesk;
let admin: StaffVisitor;
beforeAll(async () => {
  on = await testDesk({ config: { passwords: cheapPasswords } });
  admin = await staffVisitor(on, "admin");
});
afterAll(() => on.close());

const profile = { name: "示例一号", role: "officer", officeId: "park-desk" };

describe("an administrator", () => {
  test("adds somebody, who comes in with the password shown once", async () => {
    const page = await (await admin.post("/desk/staff", { login: "new.one", ...profile })).text();
    const password = /<code>([\w-]{19})<\/code>/.exec(page)?.[1] ?? "";
    expect(await (await admin.get("/desk/staff")).text()).not.toContain(password);
    const { app } = service({ desk: on.desk, clock: on.clock });
    const entered = await formClient(app).post("/desk/login", { login: "new.one", password });
    expect(entered.status).toBe(303);
  });

  test.each([
    ["a login that is taken", { login: "OFFICER", ...profile }, "login"],
    ["a login of other characters", { login: "名字", ...profile }, "login"],
    ["no name", { login: "new.two", ...profile, name: " " }, "name"],
    ["a role that there is not", { login: "new.two", ...profile, role: "owner" }, "role"],
    ["an office that there is not", { login: "new.two", ...profile, officeId: "cellar" }, "officeId"],
  ])("is told of %s beside the field, and what was typed stays", async (_, sent, field) => {
    const response = await admin.post("/desk/staff", sent);
    const page = await response.text();
    expect(response.status).toBe(400);
    expect(page).toContain(`id="${field}-fault"`);
    expect(page).toContain(`value="${sent.login}"`);
  });

  test("changes what somebody may do, with their next request", async () => {
    const officer = await staffVisitor(on, "officer");
    const { id } = on.staff.officer;
    expect((await officer.get("/desk/staff")).status).toBe(403);
    await admin.post(`/desk/staff/${id}`, { ...profile, role: "admin" });
    expect((await officer.get("/desk/staff")).status).toBe(200);
    await admin.post(`/desk/staff/${id}`, { ...profile, role: "officer" });
    expect((await officer.get("/desk/staff")).status).toBe(403);
  });

  test("disables an account: whoever is logged in is out at once, until it is enabled again", async () => {
    const editor = await staffVisitor(on, "editor");
    const { id } = on.staff.editor;
    await admin.post(`/desk/staff/${id}/disable`);
    expect((await editor.get("/desk")).status).toBe(303);
    await admin.post(`/desk/staff/${id}/enable`);
    expect((await editor.get("/desk")).status).toBe(303);
    expect((await (await staffVisitor(on, "editor")).get("/desk")).status).toBe(200);
  });

  test("makes a new password, which ends that person's sessions", async () => {
    const viewer = await staffVisitor(on, "viewer");
    const page = await (await admin.post(`/desk/staff/${on.staff.viewer.id}/password`)).text();
    expect(page).toMatch(/<code>[\w-]{19}<\/code>/);
    expect((await viewer.get("/desk")).status).toBe(303);
  });

  test("who is the last one stays one", async () => {
    const { id } = on.staff.admin;
    for (const [path, form] of [
      [`/desk/staff/${id}`, { ...profile, role: "viewer" }],
      [`/desk/staff/${id}/disable`, {}],
    ] as const) {
      const response = await admin.post(path, form);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("最后一位管理员");
    }
    expect((await admin.get("/desk/staff")).status).toBe(200);
  });

  test("is told that there is no such account", async () => {
    expect((await admin.get("/desk/staff/nobody")).status).toBe(404);
    expect((await admin.post("/desk/staff/nobody/disable")).status).toBe(404);
  });
});

describe("the audit log", () => {
  const linesOf = (page: string) => page.match(/<th scope="row">/g)?.length ?? 0;

  test("shows who did what, by names of people and actions, without what anybody typed", async () => {
    await admin.post("/desk/staff", { login: "audited", ...profile, name: "示例审计" });
    const page = await (await admin.get("/desk/audit")).text();
    expect(page).toContain("admin一号");
    expect(page).toContain("添加账号");
    expect(page).not.toContain("staff-added");
    expect(page).not.toContain("audited</td>");
  });

  test("is narrowed by who, what about, and days of Zhenjiang", async () => {
    const lines = async (query: string) => linesOf(await (await admin.get(`/desk/audit?${query}`)).text());
    expect(await lines("actor=system")).toBe(0);
    expect(await lines(`subject=staff&id=${on.staff.editor.id}&actor=${on.staff.admin.id}`)).toBe(2);
    const [day, before] = ["2026-06-15", "2026-06-14"];
    expect(await lines(`from=${day}&to=${day}`)).toBeGreaterThan(5);
    expect(await lines(`to=${before}`)).toBe(0);
    // 00:30 there is still the day before in UTC.
    const midnight = Date.parse("2026-06-16T00:30:00+08:00");
    const { audit } = on.desk;
    await audit.record({
      at: midnight,
      actor: { kind: "system" },
      action: "logged-in",
      subjectKind: "staff",
      subjectId: "x",
    });
    expect(await lines("from=2026-06-16")).toBe(1);
  });

  test("says how dates are written where one cannot be read", async () => {
    const response = await admin.get("/desk/audit?from=yesterday");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('value="yesterday"');
  });

  test("is turned page by page, each line once", async () => {
    const { audit } = on.desk;
    const entry = { actor: { kind: "system" }, action: "logged-in", subjectKind: "staff" } as const;
    for (let at = 0; at < 205; at++) await audit.record({ at, ...entry, subjectId: `paged-${at}` });
    const seen: string[] = [];
    let next: string | undefined = "/desk/audit?actor=system&to=1970-01-01";
    while (next !== undefined) {
      const page: string = await (await admin.get(next)).text();
      seen.push(...[...page.matchAll(/>(paged-\d+)<\/a>/g)].map(([, id = ""]) => id));
      next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toEqual(Array.from({ length: 205 }, (_, at) => `paged-${204 - at}`));
  });
});
