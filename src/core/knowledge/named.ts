import { callerError, missingError } from "../errors.ts";
import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { nearNames } from "../search/near-names.ts";
import { foldText } from "../text/fold.ts";
import type { AnyRecord, RecordKind } from "./knowledge.ts";

export type Named = Pick<AnyRecord, "id" | "name" | "nameEn" | "aliases">;
type Lists = Pick<Corpus, "knowledge" | "lexicon">;

/** What each list is made of, in error messages. */
const THING: Readonly<Record<RecordKind, string>> = {
  parks: "park",
  carriers: "site",
  incentives: "incentive",
  projects: "project",
  industries: "industry",
  services: "service",
  companies: "company",
};
/** The kind of entity in the gazetteer that may stand for a record where nobody wrote one. */
const ENTITY_KIND: Partial<Record<RecordKind, Entity["kind"]>> = { parks: "park" };
const MOST_NEAR = 4;
const MOST_LISTED = 8;
/** Longest part of what was received that an error repeats. */
const ECHO = 60;

/** The record, or the park of the gazetteer, that an id or a name in any script or in English stands for; else undefined. */
export function findNamed(corpus: Lists, kind: RecordKind, asked: string): Entity | undefined {
  const { byForm } = directoryOf(corpus, kind);
  const form = formOf(asked);
  const [first, ...others] = byForm.get(form) ?? byForm.get(withoutCity(form)) ?? [];
  return others.length === 0 ? first : undefined;
}

/** The same; a caller's error that names the near ones where there is none. */
export function namedOrThrow(corpus: Lists, kind: RecordKind, asked: string): Entity {
  const found = findNamed(corpus, kind, asked);
  if (found !== undefined) return found;
  throw callerError(`unknown-${THING[kind]}`, unknownText(corpus, kind, asked));
}

/** The record of an id or name; 404 where there is none. */
export function recordOrThrow<Kind extends RecordKind>(
  corpus: Lists,
  kind: Kind,
  asked: string,
): Corpus["knowledge"][Kind][number] {
  const id = findNamed(corpus, kind, asked)?.id ?? asked;
  const records: readonly Corpus["knowledge"][Kind][number][] = corpus.knowledge[kind];
  const found = records.find((record) => record.id === id);
  if (found !== undefined) return found;
  throw missingError(`unknown-${THING[kind]}`, unknownText(corpus, kind, asked));
}

/** What is written nearly like a name that nothing has, nearest first. */
export function nearNamed(corpus: Lists, kind: RecordKind, asked: string): Named[] {
  const { entities } = directoryOf(corpus, kind);
  return nearNames(asked.slice(0, ECHO), { ...corpus.lexicon, entities: [...entities] }, MOST_NEAR);
}

function unknownText(corpus: Lists, kind: RecordKind, asked: string): string {
  const { entities } = directoryOf(corpus, kind);
  const near = nearNamed(corpus, kind, asked);
  const told = (some: readonly Named[]) => some.map(({ id, name }) => `${name} (${id})`).join(", ");
  const received = `No ${THING[kind]} is named ${JSON.stringify(asked.slice(0, ECHO).toWellFormed())}.`;
  const expected = "Expected an id or a full name";
  if (near.length > 0) return `${received} ${expected}; near: ${told(near)}.`;
  if (entities.length === 0) return `${received} The articles of this index name none.`;
  return `${received} ${expected} of one of ${entities.length}, such as ${told(entities.slice(0, MOST_LISTED))}.`;
}

interface Directory {
  entities: readonly Entity[];
  byForm: ReadonlyMap<string, readonly Entity[]>;
}

const directories = new WeakMap<Corpus["knowledge"], Map<RecordKind, [Corpus["lexicon"], Directory]>>();

function directoryOf({ knowledge, lexicon }: Lists, kind: RecordKind): Directory {
  const known = directories.get(knowledge) ?? new Map<RecordKind, [Corpus["lexicon"], Directory]>();
  directories.set(knowledge, known);
  const [of, made] = known.get(kind) ?? [];
  if (made !== undefined && of === lexicon) return made;
  const fresh = directory(knowledge[kind], lexicon.entities, ENTITY_KIND[kind]);
  known.set(kind, [lexicon, fresh]);
  return fresh;
}

function directory(
  records: readonly Named[],
  gazetteer: readonly Entity[],
  kind: Entity["kind"] | undefined,
): Directory {
  const entityOf = new Map(gazetteer.map((entity) => [entity.id, entity]));
  const recorded = records.map(({ id, name, nameEn, aliases }): Entity => {
    const entity = entityOf.get(id);
    return {
      id,
      kind: entity?.kind ?? "programme",
      name,
      nameEn,
      aliases: [...new Set([...aliases, ...(entity === undefined ? [] : [entity.name, ...entity.aliases])])],
      aliasesForeign: [...(entity === undefined ? [] : [entity.nameEn, ...entity.aliasesForeign])],
      distinctFrom: entity?.distinctFrom ?? [],
    };
  });
  const ids = new Set(records.map(({ id }) => id));
  const others = gazetteer.filter((entity) => entity.kind === kind && !ids.has(entity.id));
  const entities = [...recorded, ...others];
  return { entities, byForm: formsOf(entities) };
}

/** Every form of every entity; a name that is one's own counts before another's alias, and that before a name without 镇江. */
function formsOf(entities: readonly Entity[]): Map<string, readonly Entity[]> {
  const byForm = new Map<string, readonly Entity[]>();
  const add = (forms: (entity: Entity) => readonly string[]) => {
    const level = new Map<string, Entity[]>();
    for (const entity of entities) {
      for (const form of new Set(forms(entity).filter((one) => one !== ""))) {
        level.set(form, [...(level.get(form) ?? []), entity]);
      }
    }
    for (const [form, some] of level) if (!byForm.has(form)) byForm.set(form, some);
  };
  add(({ id, name, nameEn }) => [formOf(id), formOf(name), formOf(nameEn)]);
  add(({ aliases, aliasesForeign }) => [...aliases, ...aliasesForeign].map(formOf));
  add(({ name, aliases }) => [name, ...aliases].map((one) => withoutCity(formOf(one))));
  return byForm;
}

const formOf = (text: string): string =>
  foldText(text)
    .replace(/[\s\-_·]+/g, "")
    .replace(/^the(?=[a-z])/, "");
const withoutCity = (form: string): string => form.replace(/^(?:江苏省?)?镇江市?(?=.{2})/, "");
