import { type AnyRecord, type Knowledge, RECORD_KINDS, type RecordKind } from "./knowledge.ts";
import { linksIn } from "./links.ts";

/** A record as others point to it. */
export type RecordName = Pick<AnyRecord, "id" | "name" | "nameEn">;

/** The records that one links to and those that link to it, by kind, each kind in the order of its list; kinds without any are left out. */
export type Related = Partial<Record<RecordKind, RecordName[]>>;

const graphs = new WeakMap<Knowledge, ReadonlyMap<string, ReadonlySet<string>>>();
const NONE: ReadonlySet<string> = new Set();

const keyOf = (kind: RecordKind, id: string): string => `${kind} ${id}`;

/** For each record the keys of those that it links to and of those that link to it. */
function graphOf(knowledge: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
  const known = graphs.get(knowledge);
  if (known !== undefined) return known;
  const made = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const linked = made.get(from) ?? new Set();
    made.set(from, linked.add(to));
  };
  for (const kind of RECORD_KINDS.options)
    for (const record of knowledge[kind])
      for (const { target, id } of linksIn(record)) {
        if (target === "district") continue;
        add(keyOf(kind, record.id), keyOf(target, id));
        add(keyOf(target, id), keyOf(kind, record.id));
      }
  graphs.set(knowledge, made);
  return made;
}

/** Whether one record links to the other, or the other to it. */
export function areLinked(
  knowledge: Knowledge,
  [kind, id]: readonly [RecordKind, string],
  [otherKind, otherId]: readonly [RecordKind, string],
): boolean {
  return graphOf(knowledge).get(keyOf(kind, id))?.has(keyOf(otherKind, otherId)) ?? false;
}

/** What a record has to do with: a park with its sites, incentives, projects …, and each of those with the park. */
export function relatedTo(knowledge: Knowledge, kind: RecordKind, id: string): Related {
  const linked = graphOf(knowledge).get(keyOf(kind, id)) ?? NONE;
  const lists = RECORD_KINDS.options.flatMap((other) => {
    const some = knowledge[other].filter((one) => linked.has(keyOf(other, one.id)));
    return some.length === 0 ? [] : [[other, some.map(nameOf)] as const];
  });
  return Object.fromEntries(lists);
}

function nameOf({ id, name, nameEn }: RecordName): RecordName {
  return { id, name, nameEn };
}
