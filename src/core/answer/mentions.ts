import type { Entity } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";

/**
 * Whether a folded text names an entity. A short form inside the name of an entity that must not be confused with it
 * does not count: 镇江高新区 does not name 新区.
 */
export function mentions(text: string, entity: Entity, entities: ReadonlyMap<string, Entity>): boolean {
  const forms = formsOf(entity);
  if (!forms.some((form) => text.includes(form))) return false;
  const rivals = entity.distinctFrom.flatMap((id) => {
    const rival = entities.get(id);
    return rival
      ? formsOf(rival).filter((long) => forms.some((form) => long !== form && long.includes(form)))
      : [];
  });
  const left = rivals
    .sort((a, b) => b.length - a.length)
    .reduce((rest, rival) => rest.replaceAll(rival, " "), text);
  return forms.some((form) => left.includes(form));
}

const cache = new WeakMap<Entity, readonly string[]>();

/** All Chinese forms of an entity's name, folded. */
export function formsOf(entity: Entity): readonly string[] {
  const known = cache.get(entity);
  if (known) return known;
  const forms = [entity.name, ...entity.aliases].map((form) => foldText(form));
  cache.set(entity, forms);
  return forms;
}
