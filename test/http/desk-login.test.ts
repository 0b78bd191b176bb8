import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addStaff } from "../../src/core/desk/staff/manage.ts";
import { IDLE_MS, SESSION_MS } from "../../src/core/desk/staff/session.ts";
import { cheapPasswords } from "../desk/cheap-passwords.ts";
import { type FormClient, formClient } from "../desk/form-client.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { service } from "./service.ts";

const PASSWORD = "correct horse battery";
const COOKIE = "__Host-desk-session";

let on: TestDesk;
let visit: () => FormClient;
beforeAll(async () => {
  on = await testDesk({ config: { passwords: cheapPasswords } });
  const { app } = service({ desk: on.desk, clock: on.clock, ids: on.ids });
  visit = () => formClient(app);
});
afterAll(() => on.close());

let people = 0;

/** Somebody new, with a login and password of their own. */
async function someone({ temporary = false } = {}) {
  people += 1;
  const login = `person-${people}`;
  const profile = { login, name: `示例${people}`, role: "officer", officeId: "park-desk" } as const;
  const by = { kind: "system" } as const;
  const adding = { desk: on.desk, now: on.clock.now(), by };
  const made = await addStaff(adding, login, profile, temporary ? undefined : PASSWORD);
  if (made === "login-taken") throw new Error("The login is taken.");
  return { login, id: login, password: made.temporary ?? PASSWORD };
}

async function loggedIn(): Promise<FormClient & { id: string; login: string }> {
  const { login, id, password } = await someone();
  const client = visit();
  expect((await client.post("/desk/login", { login, password })).status).toBe(303);
  return { ...client, id, login };
}

describe("logging in", () => {
  test("opens the desk, with a cookie of this host alone that no script reads", async () => {
    const { login, password } = await someone();
    const client = visit();
    const response = await client.post("/desk/login", { login: login.toUpperCase(), password });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/desk"]);
    const cookie = response.headers.get("set-cookie") ?? "";
    for (const part of [`${COOKIE}=`, "Path=/", "HttpOnly", "Secure", "SameSite=Lax"])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
    const page = await client.get("/desk");
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await page.text()).toContain("Park desk · Officer");
  });

  test("stores nothing of the token but its hash", async () => {
    const client = await loggedIn();
    const token = client.cookies.get(COOKIE) ?? "";
    const stored = await on.client.prepare("SELECT * FROM sessions").all();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(stored.results)).not.toContain(token);
  });

  test("leads to the page that was asked for, and to no other site", async () => {
    const { login, password } = await someone();
    const nobody = visit();
    const asked = await nobody.get("/desk/inbox?view=mine");
    const gate = asked.headers.get("location") ?? "";
    expect(gate).toBe("/desk/login?next=%2Fdesk%2Finbox%3Fview%3Dmine");
    const back = await nobody.post(gate, { login, password });
    expect(back.headers.get("location")).toBe("/desk/inbox?view=mine");
    for (const next of [
      "//evil.example",
      "https://evil.example/desk",
      "/desk@evil",
      "/desk/../x\n",
      "/console",
    ]) {
      const response = await visit().post(`/desk/login?${new URLSearchParams({ next })}`, {
        login,
        password,
      });
      expect(response.headers.get("location"), next).toBe("/desk");
    }
  });

  test("tells nobody whether the login or the password was wrong, nor repeats the password", async () => {
    const { login } = await someone();
    const told = await Promise.all(
      [login, "nobody-here"].map(async (tried) => {
        const response = await visit().post("/desk/login", { login: tried, password: "wrong-secret-word" });
        return [response.status, (await response.text()).replaceAll(tried, "…")];
      }),
    );
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.[0]).toBe(403);
    expect(told[0]?.[1]).not.toContain("wrong-secret-word");
  });

  test("pauses after five wrong passwords, for the right one too, and a right one later starts anew", async () => {
    const { login, id, password } = await someone();
    const client = visit();
    for (let at = 0; at < 5; at++) await client.post("/desk/login", { login, password: "wrong" });
    expect((await client.post("/desk/login", { login, password })).status).toBe(403);
    on.clock.pass(30_000);
    expect((await client.post("/desk/login", { login, password })).status).toBe(303);
    expect(await on.desk.staff.byId(id)).toMatchObject({ failures: 0, lockedUntil: null });
    const log = await on.desk.audit.list({ subjectKind: "staff", subjectId: id });
    expect(log.map(({ action }) => action)).toEqual([
      "logged-in",
      ...Array.from({ length: 5 }, () => "login-refused"),
      "staff-added",
    ]);
  });

  test("counts guesses that come all at once", async () => {
    const { login, id } = await someone();
    const guesses = Array.from({ length: 20 }, () =>
      visit().post("/desk/login", { login, password: "wrong" }),
    );
    for (const { status } of await Promise.all(guesses)) expect(status).toBe(403);
    const refused = await on.desk.audit.list({ subjectKind: "staff", subjectId: id, limit: 500 });
    expect(refused.filter(({ action }) => action === "login-refused").length).toBeLessThanOrEqual(5);
  });

  test("is refused from another site, and without any sign of where it comes from", async () => {
    const { login, password } = await someone();
    const send = (headers: Record<string, string>) =>
      visit().post("/desk/login", { login, password }, headers);
    expect((await send({ origin: "https://evil.example" })).status).toBe(403);
    expect((await send({ origin: "null" })).status).toBe(403);
    expect((await send({ origin: "null", "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await send({ origin: "null", "sec-fetch-site": "same-origin" })).status).toBe(303);
  });

  test("says so where the address is not encrypted, as the cookie would not be kept", async () => {
    const { app } = service({ desk: on.desk });
    const page = await (await app.request("http://10.0.0.7:8787/desk/login")).text();
    expect(page).toContain("https");
    expect(await (await visit().get("/desk/login")).text()).not.toContain("https://");
  });
});

describe("a session", () => {
  test("ends with the log-out, in this browser", async () => {
    const client = await loggedIn();
    const token = client.cookies.get(COOKIE) ?? "";
    expect((await client.post("/desk/logout")).headers.get("location")).toBe("/desk/login?told=out");
    expect(client.cookies.has(COOKIE)).toBe(false);
    client.cookies.set(COOKIE, token);
    expect((await client.get("/desk")).status).toBe(303);
  });

  test("ends when it is idle for long, not while it is used, and at last in any case", async () => {
    const client = await loggedIn();
    on.clock.pass(IDLE_MS - 1_000);
    expect((await client.get("/desk")).status).toBe(200);
    on.clock.pass(IDLE_MS - 1_000);
    expect((await client.get("/desk")).status).toBe(200);
    on.clock.pass(IDLE_MS);
    expect((await client.get("/desk")).status).toBe(303);
    const other = await loggedIn();
    for (let spent = 0; spent < SESSION_MS; spent += IDLE_MS / 2) {
      expect((await other.get("/desk")).status).toBe(200);
      on.clock.pass(IDLE_MS / 2);
    }
    expect((await other.get("/desk")).status).toBe(303);
  });

  test("that ended under a form gives everything typed back, but no password", async () => {
    const client = await loggedIn();
    on.clock.pass(SESSION_MS);
    const typed = { text: "答复 <b>第一稿</b>\r\n第二行", current: "x", password: "secret-word" };
    const response = await client.post("/desk/inbox/some-id/reply", typed);
    expect([response.status, response.headers.has("www-authenticate")]).toEqual([401, true]);
    const page = await response.text();
    expect(page).toContain('name="text" value="答复 &lt;b&gt;第一稿&lt;/b&gt;\n第二行"');
    expect(page).toContain('action="/desk/inbox/some-id/reply"');
    expect(page).not.toContain("secret-word");
  });
});

describe("the password", () => {
  const change = (client: FormClient, current: string, fresh: string, again = fresh) =>
    client.post("/desk/account/password", { current, fresh, again });

  test("is changed by its owner, who is logged out everywhere else", async () => {
    const client = await loggedIn();
    const elsewhere = visit();
    await elsewhere.post("/desk/login", { login: client.login, password: PASSWORD });
    const done = await change(client, PASSWORD, "another long phrase");
    expect(done.headers.get("location")).toBe("/desk/account?done=password");
    expect((await client.get("/desk")).status).toBe(200);
    expect((await elsewhere.get("/desk")).status).toBe(303);
    const again = await visit().post("/desk/login", { login: client.login, password: PASSWORD });
    expect(again.status).toBe(403);
  });

  test.each([
    ["wrong", "another long phrase", "another long phrase", "current-fault"],
    [PASSWORD, "short", "short", "fresh-fault"],
    [PASSWORD, PASSWORD, PASSWORD, "fresh-fault"],
    [PASSWORD, "another long phrase", "a different phrase", "again-fault"],
  ])("stays where %j → %j, %j is wrong, and the field is named", async (current, fresh, again, fault) => {
    const client = await loggedIn();
    const response = await change(client, current, fresh, again);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(`id="${fault}"`);
  });

  test("that somebody else gave has to be changed before anything else", async () => {
    const { login, password } = await someone({ temporary: true });
    const client = visit();
    await client.post("/desk/login", { login, password });
    for (const path of ["/desk", "/desk/inbox"])
      expect((await client.get(path)).headers.get("location")).toBe("/desk/account");
    expect((await client.post("/desk/inbox/x/take")).headers.get("location")).toBe("/desk/account");
    await change(client, password, "my own long phrase");
    expect((await client.get("/desk")).status).toBe(200);
  });
});

test("the language chosen last is kept, and links stay without it", async () => {
  const client = await loggedIn();
  const page = await (await client.get("/desk?lang=zh-Hans")).text();
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).not.toMatch(/href="\/desk\/\w+\?lang=/);
  expect(await (await client.get("/desk")).text()).toContain('<html lang="zh-Hans">');
});

test("without a desk its pages say so with a 503", async () => {
  const { app } = service();
  for (const path of ["/desk", "/desk/login"]) expect((await app.request(path)).status, path).toBe(503);
});
