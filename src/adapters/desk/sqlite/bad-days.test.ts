import { chmod, copyFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { databaseError } from "../database-error.ts";
import { type Engine, type Outcome, openEngine } from "./engine.ts";
import { openHere, openInThread } from "./open.ts";
import type { Statement } from "./statement.ts";

const SECRET = "示例秘密13000000000";
let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "desk-bad-days-"));
  path = join(folder, "desk.sqlite");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const CREATE = "CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT) STRICT";
const insert = (id: string, text = SECRET): Statement => ({
  sql: "INSERT INTO notes VALUES (?, ?)",
  bound: [id, text],
});

function outcomesOf(engine: Engine, ...batches: Statement[][]): Outcome[] {
  const outcomes: Outcome[] = [];
  engine.run(batches, (at, outcome) => {
    expect(outcomes[at]).toBeUndefined();
    outcomes[at] = outcome;
  });
  return outcomes;
}

const codeOf = (outcome: Outcome | undefined): string =>
  outcome !== undefined && "error" in outcome ? databaseError(outcome.error).code : "done";

const idsIn = (file: string): unknown[] => {
  const database = new DatabaseSync(file);
  const ids = database.prepare("SELECT id FROM notes ORDER BY id").all();
  database.close();
  return ids.map(({ id }) => id);
};

describe("batches that share a transaction", () => {
  test("fail one by one: the others are stored, and what failed left nothing", () => {
    const engine = openEngine(path);
    outcomesOf(engine, [{ sql: CREATE, bound: [] }]);
    const outcomes = outcomesOf(
      engine,
      [insert("a")],
      [insert("b"), insert("a")],
      [{ sql: "SELECT nothing FROM notes", bound: [] }],
      [insert("c")],
    );
    expect(outcomes.map(codeOf)).toEqual(["done", "database-rule", "database-refused", "done"]);
    engine.close();
    expect(idsIn(path)).toEqual(["a", "c"]);
  });

  test("on a full disk are refused, and stored once there is room", () => {
    const engine = openEngine(path);
    outcomesOf(engine, [{ sql: CREATE, bound: [] }], [{ sql: "PRAGMA max_page_count = 4", bound: [] }]);
    const large = SECRET.repeat(1_000);
    expect(outcomesOf(engine, [insert("a", large)], [insert("b", large)]).map(codeOf)).toEqual([
      "database-full",
      "database-full",
    ]);
    outcomesOf(engine, [{ sql: "PRAGMA max_page_count = 1000", bound: [] }]);
    expect(outcomesOf(engine, [insert("c", large)], [insert("d")]).map(codeOf)).toEqual(["done", "done"]);
    engine.close();
    expect(idsIn(path)).toEqual(["c", "d"]);
  });
});

describe("a database that cannot be used", () => {
  async function made(): Promise<void> {
    const { client, close } = openHere(path);
    await client.prepare(CREATE).run();
    await client.batch(
      [..."abcdefgh"].map((id) =>
        client.prepare("INSERT INTO notes VALUES (?, ?)").bind(id, SECRET.repeat(200)),
      ),
    );
    await close();
  }

  const unusable = (code: string) => ({
    kind: "upstream",
    status: 503,
    code,
    message: expect.not.stringContaining(SECRET),
  });

  test("because another program holds it says so, and works once that is done", async () => {
    await made();
    const { client, close } = await openInThread(path, 10);
    const write = () => client.prepare("INSERT INTO notes VALUES ('x', ?)").bind(SECRET).run();
    const other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE");
    await expect(write()).rejects.toMatchObject(unusable("database-busy"));
    await expect(openInThread(path, 10)).rejects.toMatchObject(unusable("database-busy"));
    expect((await client.prepare("SELECT count(*) AS n FROM notes").all()).results).toEqual([{ n: 8 }]);
    other.exec("ROLLBACK");
    other.close();
    expect(await write()).toMatchObject({ success: true });
    await close();
  });

  test("because its folder is missing, or it is a folder, says what to set", async () => {
    await expect(openInThread(join(folder, "none", "desk.sqlite"))).rejects.toMatchObject(
      unusable("database-not-opened"),
    );
    expect(() => openHere(folder)).toThrow(/DATABASE_URL must name a file/);
  });

  test("because it is something else, or damaged, names the command that mends it", async () => {
    await writeFile(path, `${SECRET}${"no database".repeat(100)}`);
    await expect(openInThread(path)).rejects.toMatchObject(unusable("database-corrupt"));
    await rm(path);
    await made();
    await truncate(path, 8_192);
    await expect(openInThread(path)).rejects.toMatchObject(unusable("database-corrupt"));
  });

  // Rights do not bind an administrator, whom some run tests as.
  test.skipIf(process.getuid?.() === 0)("because it is read-only says what is missing", async () => {
    await made();
    await chmod(path, 0o400);
    await expect(openInThread(path)).rejects.toMatchObject(unusable("database-read-only"));
  });

  test("because it became read-only says what is missing", () => {
    const engine = openEngine(path);
    outcomesOf(engine, [{ sql: CREATE, bound: [] }], [{ sql: "PRAGMA query_only = ON", bound: [] }]);
    expect(outcomesOf(engine, [insert("a")]).map(codeOf)).toEqual(["database-read-only"]);
    engine.close();
  });

  test("because it was closed is not waited for", async () => {
    await made();
    const { client, close } = await openInThread(path);
    const before = client.prepare("SELECT count(*) AS n FROM notes").all();
    await close();
    expect((await before).results).toEqual([{ n: 8 }]);
    await expect(client.prepare("SELECT 1").all()).rejects.toMatchObject(unusable("database-closed"));
    await copyFile(path, `${path}.copy`);
    expect(idsIn(`${path}.copy`)).toHaveLength(8);
  });
});
