import { type Entity, OWNER_KINDS } from "../../lexicon.ts";
import { findChineseFigures } from "../../text/chinese-figures.ts";
import { findEnglishNumbers } from "../../text/english-numbers.ts";
import { foldText } from "../../text/fold.ts";
import { squeeze } from "../../text/squeeze.ts";
import { findPeriods, type NamedPeriod } from "../../understand/period.ts";
import { type Entities, namesIn, withoutOverlap } from "../mentions.ts";

interface Span {
  start: number;
  end: number;
}

/** A figure with its unit; figures of one `kind` can be taken for one another. */
export interface Figure extends Span {
  value: string;
  kind: string;
}

/** What can be told of a text before it is compared: its clauses, and the figures, names and periods in them. */
export interface Reading {
  /** Folded; Chinese without white space. All offsets are into it. */
  text: string;
  english: boolean;
  clauses: readonly Span[];
  figures: readonly Figure[];
  names: ReadonlyArray<Span & { entity: Entity }>;
  periods: readonly NamedPeriod[];
}

const CHINESE_CUT = /[，,；;。：:、！？!?]/;
const ENGLISH_CUT = /[,;:.!?]|\b(?:and|while|but|whereas)\b/;

export function readChinese(original: string, entities: Entities): Reading {
  const text = squeeze(original);
  const figures = findChineseFigures(text).map(({ start, end, value, unit }) => ({
    start,
    end,
    value,
    kind: unit === "" ? measureOf(text.slice(start, end)) : unit,
  }));
  const names = withoutOverlap(namesIn(text, entities)).map(({ start, form, entity }) => ({
    start,
    end: start + form.length,
    entity,
  }));
  return {
    text,
    english: false,
    clauses: cut(text, CHINESE_CUT),
    figures,
    names,
    periods: findPeriods(text, null),
  };
}

export function readEnglish(original: string, entities: Entities): Reading {
  const text = original.replace(/\s+/g, " ").trim();
  const folded = foldText(text);
  return {
    text: folded.length === text.length ? folded : text.toLowerCase(),
    english: true,
    clauses: cut(text, ENGLISH_CUT),
    figures: findEnglishNumbers(text).map(({ start, end, value, unit }) => ({
      start,
      end,
      value,
      kind: unit === "" ? (/^[a-z]+/i.exec(text.slice(end).trimStart())?.[0].toLowerCase() ?? "") : unit,
    })),
    names: englishNames(text.toLowerCase(), entities),
    periods: findPeriods(text.toLowerCase(), null),
  };
}

/** What a figure counts, as written behind its digits. */
function measureOf(written: string): string {
  return written.replace(/^[\d.,零〇一二两三四五六七八九十百千万亿多余几来\s]+/, "");
}

function cut(text: string, at: RegExp): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(new RegExp(at, "g"))) {
    // 1,104.7 and 10:30 are one.
    if (/\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + mark.length))) continue;
    found.push({ start, end: index });
    start = index + mark.length;
  }
  found.push({ start, end: text.length });
  return found.filter(({ start, end }) => end > start);
}

function englishNames(text: string, entities: Entities): Array<Span & { entity: Entity }> {
  const found: Array<Span & { entity: Entity }> = [];
  for (const entity of entities.values()) {
    for (const name of [entity.nameEn, ...entity.aliasesForeign]) {
      const form = name.toLowerCase();
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1))
        found.push({ start, end: start + form.length, entity });
    }
  }
  const longestFirst = found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return longestFirst.filter((name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  });
}

/** The clause that a place lies in. */
export function clauseAt({ clauses }: Reading, at: number): Span | undefined {
  return clauses.find(({ start, end }) => start <= at && at < end);
}

/**
 * Whom a place of a text speaks of: the name before it in its clause, else the first name of the nearest clause before; null
 * where none is named.
 */
export function ownerAt(reading: Reading, at: number): Entity | null {
  const owners = reading.names.filter(({ entity }) => OWNER_KINDS.has(entity.kind));
  const clause = clauseAt(reading, at);
  const own = owners.findLast(({ start, end }) => end <= at && start >= (clause?.start ?? 0));
  if (own) return own.entity;
  for (const { start, end } of reading.clauses.filter((one) => one.end <= at).reverse()) {
    const first = owners.find((name) => name.start >= start && name.end <= end);
    if (first) return first.entity;
  }
  return null;
}

/** The period named before a place, or null. */
export function periodAt({ periods }: Reading, at: number): NamedPeriod | null {
  return periods.findLast(({ start }) => start <= at) ?? null;
}
