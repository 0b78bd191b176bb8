import type { RecordName } from "../../core/knowledge/related.ts";

/** What a field of a query takes. */
export type Expected =
  | { is: "one-of"; values: readonly string[] }
  | { is: "number"; least: number; most: number }
  | { is: "shorter"; most: number }
  | { is: "area" }
  | { is: "name"; of: "parks" | "industries" | "companies"; near: readonly RecordName[] };

/** A field of a query that could not be read: what came, and what was expected. */
export interface Fault {
  field: string;
  received: string;
  expected: Expected;
}

/** What somebody entered in a form, by the names of its fields; absent: nothing. */
export type Entered = Readonly<Record<string, string>>;
