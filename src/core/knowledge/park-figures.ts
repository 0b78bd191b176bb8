import type { Fact } from "../facts/fact.ts";
import type { Corpus } from "../ports.ts";
import { foldText } from "../text/fold.ts";
import { findNumbers } from "../text/numbers.ts";
import type { Side } from "./park-rows.ts";
import type { Source } from "./stated.ts";

/** A figure of a park: a fact, or the area that its record has. */
export type Figure = Pick<
  Fact,
  "id" | "metric" | "value" | "number" | "unit" | "qualifier" | "status" | "period" | "asOf"
> & {
  metricEn?: string;
  source: Source;
  fact?: Fact;
};

/** Units of figures that name things (三大产业, 四周年, 五届) or have none: nothing to compare by. */
const NO_MEASURE: ReadonlySet<string> = new Set(["", "大", "周", "周年", "届", "轮"]);

/** The figures of a park, the area of its record first; a fact that says the same of the area is left out. */
export function figuresOf({ entity, record }: Side, { facts, articles }: Corpus): Figure[] {
  const area = record?.area;
  const found = facts
    .ofSubject(entity.id)
    .filter(({ scope, unit }) => scope !== "other" && !NO_MEASURE.has(unit))
    .filter(
      ({ articleId, value, unit }) =>
        articleId !== area?.article || value !== area.value || unit !== area.unit,
    )
    .map((fact): Figure => ({ ...fact, source: { article: fact.articleId, quote: fact.quote }, fact }));
  if (area === undefined) return found;
  const number = numberOf(area.value);
  return [
    {
      id: "area",
      metric: "面积",
      metricEn: "Area",
      value: area.value,
      unit: area.unit,
      status: "result",
      period: area.when ?? null,
      asOf: articles.get(area.article)?.published ?? null,
      source: area,
      ...(number !== undefined && { number }),
      ...(area.qualifier !== undefined && { qualifier: area.qualifier }),
    },
    ...found,
  ];
}

/** A figure as written, as a number; undefined where it is none. */
function numberOf(written: string): number | undefined {
  const folded = foldText(written);
  const [found] = findNumbers(folded);
  return found !== undefined && found.end - found.start === folded.length ? Number(found.value) : undefined;
}
