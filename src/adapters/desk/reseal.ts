import { AppError } from "../../core/errors.ts";
import type { Sealer } from "./vault.ts";

/** A column of sealed texts, and how many of them the newest key sealed. */
export interface SealedColumn {
  table: string;
  column: string;
  newest: number;
  earlier: number;
}

/** Rows of one step: each is two statements' worth of values. */
const STEP = 50;

/** How the sealed columns of a database stand with the keys. */
export async function sealedColumns(client: D1Database, seals: Sealer): Promise<SealedColumn[]> {
  const start = await seals.newestStart();
  const { results } = await client
    .prepare(
      "SELECT m.name AS owner, c.name AS part FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND substr(c.name, 1, 7) = 'sealed_' ORDER BY 1, 2",
    )
    .all();
  const found: SealedColumn[] = [];
  for (const row of results) {
    const [table, column] = [String(row["owner"]), String(row["part"])];
    const counted = await client
      .prepare(
        `SELECT count(*) AS every, coalesce(sum(substr(${column}, 1, ${start.length}) = ?), 0) AS newest FROM ${table} WHERE ${column} IS NOT NULL`,
      )
      .bind(start)
      .all();
    const { every, newest } = counted.results[0] ?? {};
    found.push({ table, column, newest: Number(newest), earlier: Number(every) - Number(newest) });
  }
  return found;
}

/**
 * Seals anew what an earlier key sealed; resolves with how many texts. A service may run meanwhile: what it changes is left alone.
 * A column `sealed_part` of the row ID of a table is sealed in the context `table.part:ID`. Rejects with `AppError` at the first text
 * that no key opens; run it again once that key is listed.
 */
export async function resealAll(client: D1Database, seals: Sealer): Promise<number> {
  let count = 0;
  for (const { table, column, earlier } of await sealedColumns(client, seals)) {
    if (earlier > 0) count += await resealColumn(client, seals, table, column);
  }
  return count;
}

async function resealColumn(
  client: D1Database,
  seals: Sealer,
  table: string,
  column: string,
): Promise<number> {
  const part = column.slice("sealed_".length);
  const start = await seals.newestStart();
  let count = 0;
  for (let after = ""; ; ) {
    const { results } = await client
      .prepare(
        `SELECT id, ${column} AS sealed FROM ${table} WHERE id > ? AND ${column} IS NOT NULL AND substr(${column}, 1, ${start.length}) <> ? ORDER BY id LIMIT ${STEP}`,
      )
      .bind(after, start)
      .all();
    const updates: D1PreparedStatement[] = [];
    for (const row of results) {
      const [id, sealed] = [String(row["id"]), String(row["sealed"])];
      const context = `${table}.${part}:${id}`;
      const text = await seals.open(sealed, context).catch((error: unknown): never => {
        const why = error instanceof AppError ? error.message : "";
        throw new AppError(
          "upstream",
          503,
          "desk-sealed",
          `${context}: ${why} ${count} texts were sealed anew before it.`,
        );
      });
      updates.push(
        client
          .prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${column} = ?`)
          .bind(await seals.seal(text, context), id, sealed),
      );
      after = id;
    }
    if (updates.length === 0) return count;
    for (const { meta } of await client.batch(updates)) count += meta.changes;
  }
}
