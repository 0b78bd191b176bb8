import type { ArticleStore } from "../search/article-store.ts";
import { type Sections, section, words32 } from "../search/sections.ts";
import { stringTable } from "../search/string-table.ts";
import { type Fact, type FactBrief, type FactStore, NO_FACTS } from "./fact.ts";
import { CODES, FACT_COLUMNS, FACT_WIDTH, SCOPES, STATUSES } from "./fact-sections.ts";

/** The article that each fact belongs to is the last whose facts begin at or before it. */
function articleOf(first: Uint32Array, number: number): number {
  let low = 0;
  let high = first.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((first[middle] ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The facts of an index, straight from its sections: a fact is decoded when it is asked for, its quote read from its article. */
export function factTable(sections: Sections, articles: ArticleStore): FactStore {
  if (!sections.has("facts.rows")) return NO_FACTS;
  const rows = words32(sections, "facts.rows");
  const { buffer, byteOffset, length } = section(sections, "facts.numbers");
  const numbers = new Float64Array(buffer, byteOffset, length / 8);
  const first = words32(sections, "facts.first");
  const disputes = words32(sections, "facts.disputes");
  const words = stringTable(sections, "facts.words");
  const units = stringTable(sections, "facts.units");
  const subjects = stringTable(sections, "facts.subjects");
  const subjectNames = stringTable(sections, "facts.subjectNames");
  const order = words32(sections, "facts.bySubject");
  const subjectStarts = words32(sections, "facts.subjectStarts");
  const size = rows.length / FACT_WIDTH;

  const cell = (number: number, column: (typeof FACT_COLUMNS)[number]): number =>
    rows[FACT_WIDTH * number + FACT_COLUMNS.indexOf(column)] ?? 0;
  const code = (number: number, name: keyof typeof CODES): number => {
    const [shift, bits] = CODES[name];
    return (cell(number, "codes") >>> shift) & ((1 << bits) - 1);
  };
  const idOf = (number: number): string =>
    `${articles.id(articleOf(first, number))}#${cell(number, "valueStart")}`;
  const isThere = (number: number): boolean => Number.isInteger(number) && number >= 0 && number < size;

  const brief = (number: number): FactBrief | undefined => {
    if (!isThere(number)) return undefined;
    const subject = cell(number, "subject");
    const period = cell(number, "period");
    const written = cell(number, "unitAndQualifier");
    return {
      subject: { id: subjects.at(subject), name: subjectNames.at(subject) },
      metric: words.at(cell(number, "metric")),
      unit: units.at(written & 0xffff),
      period: period === 0 ? null : words.at(period),
      status: STATUSES[code(number, "status")] ?? "result",
      scope: SCOPES[code(number, "scope")] ?? "other",
      article: articleOf(first, number),
      asOf: articles.traits(articleOf(first, number))?.published ?? null,
    };
  };

  const contradicted = (number: number): string[] => {
    const found: string[] = [];
    for (let at = 0; at < disputes.length; at += 2)
      if (disputes[at] === number) found.push(idOf(disputes[at + 1] ?? 0));
    return found;
  };

  const at = (number: number): Fact | undefined => {
    const short = brief(number);
    const article = short === undefined ? undefined : articles.at(short.article);
    if (short === undefined || article === undefined) return undefined;
    const { article: _article, ...told } = short;
    const [start, end, valueStart] = [cell(number, "start"), cell(number, "end"), cell(number, "valueStart")];
    const valueAt = valueStart + code(number, "valueAt");
    const value = numbers[number] ?? Number.NaN;
    const qualifier = cell(number, "unitAndQualifier") >>> 16;
    const series = cell(number, "series");
    const superseding = cell(number, "supersededBy");
    const others = disputes.length === 0 ? [] : contradicted(number);
    return {
      id: `${article.id}#${valueStart}`,
      ...told,
      value: article.body.slice(valueAt, valueAt + code(number, "value")),
      ...(!Number.isNaN(value) && { number: value }),
      ...(qualifier !== 0 && { qualifier: units.at(qualifier) }),
      articleId: article.id,
      quote: article.body.slice(start, end),
      start,
      end,
      valueStart,
      valueEnd: valueStart + code(number, "span"),
      ...(series !== 0 && { series: words.at(series) }),
      ...(superseding !== 0 && { supersededBy: idOf(superseding - 1) }),
      ...(others.length > 0 && { contradicts: others }),
    };
  };

  const between = (from: number, to: number): Fact[] => {
    const found: Fact[] = [];
    for (let number = from; number < to; number++) {
      const fact = at(number);
      if (fact !== undefined) found.push(fact);
    }
    return found;
  };
  const rangeOf = (articleId: string): [from: number, to: number] => {
    const article = articles.indexOf(articleId);
    return article < 0 ? [0, 0] : [first[article] ?? 0, first[article + 1] ?? 0];
  };
  const numbersOf = (id: string): readonly number[] => {
    const subject = subjects.find(id);
    return subject < 0
      ? []
      : [...order.subarray(subjectStarts[subject] ?? 0, subjectStarts[subject + 1] ?? 0)];
  };

  return {
    size,
    at,
    brief,
    get(id) {
      const hash = id.lastIndexOf("#");
      const place = Number(id.slice(hash + 1));
      const [from, to] = rangeOf(id.slice(0, Math.max(0, hash)));
      for (let number = from; number < to; number++)
        if (cell(number, "valueStart") === place) return at(number);
      return undefined;
    },
    rangeOf,
    ofArticle: (id) => between(...rangeOf(id)),
    numbersOf,
    ofSubject: (id) => numbersOf(id).flatMap((number) => at(number) ?? []),
    *values() {
      for (let number = 0; number < size; number++) {
        const fact = at(number);
        if (fact !== undefined) yield fact;
      }
    },
  };
}
