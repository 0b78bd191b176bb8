import type { Entity, Lexicon } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";

/** Folded written forms of an entity in Chinese. */
export function formsOf(entity: Entity): string[] {
  return [entity.name, ...entity.aliases].map(foldText);
}

const prepared = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/** For each form that stands inside the form of an entity it must not be taken for (新区 in 高新区): those longer forms. */
export function rivalForms(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const known = prepared.get(lexicon);
  if (known !== undefined) return known;
  const byId = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
  const rivals = new Map<string, string[]>();
  for (const entity of lexicon.entities) {
    const others = entity.distinctFrom.flatMap((id) => {
      const other = byId.get(id);
      return other === undefined ? [] : formsOf(other);
    });
    for (const form of formsOf(entity)) {
      const longer = others.filter((other) => other.length > form.length && other.includes(form));
      if (longer.length > 0) rivals.set(form, [...(rivals.get(form) ?? []), ...longer]);
    }
  }
  prepared.set(lexicon, rivals);
  return rivals;
}

/** True where `[start, end)` of folded text is a form that is part of a rival's there. */
export function isRival(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const form = text.slice(start, end);
  return (
    rivalForms(lexicon)
      .get(form)
      ?.some((rival) => coveredAt(text, start, form, rival)) ?? false
  );
}

/** True where the rival, which contains the form, stands around the form at `at`. */
export function coveredAt(text: string, at: number, form: string, rival: string): boolean {
  for (let within = rival.indexOf(form); within >= 0; within = rival.indexOf(form, within + 1))
    if (text.startsWith(rival, at - within)) return true;
  return false;
}
