import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openIdSignOn } from "../../src/adapters/desk/open-id.ts";
import { type FormClient, formClient } from "../desk/form-client.ts";
import { type OpenIdProvider, openIdProvider } from "../desk/open-id-provider.ts";
import { type TestDesk, testDesk } from "../support/desk.ts";
import { service } from "./service.ts";

const START = "/desk/login/single-sign-on";
let on: TestDesk;
let provider: OpenIdProvider;
let logged: ReturnType<typeof service>["logged"];
let visit: () => FormClient;
beforeAll(async () => {
  provider = await openIdProvider();
  const { issuer } = provider;
  const singleSignOn = openIdSignOn({
    issuer,
    clientId: "desk",
    clientSecret: "secret",
    label: "示例通行证",
    loginClaim: "email",
  });
  on = await testDesk({ config: { singleSignOn } });
  const made = service({ desk: on.desk, clock: on.clock });
  logged = made.logged;
  visit = () => formClient(made.app);
});
afterAll(() => on.close());

/** To the provider and back; where the desk leads then. */
async function signOn(client: FormClient, start = START): Promise<string | null> {
  const away = await client.get(start);
  const back = provider.visit(away.headers.get("location") ?? "");
  return (await client.get(back)).headers.get("location");
}

async function account(login: string): Promise<string> {
  const entry = { at: 1, actor: { kind: "system" }, action: "staff-added", subjectKind: "staff" } as const;
  await on.desk.staff.add(
    {
      id: login,
      login,
      name: "示例",
      role: "officer",
      officeId: "park-desk",
      passwordHash: null,
      mustChange: false,
      oidcSubject: null,
      failures: 0,
      lockedUntil: null,
      createdAt: 1,
      disabledAt: null,
    },
    { ...entry, subjectId: login },
  );
  return login;
}

describe("single sign-on", () => {
  test("is offered at the login by its name", async () => {
    const page = await (await visit().get("/desk/login?next=/desk/inbox")).text();
    expect(page).toContain("示例通行证");
    expect(page).toContain(`href="${START}?next=%2Fdesk%2Finbox"`);
  });

  test("ties an account to the provider's subject by a verified address, then goes by the subject alone", async () => {
    const login = await account("first@example.org");
    provider.person = { sub: "subject-1", email: login, email_verified: true };
    const client = visit();
    expect(await signOn(client, `${START}?next=/desk/inbox`)).toBe("/desk/inbox");
    expect((await client.get("/desk")).status).toBe(200);
    provider.person = { sub: "subject-1", email: "renamed@example.org", email_verified: true };
    expect(await signOn(visit())).toBe("/desk");
    provider.person = { sub: "subject-2", email: login, email_verified: true };
    expect(await signOn(visit())).toBe("/desk/login?told=oidc-unknown");
    const log = await on.desk.audit.list({ subjectKind: "staff", subjectId: login });
    expect(log.map(({ action, detail }) => [action, detail["by"]])).toEqual([
      ["logged-in", "single-sign-on"],
      ["logged-in", "single-sign-on"],
      ["sign-on-linked", undefined],
      ["staff-added", undefined],
    ]);
  });

  test("lets in nobody whose address is not verified, who has no account, or whose account is disabled", async () => {
    const login = await account("second@example.org");
    const unknown = "/desk/login?told=oidc-unknown";
    provider.person = { sub: "s2", email: login, email_verified: false };
    expect(await signOn(visit())).toBe(unknown);
    provider.person = { sub: "s3", email: "nobody@example.org", email_verified: true };
    expect(await signOn(visit())).toBe(unknown);
    provider.person = { sub: "s2", email: login, email_verified: true };
    expect(await signOn(visit())).toBe("/desk");
    const entry = { at: 1, actor: { kind: "system" }, action: "staff-disabled" } as const;
    await on.desk.staff.change(
      login,
      { disabledAt: 1 },
      { ...entry, subjectKind: "staff", subjectId: login },
    );
    expect(await signOn(visit())).toBe(unknown);
  });

  test.each(["nonce", "audience", "issuer", "expired"] as const)(
    "believes no answer with a wrong %s, and logs no word of it",
    async (lie) => {
      provider.person = { sub: "subject-1" };
      provider.lie = lie;
      expect(await signOn(visit())).toBe("/desk/login?told=oidc-failed");
      provider.lie = null;
      expect(logged.at(-1)).toMatchObject({ code: "sign-on-failed" });
      expect(JSON.stringify(logged)).not.toContain("subject-1");
    },
  );

  test("believes no answer to somebody else's question, nor one twice", async () => {
    provider.person = { sub: "subject-1" };
    const [client, other] = [visit(), visit()];
    await other.get(START);
    const away = await client.get(START);
    const back = provider.visit(away.headers.get("location") ?? "");
    const failed = "/desk/login?told=oidc-failed";
    expect((await visit().get(back)).headers.get("location")).toBe(failed);
    expect((await other.get(back)).headers.get("location")).toBe(failed);
    const kept = new Map(client.cookies);
    expect((await client.get(back)).headers.get("location")).toBe("/desk");
    for (const [name, value] of kept) client.cookies.set(name, value);
    expect((await client.get(back)).headers.get("location")).toBe(failed);
  });

  test("takes no answer after ten minutes, and says when it is off", async () => {
    const client = visit();
    const back = provider.visit((await client.get(START)).headers.get("location") ?? "");
    on.clock.pass(600_001);
    expect((await client.get(back)).headers.get("location")).toBe("/desk/login?told=oidc-failed");
    const { singleSignOn: _, ...desk } = on.desk;
    const { app } = service({ desk });
    expect((await app.request(START)).headers.get("location")).toBe("/desk/login?told=oidc-off");
  });
});
