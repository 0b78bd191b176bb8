import { databaseError } from "../database-error.ts";
import { checkedStatement, type Statement, type StatementResult } from "./statement.ts";

/** Carries out a batch, whole or not at all. Rejects with SQLite's error. */
export type Carry = (batch: readonly Statement[]) => Promise<StatementResult[]>;

/** The D1 interface over whatever carries statements out. */
export function d1Client(carry: Carry): D1Database {
  const bound = new WeakMap<D1PreparedStatement, () => Statement>();

  async function carried(batch: readonly Statement[]): Promise<StatementResult[]> {
    try {
      return await carry(batch);
    } catch (error) {
      throw databaseError(error);
    }
  }

  function prepare(sql: string, values: readonly unknown[] = []): D1PreparedStatement {
    const one = async (): Promise<StatementResult> => {
      const [result] = await carried([checkedStatement(sql, values)]);
      return result ?? { columns: [], rows: [], changes: 0, lastRowId: 0 };
    };
    const statement: D1PreparedStatement = {
      bind: (...given) => prepare(sql, given),
      run: async () => toD1(await one()),
      all: async () => toD1(await one()),
      raw: async () => (await one()).rows,
    };
    bound.set(statement, () => checkedStatement(sql, values));
    return statement;
  }

  return {
    prepare: (sql) => prepare(sql),
    async batch(statements) {
      const batch = statements.map((statement) => {
        const checked = bound.get(statement);
        if (checked === undefined)
          throw new TypeError("A statement of another database was put into a batch.");
        return checked();
      });
      return (await carried(batch)).map(toD1);
    },
  };
}

/** Rows by the names of their columns; of two with one name the later is kept, as in D1. */
function toD1({ columns, rows, changes, lastRowId }: StatementResult): D1Result {
  return {
    success: true,
    meta: { changes, last_row_id: lastRowId },
    results: rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
  };
}
