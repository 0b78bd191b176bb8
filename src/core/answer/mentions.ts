import type { Entity } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";
import { mayHold, type PairFilter, pairFilter, pairKeyAt } from "../text/pair-filter.ts";

export type Entities = ReadonlyMap<string, Entity>;

/** One written form of an entity's name, folded. */
interface NameForm {
  form: string;
  entity: Entity;
}

/** A name found in a folded text. */
export interface Named extends NameForm {
  start: number;
}

const byHead = new WeakMap<Entities, Heads>();

/** Every form of every entity's name that stands in a folded text, at every place it stands, left to right. */
export function namesIn(text: string, entities: Entities): Named[] {
  const heads = byHead.get(entities) ?? groupByHead(entities);
  byHead.set(entities, heads);
  const found: Named[] = [];
  for (let start = 0; start + 2 <= text.length; start++) {
    if (!mayHold(heads.filter, pairKeyAt(text, start))) continue;
    for (const { form, entity } of heads.forms.get(text.slice(start, start + 2)) ?? []) {
      if (text.startsWith(form, start)) found.push({ start, form, entity });
    }
  }
  return found;
}

/** All forms by their first two characters, so that only those that can begin at a place are compared there. */
interface Heads {
  forms: ReadonlyMap<string, readonly NameForm[]>;
  /** Tells most pairs that begin no form. */
  filter: PairFilter;
}

function groupByHead(entities: Entities): Heads {
  const forms = new Map<string, NameForm[]>();
  for (const entity of entities.values()) {
    for (const form of new Set([entity.name, ...entity.aliases].map((name) => foldText(name)))) {
      const head = form.slice(0, 2);
      forms.set(head, [...(forms.get(head) ?? []), { form, entity }]);
    }
  }
  return { forms, filter: pairFilter([...forms.keys()].join("")) };
}

/**
 * The entities that names stand for. A short form inside the name of an entity that must not be confused with its own
 * does not count: 镇江高新区 does not name 新区.
 */
export function mentioned(names: readonly Named[]): ReadonlySet<Entity> {
  const found = new Set<Entity>();
  const longest = names.reduce((most, { form }) => Math.max(most, form.length), 0);
  for (const [at, named] of names.entries()) {
    if (!found.has(named.entity) && !inRival(names, at, longest)) found.add(named.entity);
  }
  return found;
}

/** Names come by where they start, so only those near `at` can hold it. */
function inRival(names: readonly Named[], at: number, longest: number): boolean {
  const named = names[at];
  if (named === undefined) return false;
  const end = named.start + named.form.length;
  let first = at;
  while (first > 0 && (names[first - 1]?.start ?? 0) > end - longest - 1) first--;
  for (let i = first; i < names.length; i++) {
    const other = names[i];
    if (other === undefined || other.start > named.start) break;
    if (
      other.form.length > named.form.length &&
      other.start + other.form.length >= end &&
      named.entity.distinctFrom.includes(other.entity.id)
    )
      return true;
  }
  return false;
}

/** The names of a text without overlap, the longest at each place: 南京大学 is no 南京. */
export function withoutOverlap(names: readonly Named[]): Named[] {
  const found: Named[] = [];
  let end = 0;
  for (const named of names) {
    const last = found.at(-1);
    if (last && named.start === last.start && named.form.length > last.form.length) found.pop();
    else if (named.start < end) continue;
    found.push(named);
    end = named.start + named.form.length;
  }
  return found;
}
