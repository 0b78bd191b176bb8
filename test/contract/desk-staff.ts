import { beforeAll, describe, expect, test } from "vitest";
import { logIn, sessionOf } from "../../src/core/desk/staff/log-in.ts";
import { addStaff, setDisabled } from "../../src/core/desk/staff/manage.ts";
import type { DeskOfTest } from "../support/desk-over.ts";

/** What staff rely on in the database and the runtime. */
export function deskStaffContract(where: string, open: () => Promise<DeskOfTest>): void {
  describe(`staff of the desk, ${where}`, () => {
    let of: DeskOfTest;
    beforeAll(async () => {
      of = await open();
    });
    const by = { kind: "system" } as const;
    const profile = { name: "示例", role: "officer", officeId: "park-desk" } as const;

    test("come in by a password that is hashed at its full cost", async () => {
      const { desk, clock } = of;
      const deps = { desk, now: clock.now(), by };
      await addStaff(deps, "contract-1", { login: "contract.one", ...profile }, "correct horse battery");
      expect(await logIn(deps, "Contract.One", "correct horse batterz")).toBeNull();
      const entered = await logIn(deps, "Contract.One", "correct horse battery");
      expect(entered?.member).toMatchObject({ id: "contract-1", failures: 1, disabledAt: null });
      const known = await sessionOf(deps, entered?.token ?? "");
      expect(known?.member).toMatchObject({ id: "contract-1", login: "contract.one", failures: 0 });
      expect(known?.session).toMatchObject({ staffId: "contract-1", createdAt: clock.now() });
    });

    test("have a login each, whatever its case, and one subject of single sign-on", async () => {
      const { desk, clock } = of;
      const deps = { desk: { ...desk, passwords: { hash: async () => "none" } }, now: clock.now(), by };
      await addStaff(deps, "contract-2", { login: "contract.two", ...profile });
      await addStaff(deps, "contract-3", { login: "contract.three", ...profile });
      expect(await addStaff(deps, "contract-4", { login: "CONTRACT.Two", ...profile })).toBe("login-taken");
      expect(await desk.staff.byId("contract-4")).toBeNull();
      const entry = { at: 1, actor: by, action: "sign-on-linked", subjectKind: "staff", subjectId: "x" };
      await desk.staff.change("contract-2", { oidcSubject: "issuer subject" }, entry);
      expect(await desk.staff.byOidcSubject("issuer subject")).toMatchObject({ id: "contract-2" });
      await expect(
        desk.staff.change("contract-3", { oidcSubject: "issuer subject", name: "x" }, entry),
      ).rejects.toThrow();
      expect(await desk.staff.byId("contract-3")).toMatchObject({ name: "示例", oidcSubject: null });
    });

    test("have their attempts counted once, of many that come at once", async () => {
      const { staff } = of.desk;
      const claims = Array.from({ length: 20 }, () => staff.claimAttempt("contract-2", 0, null));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
      expect(await staff.byLogin("CONTRACT.two")).toMatchObject({ failures: 1 });
    });

    test("who are disabled have no session any more, and stand behind the others", async () => {
      const { desk, clock } = of;
      const session = { staffId: "contract-2", createdAt: clock.now(), seenAt: clock.now() };
      const entry = {
        at: 1,
        actor: by,
        action: "logged-in",
        subjectKind: "staff",
        subjectId: "contract-2",
      };
      await desk.staff.openSession({ ...session, tokenHash: "t1", expiresAt: clock.now() + 1 }, entry);
      await desk.staff.openSession(
        { ...session, createdAt: clock.now() + 1, tokenHash: "t2", expiresAt: clock.now() + 9 },
        entry,
      );
      // What has expired goes when its owner comes again.
      expect(await desk.staff.session("t1")).toBeNull();
      expect(await desk.staff.session("t2")).not.toBeNull();
      await setDisabled({ desk, now: clock.now(), by }, "contract-2", true);
      expect(await desk.staff.session("t2")).toBeNull();
      expect((await desk.staff.list()).at(-1)?.id).toBe("contract-2");
    });
  });
}
