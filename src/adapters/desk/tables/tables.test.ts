import { getTableName, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDesk, testDesk } from "../../../../test/support/desk.ts";
import * as articles from "./articles.ts";
import * as audit from "./audit.ts";
import * as enquiries from "./enquiries.ts";
import * as ledger from "./ledger.ts";
import * as outbox from "./outbox.ts";
import * as promises from "./promises.ts";
import * as secrets from "./secrets.ts";
import * as staff from "./staff.ts";
import * as unanswered from "./unanswered.ts";

const files = [articles, audit, enquiries, ledger, outbox, promises, secrets, staff, unanswered];
const tables = files
  .flatMap((file): unknown[] => Object.values(file))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable));

let of: TestDesk;
beforeAll(async () => {
  of = await testDesk();
});
afterAll(() => of.close());

const rowsOf = async (sql: string) => (await of.client.prepare(sql).all()).results;

describe("tables as the stores know them", () => {
  test("are those of the migrated database", async () => {
    const rows = await rowsOf("SELECT name FROM sqlite_schema WHERE type = 'table'");
    const own = rows.map(({ name }) => String(name)).filter((name) => !/^(sqlite_|d1_)/.test(name));
    expect(tables.map(getTableName).sort()).toEqual(own.sort());
  });

  test.each(tables.map((table) => [getTableName(table), table] as const))(
    "%s has the columns of the database",
    async (name, table) => {
      const { columns, primaryKeys } = getTableConfig(table);
      const keys = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
      const stored = await rowsOf(`PRAGMA table_info(${name})`);
      const shape = stored.map((column) => ({
        name: column["name"],
        type: column["type"],
        // SQLite notes a single key column without NOT NULL, though its type implies it.
        isRequired: column["notnull"] === 1 || column["pk"] !== 0,
        isKey: column["pk"] !== 0,
        hasDefault: column["dflt_value"] !== null,
      }));
      const known = columns.map((column) => ({
        name: column.name,
        type: column.getSQLType().toUpperCase(),
        isRequired: column.notNull || column.primary,
        isKey: column.primary || keys.has(column.name),
        hasDefault: column.hasDefault && !column.primary,
      }));
      const byName = (a: { name: unknown }, b: { name: unknown }) =>
        String(a.name) < String(b.name) ? -1 : 1;
      expect(known.sort(byName)).toEqual(shape.sort(byName));
    },
  );
});
