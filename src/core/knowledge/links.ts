import { z } from "zod";
import type { AnyRecord, RecordKind } from "./knowledge.ts";
import { source } from "./stated.ts";

/** What the id of a link field names: a record of a kind, or a district, which the gazetteer has and no record describes. */
export type LinkTarget = RecordKind | "district";

/** The fields of records and of chain links that hold links, by name; the same name means the same everywhere. */
export const LINK_FIELDS: Readonly<Record<string, LinkTarget>> = {
  district: "district",
  within: "parks",
  park: "parks",
  parks: "parks",
  industries: "industries",
  developer: "companies",
  companies: "companies",
  platforms: "services",
  partOf: "services",
};

/** A link as a record holds it: `field` is the name of the innermost field, `path` leads to the link from the record. */
export interface FoundLink {
  path: readonly (string | number)[];
  field: string;
  target: LinkTarget;
  id: string;
}

const link = z.looseObject({ value: z.string(), ...source.shape });

/** Every link in a record, or in what may become one, in the order of its fields; what is not of a link's form is passed over. */
export function linksIn(record: AnyRecord | Readonly<Record<string, unknown>>): FoundLink[] {
  return linksBelow(record, [], "");
}

function linksBelow(value: unknown, path: readonly (string | number)[], field: string): FoundLink[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => linksBelow(one, [...path, at], field));
  if (typeof value !== "object" || value === null) return [];
  const target = Object.hasOwn(LINK_FIELDS, field) ? LINK_FIELDS[field] : undefined;
  if (target !== undefined) {
    const found = link.safeParse(value);
    return found.success ? [{ path, field, target, id: found.data.value }] : [];
  }
  return Object.entries(value).flatMap(([key, one]) => linksBelow(one, [...path, key], key));
}
