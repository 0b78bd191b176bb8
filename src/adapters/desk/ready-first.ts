/** A D1 client whose statements wait until the database is ready; where it does not get ready they reject with the reason. */
export function readyFirst(client: D1Database, ready: () => Promise<unknown>): D1Database {
  const inner = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

  function waiting(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped: D1PreparedStatement = {
      bind: (...values) => waiting(statement.bind(...values)),
      run: () => ready().then(() => statement.run()),
      all: () => ready().then(() => statement.all()),
      raw: () => ready().then(() => statement.raw()),
    };
    inner.set(wrapped, statement);
    return wrapped;
  }

  return {
    prepare: (sql) => waiting(client.prepare(sql)),
    async batch(statements) {
      await ready();
      return client.batch(statements.map((statement) => inner.get(statement) ?? statement));
    },
  };
}
