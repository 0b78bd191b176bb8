import { type AnyRecord, RECORD_KINDS, type RecordKind } from "../knowledge/knowledge.ts";
import type { Corpus } from "../ports.ts";
import { fold, foldText, originalSpan } from "../text/fold.ts";
import type { LookupRecord } from "./lookup-result.ts";
import { formsOf, type Part } from "./parts.ts";
import type { Typed } from "./read-typed.ts";

/** A record with its names folded. */
interface Named {
  list: RecordKind;
  record: AnyRecord;
  forms: readonly string[];
  /** All of them, to see at a glance whether one holds a text. */
  all: string;
  english: string;
}

const prepared = new WeakMap<Corpus["knowledge"], readonly Named[]>();

function namedRecords(knowledge: Corpus["knowledge"]): readonly Named[] {
  const known = prepared.get(knowledge);
  if (known !== undefined) return known;
  const made = RECORD_KINDS.options.flatMap((list) =>
    knowledge[list].map((record): Named => {
      const { name, nameEn, aliases } = record;
      const forms = [name, ...aliases].map(foldText);
      return { list, record, forms, all: forms.join("\n"), english: ` ${foldText(nameEn)}` };
    }),
  );
  prepared.set(knowledge, made);
  return made;
}

const WHOLE = 1;
const BEGINS = 0.8;
const HOLDS = 0.55;
const IN_ENGLISH = 0.6;
/** Less names a record by chance. */
const LEAST = 0.4;
/** Where nothing else is typed yet, one character or letter may do. */
const LEAST_ALONE = 0.2;
/** A record found by another name than its own. */
const BY_ALIAS = 0.9;
/** A record that fits so much worse than the best one only takes room. */
const FLOOR = 0.5;

/** The records that what was typed names: parks first, then the others, each the best first. */
export function findRecords(
  { knowledge }: Pick<Corpus, "knowledge">,
  { parts }: Typed,
  limit: number,
): LookupRecord[] {
  const sought = parts.map(soughtIn);
  const found = namedRecords(knowledge).flatMap((named) => {
    const fits = sought.map((one) => strength(one, named));
    if (Math.max(0, ...fits) < (parts.length > 1 ? LEAST : LEAST_ALONE)) return [];
    const met = fits.map((one, at) => one * (parts[at]?.weight ?? 0));
    const most = Math.max(0, ...met);
    return [{ named, score: most + 0.5 * (met.reduce((sum, one) => sum + one, 0) - most) }];
  });
  const best = Math.max(0, ...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score >= FLOOR * best)
    .sort((a, b) => Number(b.named.list === "parks") - Number(a.named.list === "parks") || b.score - a.score)
    .slice(0, limit)
    .map(({ named }) => shown(named, parts));
}

/** What a part may stand for in names. */
interface Sought {
  part: Part;
  forms: ReadonlyMap<string, number>;
  /** Whole names that it begins. */
  names: ReadonlyMap<string, number>;
}

function soughtIn(part: Part): Sought {
  const names = new Map<string, number>();
  for (const { name, weight } of part.alternates)
    if (name !== null) names.set(name, Math.max(weight, names.get(name) ?? 0));
  return { part, forms: formsOf(part, 0), names };
}

function strength(
  { part: { typed, kind }, forms, names }: Sought,
  { forms: written, all, english }: Named,
): number {
  let best = kind === "latin" && typed.length > 1 && english.includes(` ${typed}`) ? IN_ENGLISH : 0;
  for (const name of written) best = Math.max(best, BEGINS * (names.get(name) ?? 0));
  for (const [form, weight] of forms) {
    if (weight <= best || !all.includes(form)) continue;
    for (const [at, name] of written.entries())
      best = Math.max(best, weight * nameFit(name, form) * (at === 0 ? 1 : BY_ALIAS));
  }
  return best;
}

function nameFit(name: string, form: string): number {
  const at = name.indexOf(form);
  if (at < 0) return 0;
  const cover = form.length / name.length;
  if (cover === 1) return WHOLE;
  if (form.length === 1) return at === 0 ? 0.3 : 0;
  return at === 0 ? BEGINS * (0.7 + 0.3 * cover) : HOLDS * (0.6 + 0.4 * cover);
}

function shown({ list, record }: Named, parts: readonly Part[]): LookupRecord {
  const { id, name, nameEn, kind } = record;
  return { list, id, name, nameEn, kind, highlights: marked(name, parts) };
}

function marked(name: string, parts: readonly Part[]): Array<[number, number]> {
  const folded = fold(name);
  const forms = parts
    .flatMap((part) => [...formsOf(part, 0)].flatMap(([form, weight]) => (weight > 0 ? [form] : [])))
    .filter(({ length }) => length > 1);
  const longest = forms.filter((form) => folded.text.includes(form)).sort((a, b) => b.length - a.length);
  const cover = new Uint8Array(folded.text.length);
  for (const form of longest) {
    const at = folded.text.indexOf(form);
    if (!cover.subarray(at, at + form.length).includes(1)) cover.fill(1, at, at + form.length);
  }
  const spans: Array<[number, number]> = [];
  for (let at = 0; at < cover.length; at++) {
    if (cover[at] !== 1) continue;
    const start = at;
    while (cover[at] === 1) at++;
    spans.push(originalSpan(folded, start, at));
  }
  return spans;
}
