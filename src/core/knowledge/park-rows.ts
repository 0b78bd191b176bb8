import type { Entity } from "../lexicon.ts";
import type { Corpus } from "../ports.ts";
import type { Cell, Row } from "./comparison.ts";
import type { AnyRecord } from "./knowledge.ts";
import { namesOf } from "./linked-names.ts";
import { isToldBy } from "./noted-figures.ts";
import type { Figure } from "./park-figures.ts";
import type { Citing } from "./present.ts";
import type { Park } from "./records.ts";
import { listed, type Speech } from "./speech.ts";
import type { Source } from "./stated.ts";
import { THEMES, themed } from "./theme-rows.ts";

export interface RowContext {
  corpus: Corpus;
  speech: Speech;
  cites: Citing;
}

/** A park of a comparison; without a record only its figures are known. */
export interface Side {
  entity: Entity;
  record: Park | undefined;
}

/** A row, and the words by which a caller may ask for it. */
export interface FoundRow {
  row: Row;
  /** Names in 简体 and English. */
  words: readonly string[];
  /** What it says, where a caller may ask for it by that. */
  said?: readonly string[];
}

/** A statement with the words that show it. */
interface Told {
  source: Source & { when?: string | undefined };
  text: string;
}

/** What the records say of parks in words; rows that no park has a cell of are left out. */
export function parkRows(sides: readonly Side[], context: RowContext): FoundRow[] {
  return [...SPECS, ...THEME_SPECS].map((spec) => wordRow(spec, sides, context)).filter(isFilled);
}

const isFilled = ({ row }: FoundRow): boolean => row.cells.some((one) => one !== null);

interface Spec {
  id: string;
  zh: string;
  en: string;
  told(park: Park, context: RowContext): readonly Told[];
}

const stated = (some: readonly ({ value: string; en: string } & Source)[], { speech }: RowContext): Told[] =>
  some.map((one) => ({ source: one, text: speech.say(one.value, one.en) }));

const linkedTo = (some: readonly ({ value: string } & Source)[], { corpus, speech }: RowContext): Told[] =>
  some.map((one) => ({ source: one, text: nameIn(namesOf(corpus, one.value), speech) }));

/** The records of other lists that lie in a park. */
const within = (
  records: readonly (AnyRecord & { park?: ({ value: string } & Source) | undefined })[],
  { id }: Park,
  { speech }: RowContext,
): Told[] =>
  records.flatMap((record) =>
    record.park?.value === id ? [{ source: record.park, text: nameIn(record, speech) }] : [],
  );

const nameIn = ({ name, nameEn }: { name: string; nameEn: string }, speech: Speech): string =>
  speech.say(name, nameEn);

const one = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

const SPECS: readonly Spec[] = [
  { id: "level", zh: "级别", en: "Level", told: (park, to) => stated(one(park.level), to) },
  {
    id: "location",
    zh: "所在地",
    en: "Location",
    told: (park, to) => linkedTo([...one(park.district), ...one(park.within)], to),
  },
  {
    id: "founded",
    zh: "成立时间",
    en: "Founded",
    told: ({ founded }) => one(founded).map((date) => ({ source: date, text: date.value })),
  },
  { id: "positioning", zh: "定位", en: "Positioning", told: (park, to) => stated(park.positioning, to) },
  { id: "industries", zh: "产业", en: "Industries", told: (park, to) => linkedTo(park.industries, to) },
  {
    id: "carriers",
    zh: "载体",
    en: "Sites",
    told: (park, to) => within(to.corpus.knowledge.carriers, park, to),
  },
  {
    id: "incentives",
    zh: "扶持政策",
    en: "Incentives",
    told: (park, to) => within(to.corpus.knowledge.incentives, park, to),
  },
  {
    id: "services",
    zh: "服务",
    en: "Services",
    told: (park, to) => within(to.corpus.knowledge.services, park, to),
  },
  {
    id: "projects",
    zh: "项目",
    en: "Projects",
    told: (park, to) => within(to.corpus.knowledge.projects, park, to),
  },
  {
    id: "companies",
    zh: "企业",
    en: "Companies",
    told: (park, to) => within(to.corpus.knowledge.companies, park, to),
  },
  { id: "offices", zh: "机构", en: "Offices", told: (park, to) => stated(park.offices, to) },
];

/** A row a theme: the names of what its records offer. */
const THEME_SPECS: readonly Spec[] = THEMES.map((theme) => ({
  id: theme.id,
  zh: theme.zh,
  en: theme.en,
  told: (park, { corpus, speech }) =>
    themed(theme, park, corpus.knowledge).map(({ source, name, nameEn }) => ({
      source,
      text: speech.say(name, nameEn),
    })),
}));

function wordRow(spec: Spec, sides: readonly Side[], context: RowContext): FoundRow {
  const told = sides.map(({ record }) => (record === undefined ? [] : spec.told(record, context)));
  return filledRow(spec, told, context);
}

function filledRow(
  { id, zh, en }: Pick<Spec, "id" | "zh" | "en">,
  told: readonly (readonly Told[])[],
  context: RowContext,
): FoundRow {
  const cells = told.map((some) => wordCell(some, context));
  return {
    row: { id, metric: context.speech.say(zh, en), unit: null, period: null, cells },
    words: [zh, en, id],
  };
}

function wordCell(told: readonly Told[], { cites, speech }: RowContext): Cell | null {
  const parts = told.flatMap(({ source, text }) => {
    const number = cites.number(source);
    const { when } = source;
    return number === 0 ? [] : [{ value: text, source: number, ...(when !== undefined && { period: when }) }];
  });
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  return {
    value: listed(
      parts.map(({ value }) => value),
      speech,
    ),
    source: first.source,
    parts,
  };
}

/** The notes of the records, a row a topic, without those whose figures stand in rows of their own (`beside`, for each park). */
export function noteRows(
  sides: readonly Side[],
  beside: readonly (readonly Figure[])[],
  context: RowContext,
): FoundRow[] {
  const left = sides.map(({ record }, at) =>
    (record?.notes ?? []).filter((note) => !isToldBy(note, beside[at] ?? [])),
  );
  const topics = new Map(left.flat().map(({ topic, topicEn }) => [topic, topicEn]));
  const rows = [...topics].map(([zh, en]) => {
    const own = left.map((notes) => notes.filter(({ topic }) => topic === zh));
    const { row, words } = filledRow(
      { id: `note:${zh}`, zh, en },
      own.map((some) => stated(some, context)),
      context,
    );
    return { row, words, said: own.flat().flatMap((note) => [note.value, note.en]) };
  });
  return rows.filter(isFilled);
}
