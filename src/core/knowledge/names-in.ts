import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { type ReadText, readText } from "./words-in.ts";

type Known = Pick<Corpus, "knowledge" | "lexicon">;

/** The ids of the industries that a text names: by gazetteer or record name, as a link of a chain, or by the kind they are of. */
export function industriesIn(text: string, known: Known): ReadonlySet<string> {
  const read = readText(text, known.lexicon);
  const ids = new Set<string>();
  const given = text.trim();
  if (known.knowledge.industries.some(({ id }) => id === given)) ids.add(given);
  const forms = new Set<string>();
  for (const { entity, forms: written } of read.words) {
    if (entity === null || entity.kind === "industry") for (const form of written) forms.add(form);
    if (entity?.kind === "industry") ids.add(entity.id);
  }
  for (const record of known.knowledge.industries) {
    const names = [record.name, ...record.aliases].map(foldText);
    const links = record.chain.map(({ name }) => foldText(name));
    if (names.some((name) => forms.has(name) || read.folded.text.includes(name))) ids.add(record.id);
    if (links.some((link) => forms.has(link) || read.folded.text.includes(link))) ids.add(record.id);
  }
  if (ids.size === 0) for (const id of beginningWith(read, known)) ids.add(id);
  return withBroader(ids, known);
}

/** An industry whose name begins with a word of the text (船舶 → 船舶海工), where none is named in full. */
function beginningWith(read: ReadText, { lexicon }: Known): string[] {
  const words = read.words.flatMap(({ forms, entity }) => (entity === null ? forms.slice(0, 2) : []));
  const long = words.filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
  return lexicon.entities
    .filter(({ kind }) => kind === "industry")
    .filter((entity) => formsOf(entity).some((form) => long.some((word) => form.startsWith(word))))
    .map(({ id }) => id);
}

/** A Chinese name ends with the kind of the thing: 智慧农业 is 农业, 科技服务业 is 服务业. */
function withBroader(ids: ReadonlySet<string>, { lexicon }: Known): ReadonlySet<string> {
  const industries = lexicon.entities.filter(({ kind }) => kind === "industry");
  const named = industries.filter(({ id }) => ids.has(id)).map(({ name }) => foldText(name));
  const broader = industries.filter((entity) =>
    formsOf(entity).some((form) => form.length > 1 && named.some((name) => name.endsWith(form))),
  );
  return new Set([...ids, ...broader.map(({ id }) => id)]);
}

function formsOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases].map(foldText);
}

/** The first park that a text names, or gives the id of; null where it names none. */
export function parkIn(text: string, known: Known): string | null {
  return placeIn(text, known, "park", known.knowledge.parks);
}

/** The first district or county-level city that a text names, or gives the id of. */
export function districtIn(text: string, known: Known): string | null {
  return placeIn(text, known, "district", []);
}

function placeIn(
  text: string,
  { lexicon }: Known,
  kind: Entity["kind"],
  records: Known["knowledge"]["parks"],
): string | null {
  const given = text.trim();
  const entities = lexicon.entities.filter((one) => one.kind === kind);
  if (entities.some(({ id }) => id === given) || records.some(({ id }) => id === given)) return given;
  const read = readText(text, lexicon);
  const entity = read.words.find((word) => word.entity?.kind === kind)?.entity;
  if (entity) return entity.id;
  const names = records.flatMap(({ id, name, aliases, nameEn }) =>
    [name, ...aliases, nameEn].map((form) => ({ id, form: foldText(form) })),
  );
  const longest = names.filter(({ form }) => read.folded.text.includes(form));
  return longest.sort((a, b) => b.form.length - a.form.length)[0]?.id ?? null;
}

/** A park and the parks that it is part of, the innermost first. */
export function parkAndAbove(id: string, { knowledge }: Known): string[] {
  const found: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !found.includes(at); ) {
    found.push(at);
    const inside: string = at;
    at = knowledge.parks.find((park) => park.id === inside)?.within?.value;
  }
  return found;
}

/** Whether something in the one park is in the other: the same park, or one that holds it. */
export function isInPark(inner: string, outer: string, known: Known): boolean {
  return parkAndAbove(inner, known).includes(outer);
}
