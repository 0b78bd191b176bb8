import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { z } from "zod";
import { type Knowledge, RECORDS, type RecordKind } from "../src/core/knowledge/knowledge.ts";
import type { LinkTarget } from "../src/core/knowledge/links.ts";
import { foldText } from "../src/core/text/fold.ts";
import { type Asking, askField } from "./ask-fields.ts";
import type { KnowledgeFault } from "./knowledge-document.ts";
import type { KnowledgePlace } from "./knowledge-place.ts";
import { schemaLine } from "./knowledge-schema.ts";
import { recordText } from "./knowledge-yaml.ts";
import { checkFiles } from "./read-knowledge.ts";
import { Cancelled, type Terminal } from "./terminal.ts";

type Draft = Record<string, unknown>;
interface KnowledgeFile {
  path: string;
  text: string;
}

/**
 * Asks for a record field by field, shows the entry, and appends it to the file of its kind in `folder`. Nothing is written
 * before the last answer. False: the person did not want it. Rejects with `Cancelled` where the person left.
 */
export async function addRecord(
  terminal: Terminal,
  kind: RecordKind,
  folder: string,
  { files: paths, sources }: KnowledgePlace,
): Promise<boolean> {
  const path =
    paths.find((one) => dirname(one) === folder && basename(one) === `${kind}.yaml`) ??
    join(folder, `${kind}.yaml`);
  const files = await Promise.all(
    paths.map(async (one) => ({ path: one, text: await readFile(one, "utf8") })),
  );
  const before = checkFiles(files, sources);
  const asking: Asking = {
    terminal,
    bodies: sources.bodies,
    targets: targetsOf(before.knowledge, sources.entities),
  };
  const known = new Set(before.faults.map(({ message }) => message));

  const draft: Draft = {};
  let due = fieldsOf(kind);
  for (;;) {
    for (const field of due) await askInto(draft, asking, kind, field, sources.entities);
    const entry = recordText(inOrder(draft, kind));
    const after = withEntry(files, path, kind, entry);
    const faults = checkFiles(after, sources).faults.filter(({ message }) => !known.has(message));
    if (faults.length === 0) return offer(terminal, path, entry, after);
    due = faultyFields(faults, kind);
    for (const { message } of faults) terminal.say(message);
    if (due.length === 0) throw new Cancelled();
    terminal.say("Once more what is at fault:");
  }
}

/** Shows an entry and writes the file with it, if the person says so. */
async function offer(
  terminal: Terminal,
  path: string,
  entry: string,
  files: readonly KnowledgeFile[],
): Promise<boolean> {
  terminal.say(`\n${entry}`);
  const answer = await terminal.ask(`Append this to ${path}? (yes, no): `);
  if (!/^(?:y|yes|是|好)$/i.test(answer)) return false;
  const text = files.find((file) => file.path === path)?.text ?? entry;
  const fresh = join(dirname(path), `.${basename(path)}.new-${process.pid}`);
  try {
    await writeFile(fresh, text);
    await rename(fresh, path);
  } finally {
    await rm(fresh, { force: true });
  }
  return true;
}

function withEntry(
  files: readonly KnowledgeFile[],
  path: string,
  kind: RecordKind,
  entry: string,
): KnowledgeFile[] {
  const found = files.find((file) => file.path === path);
  const text = found?.text ?? `${schemaLine(kind)}\n`;
  const added = { path, text: `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${entry}` };
  return found === undefined ? [...files, added] : files.map((file) => (file === found ? added : file));
}

function schemaOf(kind: RecordKind): z.ZodObject {
  return RECORDS[kind];
}

/** What is asked first, as the rest is easier to say once it is known; then the fields in the order of the schema. */
const FIRST = ["name", "id", "nameEn", "kind"];

function fieldsOf(kind: RecordKind): string[] {
  const all = Object.keys(schemaOf(kind).shape);
  return [...FIRST, ...all.filter((field) => !FIRST.includes(field))];
}

function faultyFields(faults: readonly KnowledgeFault[], kind: RecordKind): string[] {
  const named = new Set(faults.map(({ field }) => field?.[0]));
  return fieldsOf(kind).filter((field) => named.has(field));
}

function inOrder(draft: Draft, kind: RecordKind): Draft {
  const fields = ["id", ...Object.keys(schemaOf(kind).shape).filter((field) => field !== "id")];
  return Object.fromEntries(
    fields.flatMap((field) => (draft[field] === undefined ? [] : [[field, draft[field]]])),
  );
}

async function askInto(
  draft: Draft,
  asking: Asking,
  kind: RecordKind,
  field: string,
  entities: KnowledgePlace["sources"]["entities"],
): Promise<void> {
  const schema = schemaOf(kind).shape[field];
  if (schema === undefined) return;
  const name = foldText(typeof draft["name"] === "string" ? draft["name"] : "");
  const entity = entities.find((one) => [one.name, ...one.aliases].some((form) => foldText(form) === name));
  const suggested = field === "id" ? entity?.id : field === "nameEn" ? entity?.nameEn : undefined;
  draft[field] = await askField(asking, field, schema, suggested);
}

/** Ids with their names, by what a link may name. */
function targetsOf(knowledge: Knowledge, entities: KnowledgePlace["sources"]["entities"]): Asking["targets"] {
  const ofKind = (kind: string) => entities.filter((one) => one.kind === kind);
  return (target: LinkTarget) => {
    const extra = target === "district" ? ofKind("district") : target === "parks" ? ofKind("park") : [];
    const records = target === "district" ? [] : knowledge[target];
    return new Map(
      [...extra, ...records].map(({ id, name, nameEn, aliases }) => [id, [name, nameEn, ...aliases]]),
    );
  };
}
