import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allows, type Role, roles } from "../../src/core/desk/actor.ts";
import { openSession } from "../../src/core/desk/staff/log-in.ts";
import { SESSION_MS } from "../../src/core/desk/staff/session.ts";
import { cheapPasswords } from "../desk/cheap-passwords.ts";
import { receivedEnquiry } from "../desk/desk-enquiry.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { atTheGate, byLink, forEverybody, forStaff } from "./access-matrix.ts";
import { service } from "./service.ts";

let on: TestDesk;
let app: ReturnType<typeof service>["app"];
/** Cookies of one session each, by who it is. */
const cookies = new Map<string, string>();
beforeAll(async () => {
  on = await testDesk({ config: { passwords: cheapPasswords } });
  app = service({ desk: on.desk, clock: on.clock, ids: on.ids }).app;
  const now = on.clock.now();
  const session = async (id: string, from: number) => {
    const member = await on.desk.staff.byId(id);
    if (member === null) throw new Error("There is no such member of staff.");
    return `__Host-desk-session=${await openSession({ desk: on.desk, now: from }, member, "password")}`;
  };
  for (const role of roles) cookies.set(role, await session(on.staff[role].id, now));
  cookies.set("an admin whose session has expired", await session(on.staff.admin.id, now - SESSION_MS));
  cookies.set(
    "somebody with a made-up cookie",
    "__Host-desk-session=0123456789012345678901234567890123456789012",
  );
});
afterAll(() => on.close());

/** Asks for a route with ids of nothing; a form is sent as a page of the service sends it. */
async function ask(route: string, cookie = "", headers: Record<string, string> = {}): Promise<Response> {
  const [method = "", path = ""] = route.split(" ");
  const isForm = method === "POST";
  return app.request(path.replace(/:version/, "1").replace(/:\w+/g, "nothing"), {
    method,
    headers: {
      cookie,
      accept: "text/html",
      ...(isForm && {
        "content-type": "application/x-www-form-urlencoded",
        origin: "http://localhost",
      }),
      ...headers,
    },
    ...(isForm && { body: "" }),
  });
}

const isSentToLogin = ({ status, headers }: Response) =>
  status === 303 && (headers.get("location") ?? "").startsWith("/desk/login");

/** How a request of staff was taken: whether they came in at all, and then whether their role was enough. */
async function outcome(response: Response): Promise<"let in" | "not logged in" | "role refused"> {
  if (response.status === 401 || isSentToLogin(response)) return "not logged in";
  if (response.status !== 403) return "let in";
  const page = await response.text();
  return /权限不包含此项|not part of your role/.test(page) ? "role refused" : "let in";
}

const staffRoutes = roles.flatMap((needed) =>
  forStaff[needed].map((route): [route: string, needed: Role] => [route, needed]),
);

test("every route of the service stands in the matrix once, and no other", () => {
  const served = new Map<string, Set<string>>();
  for (const { method, path } of app.routes) served.set(path, (served.get(path) ?? new Set()).add(method));
  // Middleware alone stands at a pattern; a path that is served is also answered for other methods, which it refuses.
  const actual = [...served].flatMap(([path, methods]) => {
    if (path.endsWith("/*")) return [];
    const own = [...methods].filter((method) => method === "GET" || method === "POST");
    return (own.length === 0 ? ["ALL"] : own).map((method) => `${method} ${path}`);
  });
  const listed = [...forEverybody, ...atTheGate, ...byLink, ...staffRoutes.map(([route]) => route)];
  expect(listed.toSorted()).toEqual([...new Set(actual)].toSorted());
});

describe("a route of staff", () => {
  test.each(["nobody", "an admin whose session has expired", "somebody with a made-up cookie"])(
    "lets %s see and do nothing",
    async (who) => {
      for (const [route] of staffRoutes) {
        const response = await ask(route, cookies.get(who));
        expect([route, await outcome(response)]).toEqual([route, "not logged in"]);
        expect(response.status, route).toBe(route.startsWith("GET") ? 303 : 401);
      }
    },
  );

  test.each(roles)("lets a member of staff in whose role is %s where that is enough", async (role) => {
    for (const [route, needed] of staffRoutes) {
      const response = await ask(route, cookies.get(role));
      const expected = allows(role, needed) ? "let in" : "role refused";
      expect([route, await outcome(response)]).toEqual([route, expected]);
    }
  });

  test("takes no form that another site sends in an administrator's name", async () => {
    for (const [route] of staffRoutes.filter(([one]) => one.startsWith("POST"))) {
      for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }]) {
        const response = await ask(route, cookies.get("admin"), headers);
        expect([route, response.status]).toEqual([route, 403]);
      }
    }
  });

  test("is kept by no cache, and framed by no other page", async () => {
    for (const [route] of staffRoutes) {
      const { headers } = await ask(route, cookies.get("admin"));
      expect([route, headers.get("cache-control")]).toEqual([route, expect.stringContaining("no-store")]);
      if (!headers.has("location"))
        expect([route, headers.get("content-security-policy")]).toEqual([
          route,
          expect.stringContaining("frame-ancestors 'none'"),
        ]);
    }
  });
});

test("a route for everybody asks nobody to log in and gives nobody a cookie", async () => {
  for (const route of forEverybody.filter((one) => !one.startsWith("ALL"))) {
    const response = await ask(route);
    expect([route, await outcome(response)]).toEqual([route, "let in"]);
    expect([route, response.headers.get("set-cookie")]).toEqual([route, null]);
  }
});

describe("a link of a person", () => {
  test("that is unknown is a 404 like any other, for staff too", async () => {
    for (const route of byLink) {
      for (const cookie of ["", cookies.get("admin")]) {
        const response = await ask(route, cookie);
        expect([route, response.status]).toEqual([route, 404]);
      }
    }
  });

  test("shows that person's own request alone, and no id or reference takes its place", async () => {
    const own = await receivedEnquiry(on, { company: "示例甲有限公司", phone: "+86 138 0000 0001" });
    const other = await receivedEnquiry(on, { company: "示例乙有限公司", phone: "+86 138 0000 0002" });
    for (const path of ["", "/data"]) {
      const response = await app.request(`/enquiries/${own.token}${path}`);
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(text).toContain(own.reference);
      expect(text).not.toMatch(new RegExp(`${other.reference}|示例乙|138 ?0000 ?0002`));
    }
    const hash = await on.desk.vault.hashToken(own.token);
    for (const name of [other.id, other.reference, hash])
      expect((await app.request(`/enquiries/${name}`)).status, name).toBe(404);
    // A link of one kind of request is none of the other.
    expect((await app.request(`/questions/${own.token}`)).status).toBe(404);
  });
});
