import { basename } from "node:path";
import { type AnyRecord, RECORD_KINDS, type RecordKind } from "../src/core/knowledge/knowledge.ts";
import { type LinkTarget, linksIn } from "../src/core/knowledge/links.ts";
import type { Entity } from "../src/core/lexicon.ts";
import { foldText } from "../src/core/text/fold.ts";
import type { Entry, KnowledgeFault } from "./knowledge-document.ts";
import { inWords } from "./knowledge-document.ts";
import { nearId } from "./knowledge-statements.ts";

/** A record with the place in the files that it was read from. */
export interface ReadRecord {
  kind: RecordKind;
  entry: Entry;
  record: AnyRecord;
}

/** Kinds of gazetteer entities that a record of a kind may be the same thing as. */
const SAME_THING: Readonly<Record<RecordKind, ReadonlySet<Entity["kind"]>>> = {
  parks: new Set(["park", "district", "programme", "site"]),
  carriers: new Set(["site", "park", "platform", "programme"]),
  incentives: new Set(["programme"]),
  projects: new Set(["programme", "site", "park", "platform"]),
  // A named system of industries, such as 1+3+X, is a programme to the gazetteer.
  industries: new Set(["industry", "programme"]),
  services: new Set(["platform", "programme", "institution", "site"]),
  companies: new Set(["company", "institution"]),
};

/** Every name of a record in Chinese, those of the gazetteer included. */
export function chineseNames(
  { name, aliases }: Pick<AnyRecord, "name" | "aliases">,
  entity?: Entity,
): string[] {
  return [name, ...aliases, ...(entity ? [entity.name, ...entity.aliases] : [])];
}

/** Words that an article goes on with for what its title names: 集团 for 某某实业集团有限公司. */
const SHORT_FOR_TITLE = ["集团", "公司", "平台"];

/** Whether a quotation refers to what the title of its article names, by a word of that name. */
function refersToTitle(names: readonly string[], title: string, quote: string): boolean {
  const held = foldText(title);
  return names
    .map(foldText)
    .filter((name) => held.includes(name))
    .some((name) => SHORT_FOR_TITLE.some((word) => name.includes(word) && quote.includes(word)));
}

/**
 * What is wrong between a record and the gazetteer, and whether an article names it where the record says so. `titles`: of each
 * article by its id.
 */
export function nameFaults(
  { kind, entry, record }: ReadRecord,
  entity: Entity | undefined,
  titles: ReadonlyMap<string, string>,
): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const fault = (field: string[], message: string) =>
    faults.push({
      path: entry.path,
      line: entry.lineOf(field),
      message: `${record.id}: ${inWords(field)}: ${message}`,
      field,
    });
  const own = chineseNames(record).map(foldText);
  if (entity !== undefined && !SAME_THING[kind].has(entity.kind))
    fault(["id"], `the gazetteer has ${record.id} as a ${entity.kind}, ${entity.name}; choose another id`);
  else if (entity !== undefined && !chineseNames(entity).some((name) => own.includes(foldText(name))))
    fault(
      ["id"],
      `the gazetteer calls ${record.id} ${entity.name}, the record ${record.name}; choose another id, or make one name an alias of the other`,
    );
  const quote = foldText(record.named.quote);
  const names = [...new Set(chineseNames(record, entity))];
  const title = titles.get(record.named.article) ?? "";
  if (!names.some((name) => quote.includes(foldText(name))) && !refersToTitle(names, title, quote))
    fault(
      ["named", "quote"],
      `holds neither the name nor an alias; expected one of ${names.slice(0, 6).join(", ")}, or, where the title of the article holds the name, ${SHORT_FOR_TITLE.join(", ")} for it`,
    );
  return faults;
}

/** Ids and names that two records have. */
export function duplicateFaults(records: readonly ReadRecord[]): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const ids = new Map<string, ReadRecord>();
  const names = new Map<string, ReadRecord>();
  const check = (
    known: Map<string, ReadRecord>,
    key: string,
    one: ReadRecord,
    field: string,
    said: string,
  ) => {
    const other = known.get(key);
    if (other === undefined) known.set(key, one);
    else
      faults.push({
        path: one.entry.path,
        line: one.entry.lineOf([field]),
        message: `${one.record.id}: ${field}: ${said} is taken by ${basename(other.entry.path)}:${other.entry.lineOf([field])}`,
        field: [field],
      });
  };
  for (const one of records) {
    const { id, name } = one.record;
    check(ids, id, one, "id", `the id ${id}`);
    check(names, `${one.kind} ${foldText(name)}`, one, "name", `the name ${name}`);
  }
  return faults;
}

/** Links to what nothing describes. */
export function linkFaults(records: readonly ReadRecord[], entities: readonly Entity[]): KnowledgeFault[] {
  const known = new Map<LinkTarget, Set<string>>([["district", new Set()]]);
  for (const kind of RECORD_KINDS.options) known.set(kind, new Set());
  for (const { kind, record } of records) known.get(kind)?.add(record.id);
  for (const { id, kind } of entities) {
    if (kind === "district") known.get("district")?.add(id);
    if (kind === "park") known.get("parks")?.add(id);
  }
  return records.flatMap(({ entry, record }) =>
    linksIn(record).flatMap(({ path, target, id }) => {
      const ids = known.get(target) ?? new Set<string>();
      if (ids.has(id)) return [];
      const field = [...path, "value"];
      const what = target === "district" ? "district of the gazetteer" : `record in ${target}.yaml`;
      const message = `${record.id}: ${inWords(field)}: no ${what} has the id ${JSON.stringify(id)}${nearId(id, ids)}`;
      return [{ path: entry.path, line: entry.lineOf(field), message, field }];
    }),
  );
}

/** Which record goes by a name, in any language, folded; the first where several do. */
export function nameOwners(records: readonly ReadRecord[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { record } of records)
    for (const name of [...chineseNames(record), record.nameEn]) {
      const key = foldText(name);
      if (!owners.has(key)) owners.set(key, record.id);
    }
  return owners;
}

/** A record with the Chinese and English names that the gazetteer has for it, but for those that another record goes by. */
export function withNames<Named extends AnyRecord>(
  record: Named,
  entity: Entity | undefined,
  owners: ReadonlyMap<string, string>,
): Named {
  if (entity === undefined) return record;
  const taken = new Set([record.name, record.nameEn, ...record.aliases].map(foldText));
  const aliases = [...record.aliases];
  const english = entity.aliasesForeign.filter((name) =>
    /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(name),
  );
  for (const name of [...chineseNames(entity), entity.nameEn, ...english]) {
    const key = foldText(name);
    if (taken.has(key) || (owners.get(key) ?? record.id) !== record.id) continue;
    taken.add(key);
    aliases.push(name);
  }
  return { ...record, aliases };
}
