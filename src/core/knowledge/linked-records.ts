import type { AnyRecord, Knowledge, RecordKind } from "./knowledge.ts";
import { RECORD_KINDS } from "./knowledge.ts";
import { linksIn } from "./links.ts";
import { relatedTo } from "./related.ts";
import { type SaidLink, type Saying, said } from "./said.ts";
import { type Source, source } from "./stated.ts";

/** A record that another has to do with, and the place of an article that says so. */
export interface LinkedRecord<Kind extends RecordKind = RecordKind> {
  record: Knowledge[Kind][number];
  source: Source;
}
export type LinkedRecords = { readonly [Kind in RecordKind]: readonly LinkedRecord<Kind>[] };

/** As {@link relatedTo}, with the whole records and the sources of their links, each list in the order of its file. */
export function linkedRecords(knowledge: Knowledge, kind: RecordKind, id: string): LinkedRecords {
  const related = relatedTo(knowledge, kind, id);
  const own: AnyRecord | undefined = knowledge[kind].find((one) => one.id === id);
  const of = <Other extends RecordKind>(other: Other): LinkedRecord<Other>[] => {
    const ids = new Set(related[other]?.map((one) => one.id));
    const records: readonly Knowledge[Other][number][] = knowledge[other];
    return records
      .filter((record) => ids.has(record.id))
      .flatMap((record) => {
        const found = linkSource(record, kind, id) ?? (own && linkSource(own, other, record.id));
        return found === undefined ? [] : [{ record, source: found }];
      });
  };
  return {
    parks: of("parks"),
    carriers: of("carriers"),
    incentives: of("incentives"),
    projects: of("projects"),
    industries: of("industries"),
    services: of("services"),
    companies: of("companies"),
  };
}

/** The linked records of one kind: how many, and the first of them. */
export interface LinkedList {
  kind: RecordKind;
  total: number;
  items: Array<SaidLink & { status?: string }>;
}

/** The kinds in which at least one record is linked, each with its first records: their names, and how they stand. */
export function linkedLists(linked: LinkedRecords, most: number, to: Saying): LinkedList[] {
  return RECORD_KINDS.options.flatMap((kind) => {
    const all: readonly LinkedRecord[] = linked[kind];
    const items = all.slice(0, most).flatMap(({ record, source }) => {
      const status = "status" in record ? record.status?.value : undefined;
      return said(to.speech.say(record.name, record.nameEn), source, to).map((text) => ({
        ...text,
        id: record.id,
        ...(status !== undefined && { status }),
      }));
    });
    return items.length === 0 ? [] : [{ kind, total: all.length, items }];
  });
}

/** Where the first link of a record to another stands in an article. */
function linkSource(record: AnyRecord, kind: RecordKind, id: string): Source | undefined {
  const link = linksIn(record).find((one) => one.target === kind && one.id === id);
  const place = link?.path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    record,
  );
  const found = source.strip().safeParse(place);
  return found.success ? found.data : undefined;
}
