import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { z } from "zod";
import { type Knowledge, knowledgeLists, RECORD_KINDS, RECORDS } from "../src/core/knowledge/knowledge.ts";
import type { Entity } from "../src/core/lexicon.ts";
import { InputError } from "./input-error.ts";
import {
  type Entry,
  type FieldPath,
  inWords,
  type KnowledgeFault,
  readEntries,
} from "./knowledge-document.ts";
import {
  duplicateFaults,
  linkFaults,
  nameFaults,
  nameOwners,
  type ReadRecord,
  withNames,
} from "./knowledge-names.ts";
import { statementFaults } from "./knowledge-statements.ts";

/** What records are checked against. */
export interface KnowledgeSources {
  /** The body of each article by its id. */
  bodies: ReadonlyMap<string, string>;
  /** The title of each article by its id. */
  titles: ReadonlyMap<string, string>;
  entities: readonly Entity[];
}

/** What files of records hold, and everything that is wrong with them, in the order of files and lines. */
export interface CheckedKnowledge {
  knowledge: Knowledge;
  faults: KnowledgeFault[];
}

/** The folder of records of a seeds folder; null for any other file or folder. */
export async function knowledgeFolder(from: string): Promise<string | null> {
  const inside = await readdir(from).catch((): string[] => []);
  // As for articles: only these two together make a seeds folder.
  return inside.includes("articles") && inside.includes("knowledge") ? join(from, "knowledge") : null;
}

/** The files of records of a seeds folder: `knowledge/<kind>.yaml`; none for any other file or folder. */
export async function knowledgeFiles(from: string): Promise<string[]> {
  const folder = await knowledgeFolder(from);
  if (folder === null) return [];
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith("."))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads files of records and checks them. Records with faults are left out of what is known. */
export async function checkKnowledge(
  paths: readonly string[],
  sources: KnowledgeSources,
): Promise<CheckedKnowledge> {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
  return checkFiles(files, sources);
}

/** As {@link checkKnowledge}, of files that were read. */
export function checkFiles(
  files: readonly { path: string; text: string }[],
  { bodies, titles, entities }: KnowledgeSources,
): CheckedKnowledge {
  const faults: KnowledgeFault[] = [];
  const records: ReadRecord[] = [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { path, text } of files) {
    const kind = RECORD_KINDS.safeParse(basename(path).replace(/\.ya?ml$/, "")).data;
    if (kind === undefined) {
      faults.push({
        path,
        line: 1,
        message: `is no file of records; expected ${RECORD_KINDS.options.join(".yaml, ")}.yaml`,
      });
      continue;
    }
    const read = readEntries(path, text);
    faults.push(...read.faults);
    for (const entry of read.entries) {
      for (const { field, message } of statementFaults(entry.value, bodies))
        faults.push(faultAt(entry, field, message));
      const parsed = RECORDS[kind].safeParse(entry.value);
      if (!parsed.success) faults.push(...shapeFaults(entry, parsed.error));
      else {
        const one = { kind, entry, record: parsed.data };
        faults.push(...nameFaults(one, byId.get(parsed.data.id), titles));
        records.push(one);
      }
    }
  }
  faults.push(...duplicateFaults(records), ...linkFaults(records, entities));
  return { knowledge: knowledgeOf(records, byId), faults: inOrder(faults, files) };
}

/** The records of seeds folders. Throws `InputError` with path and line of the first fault, and how many there are. */
export async function readKnowledge(paths: readonly string[], sources: KnowledgeSources): Promise<Knowledge> {
  const { knowledge, faults } = await checkKnowledge(paths, sources);
  const [first] = faults;
  if (first === undefined) return knowledge;
  const more =
    faults.length === 1
      ? ""
      : ` (the first of ${faults.length} faults; npm run knowledge -- check names all)`;
  throw new InputError(first.path, first.line, `${first.message}${more}`);
}

function faultAt(entry: Entry, field: FieldPath, message: string): KnowledgeFault {
  const id = typeof entry.value["id"] === "string" ? entry.value["id"] : "a record without id";
  const where = field.length === 0 ? "" : `${inWords(field)}: `;
  return { path: entry.path, line: entry.lineOf(field), message: `${id}: ${where}${message}`, field };
}

/** What of an entry is not of the form of its kind. */
function shapeFaults(entry: Entry, error: z.ZodError): KnowledgeFault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) =>
        faultAt(entry, [...path, key], "there is no such field; the schema in knowledge/schema/ lists them"),
      );
    return [faultAt(entry, path, taught(issue, valueAt(entry.value, path)))];
  });
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (held, part) => (typeof held === "object" && held !== null ? Reflect.get(held, part) : undefined),
    value,
  );
}

function taught({ code, message }: z.core.$ZodIssue, value: unknown): string {
  if (value === undefined) return code === "invalid_value" ? `is missing; ${message}` : "is missing";
  const asText = code === "invalid_type" && typeof value === "number" && /expected string/.test(message);
  return asText ? `${message}; write it in quotation marks` : message;
}

function inOrder(faults: readonly KnowledgeFault[], files: readonly { path: string }[]): KnowledgeFault[] {
  const order = new Map(files.map(({ path }, at) => [path, at]));
  return [...faults].sort((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.line - b.line);
}

/** Records by kind, with the names that the gazetteer has for them. */
function knowledgeOf(records: readonly ReadRecord[], entities: ReadonlyMap<string, Entity>): Knowledge {
  const owners = nameOwners(records);
  const lists = RECORD_KINDS.options.map((kind) => {
    const own = records.filter((one) => one.kind === kind);
    return [kind, own.map(({ record }) => withNames(record, entities.get(record.id), owners))];
  });
  return knowledgeLists.parse(Object.fromEntries(lists));
}
