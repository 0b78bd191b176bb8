/** The part of the Workers runtime that this project uses (Cloudflare Workers, `cloudflare:workers`). */
declare module "cloudflare:workers" {
  export function waitUntil(promise: Promise<unknown>): void;
  /** Bindings of wrangler.toml. */
  export const env: Readonly<Record<string, unknown>> & {
    ASSETS: { fetch(request: Request): Promise<Response> };
    DB: D1Database;
  };
  export const exports: {
    default: { fetch(input: string | Request, init?: RequestInit): Promise<Response> };
  };
}

/** Cloudflare D1, as much of it as this project and drizzle use; on Node `adapters/desk/sqlite` stands behind the same types. */
interface D1Database {
  prepare(query: string): D1PreparedStatement;
  /** All or nothing: where one statement fails, none of them happened. */
  batch(statements: D1PreparedStatement[]): Promise<D1Result[]>;
}

interface D1PreparedStatement {
  bind(...values: unknown[]): D1PreparedStatement;
  run(): Promise<D1Result>;
  all(): Promise<D1Result>;
  /** Rows as arrays, in the order of the columns. */
  raw(): Promise<unknown[][]>;
}

interface D1Response {
  success: true;
  meta: D1Meta;
}

interface D1Result extends D1Response {
  results: Array<Record<string, unknown>>;
}

interface D1Meta {
  /** Rows that the statement inserted, changed or deleted. */
  changes: number;
  last_row_id: number;
}

/** wrangler bundles SQL files as text. */
declare module "*.sql" {
  const text: string;
  export default text;
}
