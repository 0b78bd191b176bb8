import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { auditIfChanged } from "../../src/adapters/desk/audit-store.ts";
import { isTaken } from "../../src/adapters/desk/database-error.ts";
import { appliedTo, type Migration, migrate } from "../../src/adapters/desk/migrate.ts";
import { audit, auditRow } from "../../src/adapters/desk/tables/audit.ts";
import { templates } from "../../src/adapters/desk/tables/enquiries.ts";
import { staff } from "../../src/adapters/desk/tables/staff.ts";
import type { AuditEntry } from "../../src/core/desk/audit.ts";
import type { DeskOfTest } from "../support/desk-over.ts";

const LATER: Migration = { name: "9998_later.sql", sql: "CREATE TABLE later (a TEXT) STRICT;" };
const BROKEN: Migration = {
  name: "9999_broken.sql",
  sql: "CREATE TABLE half (a TEXT) STRICT; INSERT INTO half VALUES ('x'); INSERT INTO nowhere VALUES (1);",
};

/** What the desk relies on in its database: D1, and SQLite behind its interface. */
export function deskDatabaseContract(
  where: string,
  open: () => Promise<DeskOfTest>,
  migrations: () => Promise<readonly Migration[]>,
): void {
  describe(`the desk's database, ${where}`, () => {
    let of: DeskOfTest;
    beforeAll(async () => {
      of = await open();
    });

    const template = (id: string, title = "示例") => ({
      id,
      title,
      language: "zh-Hans" as const,
      body: "您好",
      changedAt: 1,
      changedBy: of.staff.admin.id,
    });
    const entry = (subjectId: string): AuditEntry => ({
      at: 1,
      actor: of.staff.admin,
      action: "template-saved",
      subjectKind: "template",
      subjectId,
    });
    const bodyOf = async (id: string) =>
      (await of.db.select().from(templates).where(eq(templates.id, id)))[0]?.body;

    test("keeps text, numbers and nothing as they are given", async () => {
      const title = '‘引号’ "; DROP TABLE staff; -- 𠮷 👩‍💻 \n\u0001';
      await of.db
        .insert(templates)
        .values({ ...template("kept", title), changedAt: Number.MAX_SAFE_INTEGER });
      const [row] = await of.db.select().from(templates).where(eq(templates.id, "kept"));
      expect(row).toMatchObject({ title, changedAt: Number.MAX_SAFE_INTEGER });
      const [member] = await of.db.select().from(staff).where(eq(staff.id, of.staff.viewer.id));
      expect(member?.disabledAt).toBeNull();
    });

    test("carries out a batch as a whole or not at all, and says what was taken", async () => {
      const { db } = of;
      const failed = db.batch([
        db.insert(templates).values(template("half-a")),
        db.insert(audit).values(auditRow(entry("half-a"))),
        db.insert(templates).values(template("half-a")),
      ]);
      const error: unknown = await failed.catch((reason: unknown) => reason);
      expect(isTaken(error, "templates.id")).toBe(true);
      expect(isTaken(error, "templates.title")).toBe(false);
      expect(await bodyOf("half-a")).toBeUndefined();
      expect(await of.desk.audit.list({ subjectId: "half-a" })).toEqual([]);
    });

    test("tells nothing of what was bound to a statement that failed", async () => {
      const { db } = of;
      const secret = "示例秘密13000000000";
      await db.insert(templates).values(template("twice"));
      const failures = await Promise.all([
        db
          .insert(templates)
          .values(template("twice", secret))
          .catch((error: unknown) => error),
        db.batch([db.insert(templates).values(template("twice", secret))]).catch((error: unknown) => error),
        db
          .insert(templates)
          .values({ ...template("other", secret), changedBy: "nobody" })
          .catch((error: unknown) => error),
      ]);
      expect(failures).toMatchObject([
        { code: "database-rule" },
        { code: "database-rule" },
        { code: "database-rule" },
      ]);
      for (const failure of failures) expect(told(failure)).not.toContain(secret);
    });

    test("refuses rows that point nowhere, break a check or have another type", async () => {
      const { db } = of;
      await expect(
        db.insert(templates).values({ ...template("points"), changedBy: "nobody" }),
      ).rejects.toMatchObject({ violation: { rule: "foreign-key" } });
      await expect(
        db.run(sql`update staff set role = 'king' where id = ${of.staff.viewer.id}`),
      ).rejects.toMatchObject({ violation: { rule: "check" } });
      await expect(
        db.run(sql`update staff set failures = 'many' where id = ${of.staff.viewer.id}`),
      ).rejects.toThrow();
    });

    test("never changes or deletes a line of the log", async () => {
      const { db } = of;
      await of.desk.audit.record(entry("kept-line"));
      await expect(db.update(audit).set({ action: "nothing" })).rejects.toMatchObject({
        violation: { rule: "trigger" },
      });
      await expect(db.delete(audit)).rejects.toMatchObject({ violation: { rule: "trigger" } });
      expect(await of.desk.audit.list({ subjectId: "kept-line" })).toMatchObject([
        { action: "template-saved" },
      ]);
    });

    test("gives the newest lines of the log first, and those before one", async () => {
      for (const at of [1, 2, 3]) await of.desk.audit.record({ ...entry("paged"), at, detail: { step: at } });
      const newest = await of.desk.audit.list({ subjectKind: "template", subjectId: "paged", limit: 2 });
      expect(newest.map(({ detail }) => detail)).toEqual([{ step: 3 }, { step: 2 }]);
      const before = newest.at(-1)?.id ?? 0;
      expect((await of.desk.audit.list({ subjectId: "paged", before })).map(({ at }) => at)).toEqual([1]);
    });

    test("writes a line of the log only where the statement before it changed something", async () => {
      const { db } = of;
      await db.insert(templates).values(template("guarded"));
      const change = (body: string, id: string) =>
        db.batch([
          db.update(templates).set({ body }).where(eq(templates.id, id)),
          auditIfChanged(db, entry(`changed-${id}`)),
        ]);
      await change("新", "guarded");
      await change("新", "missing");
      expect(await of.desk.audit.list({ subjectId: "changed-guarded" })).toHaveLength(1);
      expect(await of.desk.audit.list({ subjectId: "changed-missing" })).toEqual([]);
    });

    test("lets one of many who saw the same version change it", async () => {
      const { db } = of;
      await db.insert(templates).values({ ...template("race"), changedAt: 1 });
      const won = await Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          const { meta } = await db
            .update(templates)
            .set({ body: `${at}`, changedAt: 2 })
            .where(sql`${templates.id} = 'race' and ${templates.changedAt} = 1`);
          return meta.changes === 1 ? `${at}` : null;
        }),
      );
      const winners = won.filter((body) => body !== null);
      expect(winners).toHaveLength(1);
      expect(await bodyOf("race")).toBe(winners[0]);
    });

    test.each([
      [
        "101 bound values",
        `SELECT ${Array.from({ length: 101 }, () => "?").join(", ")}`,
        Array.from({ length: 101 }, () => 1),
      ],
      ["a transaction of its own", "BEGIN", []],
      ["a pattern of 51 bytes", "SELECT * FROM staff WHERE name LIKE ?", [`%${"x".repeat(50)}`]],
    ])("refuses %s", async (_, statement, values) => {
      await expect(
        of.client
          .prepare(statement)
          .bind(...values)
          .all(),
      ).rejects.toThrow();
    });

    test("has the schema of the program, and applies nothing twice", async () => {
      expect(await migrate(of.client, await migrations())).toEqual([]);
      expect(await appliedTo(of.client)).toEqual((await migrations()).map(({ name }) => name));
    });

    test("stays as it is where a migration fails half-way", async () => {
      const failing = migrate(of.client, [...(await migrations()), LATER, BROKEN]);
      await expect(failing).rejects.toMatchObject({
        kind: "upstream",
        code: "migration-failed",
        message: expect.stringContaining("9999_broken.sql"),
      });
      expect(await tablesNamed(of.client, "later", "half")).toEqual([]);
      expect(await appliedTo(of.client)).toEqual((await migrations()).map(({ name }) => name));
    });

    test("is not touched by an older program, and two newer ones bring it up to date once", async () => {
      const newer = [...(await migrations()), LATER];
      const applied = await Promise.all([migrate(of.client, newer), migrate(of.client, newer)]);
      expect(applied.flat()).toContain(LATER.name);
      expect(await tablesNamed(of.client, "later")).toEqual(["later"]);
      await expect(migrate(of.client, await migrations())).rejects.toMatchObject({
        code: "database-newer",
        message: expect.stringContaining(LATER.name),
      });
    });
  });
}

async function tablesNamed(client: D1Database, ...names: string[]): Promise<unknown[]> {
  const { results } = await client.prepare("SELECT name FROM sqlite_schema").all();
  return results.map(({ name }) => name).filter((name) => names.includes(String(name)));
}

/** Everything that an error could bring into a log. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause === undefined ? "" : told(error.cause)}`;
}
