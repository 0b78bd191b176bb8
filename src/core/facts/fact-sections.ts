import { articleScope } from "../article.ts";
import type { ArticleStore } from "../search/article-store.ts";
import { bytesOf } from "../search/sections.ts";
import { stringSections } from "../search/string-table.ts";
import { type Fact, factStatus } from "./fact.ts";

/** A row of a fact: 32-bit words in this order; `…` are numbers in the table of words, 0 where there is none. */
export const FACT_COLUMNS = [
  "start",
  "end",
  "valueStart",
  "codes",
  "subject",
  "metric",
  "unitAndQualifier",
  "period",
  "series",
  "supersededBy",
] as const;
export const FACT_WIDTH = FACT_COLUMNS.length;

export const STATUSES = factStatus.options;
export const SCOPES = articleScope.options;

/** Bits of `codes`, from the lowest: units of value and unit, where the value begins, its length, status, scope. */
export const CODES = {
  span: [0, 12],
  valueAt: [12, 4],
  value: [16, 8],
  status: [24, 2],
  scope: [26, 2],
} as const;

function packed(parts: Readonly<Record<keyof typeof CODES, number>>): number {
  return (
    (parts.span |
      (parts.valueAt << CODES.valueAt[0]) |
      (parts.value << CODES.value[0]) |
      (parts.status << CODES.status[0]) |
      (parts.scope << CODES.scope[0])) >>>
    0
  );
}

/** Words numbered from 1 in the order in which they come; 0 is no word. */
function numbered() {
  const numbers = new Map<string, number>();
  return {
    of(word: string | null | undefined): number {
      if (word === null || word === undefined) return 0;
      const number = numbers.get(word) ?? numbers.size + 1;
      numbers.set(word, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The sections `facts.*`: rows, numbers, words, and for each subject the facts that are its. Facts must stand in the order of
 * the articles and of their text; values have less than 256 signs, as extraction gives them.
 */
export function factSections(facts: readonly Fact[], articles: ArticleStore): Map<string, Uint8Array> {
  const places = new Map(facts.map(({ id }, at) => [id, at]));
  const words = numbered();
  const units = numbered();
  const subjects = [...new Map(facts.map(({ subject }) => [subject.id, subject.name]))].sort((a, b) =>
    inOrder(a[0], b[0]),
  );
  const subjectNumbers = new Map(subjects.map(([id], at) => [id, at]));
  const rows = new Uint32Array(FACT_WIDTH * facts.length);
  const numbers = new Float64Array(facts.length).fill(Number.NaN);
  const first = new Uint32Array(articles.size + 1);
  const disputes: number[] = [];
  for (const [at, fact] of facts.entries()) {
    const { subject, metric, unit, qualifier, period, series, supersededBy, contradicts = [] } = fact;
    const superseding = places.get(supersededBy ?? "");
    rows.set(
      [
        fact.start,
        fact.end,
        fact.valueStart,
        packed({
          span: fact.valueEnd - fact.valueStart,
          valueAt: valueAt(fact),
          value: fact.value.length,
          status: STATUSES.indexOf(fact.status),
          scope: SCOPES.indexOf(fact.scope),
        }),
        subjectNumbers.get(subject.id) ?? 0,
        words.of(metric),
        units.of(unit) | (units.of(qualifier) << 16),
        words.of(period),
        words.of(series),
        superseding === undefined ? 0 : superseding + 1,
      ],
      FACT_WIDTH * at,
    );
    if (fact.number !== undefined) numbers[at] = fact.number;
    const number = articles.indexOf(fact.articleId) + 1;
    first[number] = (first[number] ?? 0) + 1;
    for (const id of contradicts) {
      const other = places.get(id);
      if (other !== undefined) disputes.push(at, other);
    }
  }
  for (let at = 0; at < articles.size; at++) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0);
  return new Map([
    ["facts.rows", bytesOf(rows)],
    ["facts.numbers", bytesOf(numbers)],
    ["facts.first", bytesOf(first)],
    ["facts.disputes", bytesOf(Uint32Array.from(disputes))],
    ...stringSections("facts.words", ["", ...words.all()]),
    ...stringSections("facts.units", ["", ...units.all()]),
    ...stringSections(
      "facts.subjects",
      subjects.map(([id]) => id),
    ),
    ...stringSections(
      "facts.subjectNames",
      subjects.map(([, name]) => name),
    ),
    ...bySubject(facts, subjectNumbers),
  ]);
}

/** Where the value stands in value and unit: 3 in 百分之六十. */
function valueAt({ value, unit, valueStart, valueEnd }: Fact): number {
  return /^[百千]分之$/.test(unit) && valueEnd - valueStart === unit.length + value.length ? unit.length : 0;
}

/** The facts of each subject one after the other, and where those of each begin. */
function bySubject(
  facts: readonly Fact[],
  numbers: ReadonlyMap<string, number>,
): Array<[string, Uint8Array]> {
  const starts = new Uint32Array(numbers.size + 1);
  const of = facts.map(({ subject }) => numbers.get(subject.id) ?? 0);
  for (const number of of) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let at = 0; at < numbers.size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(facts.length);
  for (const [at, number] of of.entries()) {
    const place = next[number] ?? 0;
    order[place] = at;
    next[number] = place + 1;
  }
  return [
    ["facts.bySubject", bytesOf(order)],
    ["facts.subjectStarts", bytesOf(starts)],
  ];
}
