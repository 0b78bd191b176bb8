import type { Entity } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";

type Entities = ReadonlyMap<string, Entity>;

/** An entity's written forms, folded, and the longer names of others in which they stand. */
interface Names {
  forms: readonly string[];
  rivals: readonly string[];
}

const namesOf = new WeakMap<Entity, Names>();

/**
 * Whether a folded text names an entity. A short form inside the name of an entity that must not be confused with it
 * does not count: 镇江高新区 does not name 新区.
 */
export function mentions(text: string, entity: Entity, entities: Entities): boolean {
  const { forms, rivals } = names(entity, entities);
  if (!holdsAny(text, forms)) return false;
  if (rivals.length === 0) return true;
  let left = text;
  for (const rival of rivals) left = left.replaceAll(rival, " ");
  return holdsAny(left, forms);
}

function holdsAny(text: string, forms: readonly string[]): boolean {
  for (const form of forms) if (text.includes(form)) return true;
  return false;
}

function names(entity: Entity, entities: Entities): Names {
  const known = namesOf.get(entity);
  if (known) return known;
  const forms = formsOf(entity);
  const rivals = entity.distinctFrom
    .flatMap((id) => {
      const rival = entities.get(id);
      return rival ? formsOf(rival) : [];
    })
    .filter((long) => forms.some((form) => long !== form && long.includes(form)))
    .sort((a, b) => b.length - a.length);
  const made = { forms, rivals };
  namesOf.set(entity, made);
  return made;
}

function formsOf(entity: Entity): string[] {
  return [...new Set([entity.name, ...entity.aliases].map((form) => foldText(form)))];
}

/** A name found in a text. */
interface Named {
  start: number;
  form: string;
  entity: Entity;
}

const byHead = new WeakMap<Entities, ReadonlyMap<string, readonly Omit<Named, "start">[]>>();

/** Every form of every entity's name that stands in a folded text, at every place it stands. */
export function allNamesIn(text: string, entities: Entities): Named[] {
  const heads = byHead.get(entities) ?? groupByHead(entities);
  byHead.set(entities, heads);
  const found: Named[] = [];
  for (let start = 0; start + 2 <= text.length; start++) {
    for (const { form, entity } of heads.get(text.slice(start, start + 2)) ?? []) {
      if (text.startsWith(form, start)) found.push({ start, form, entity });
    }
  }
  return found;
}

/** The names in a folded text, left to right without overlap, the longest at each place: 南京大学 is no 南京. */
export function namesWithoutOverlap(text: string, entities: Entities): Named[] {
  const found: Named[] = [];
  let end = 0;
  for (const named of allNamesIn(text, entities)) {
    const last = found.at(-1);
    if (last && named.start === last.start && named.form.length > last.form.length) found.pop();
    else if (named.start < end) continue;
    found.push(named);
    end = named.start + named.form.length;
  }
  return found;
}

/** All forms by their first two characters, so that only those that can begin at a place are compared there. */
function groupByHead(entities: Entities): Map<string, Array<Omit<Named, "start">>> {
  const heads = new Map<string, Array<Omit<Named, "start">>>();
  for (const entity of entities.values()) {
    for (const form of formsOf(entity)) {
      const head = form.slice(0, 2);
      heads.set(head, [...(heads.get(head) ?? []), { form, entity }]);
    }
  }
  return heads;
}

const kindsOf = new WeakMap<Entities, ReadonlyMap<Entity["kind"], readonly Entity[]>>();

/** The entities of some kinds, in order. */
export function entitiesOf(kinds: readonly Entity["kind"][], entities: Entities): Entity[] {
  const grouped = kindsOf.get(entities) ?? Map.groupBy(entities.values(), ({ kind }) => kind);
  kindsOf.set(entities, grouped);
  return kinds.flatMap((kind) => grouped.get(kind) ?? []);
}
