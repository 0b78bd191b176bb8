import { type Entity, OWNER_KINDS } from "../lexicon.ts";
import { foldText } from "../text/fold.ts";

/** A name in a text; offsets are UTF-16. */
export interface Mention {
  start: number;
  end: number;
  /** Entity id; of a thing that no list names, its name. */
  id: string;
  name: string;
  kind: Entity["kind"] | "project" | "event" | "group";
}

/** Names made ready to be found. */
export interface NameList {
  /** Folded forms by their first two units, the longest first. */
  forms: ReadonlyMap<string, ReadonlyArray<{ form: string; entity: Entity }>>;
  entities: ReadonlyMap<string, Entity>;
  /** What 全市 and 我市 mean; undefined where the list has no city. */
  city: Entity | undefined;
  /** What 全省 means. */
  province: Entity | undefined;
}

const prepared = new WeakMap<readonly Entity[], NameList>();

/** The names of a lexicon, made once per list. */
export function nameList(entities: readonly Entity[]): NameList {
  const known = prepared.get(entities);
  if (known !== undefined) return known;
  const forms = new Map<string, Array<{ form: string; entity: Entity }>>();
  for (const entity of entities) {
    if (!OWNER_KINDS.has(entity.kind)) continue;
    for (const form of new Set([entity.name, ...entity.aliases].map(foldText))) {
      if (form.length < 2) continue;
      const key = form.slice(0, 2);
      forms.set(key, [...(forms.get(key) ?? []), { form, entity }]);
    }
  }
  for (const list of forms.values()) list.sort((a, b) => b.form.length - a.form.length);
  const made: NameList = {
    forms,
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    city: entities.find(({ kind }) => kind === "city"),
    province: entities.find(({ kind, aliases }) => kind === "region" && aliases.includes("全省")),
  };
  prepared.set(entities, made);
  return made;
}

/** Short forms that end many longer names: behind another character they are part of one that no list has (浦东新区). */
const GENERIC = /^(?:新区|高新区|经开区|开发区|园区|综保区|平台|会客厅|示范基地|化工基地|产业园)$/;
const OPEN_BEFORE = /(?:^|[^\u4e00-\u9fffa-z0-9]|[在的和与及为到全该将对从由于等是向至使让我各市使据自])$/;

/** The listed names of a folded text, longest first at each place, not overlapping. */
export function listedMentions(text: string, { forms }: NameList): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    const here = forms.get(text.slice(at, at + 2))?.find(({ form }) => text.startsWith(form, at));
    if (here === undefined) continue;
    const { form, entity } = here;
    if (GENERIC.test(form) && !OPEN_BEFORE.test(text.slice(Math.max(0, at - 1), at))) continue;
    found.push({ start: at, end: at + form.length, id: entity.id, name: entity.name, kind: entity.kind });
    at += form.length - 1;
  }
  return found;
}
