import type { Cell } from "./comparison.ts";
import { type Figure, figuresOf } from "./park-figures.ts";
import type { FoundRow, RowContext, Side } from "./park-rows.ts";
import { lastDay, metricCore, sameMetric, samePeriodKind, sameUnits } from "./same-metric.ts";

/** Figures of one measure, for each park those that are its own, the newest first. */
interface Measure {
  cores: ReadonlySet<string>;
  lead: Figure;
  sides: Figure[][];
}

/** The figures of the parks, one row a measure and period; the newest first. */
export function factRows(sides: readonly Side[], context: RowContext): FoundRow[] {
  return merged(measuresOf(sides.map((side) => figuresOf(side, context.corpus))))
    .flatMap((measure) => rowsOf(measure, context))
    .sort((a, b) => descending(a.last, b.last))
    .map(({ found }) => found);
}

/** Figures by their measure, aims apart from results. */
function measuresOf(found: readonly (readonly Figure[])[]): Measure[] {
  const measures: Measure[] = [];
  found.forEach((figures, at) => {
    for (const figure of [...figures].sort(newestFirst)) {
      const core = metricCore(figure.metric);
      const known = measures.find(({ cores, lead }) => cores.has(core) && alike(lead, figure));
      if (known === undefined) {
        const sides: Figure[][] = found.map(() => []);
        sides[at]?.push(figure);
        measures.push({ cores: new Set([core]), lead: figure, sides });
      } else known.sides[at]?.push(figure);
    }
  });
  return measures;
}

const alike = (a: Figure, b: Figure): boolean => a.status === b.status && sameUnits(a.unit, b.unit);
const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
const newestFirst = (a: Figure, b: Figure): number => descending(lastDay(a), lastDay(b));

/** Measures of different parks that go by two names of one thing become one. */
function merged(measures: readonly Measure[]): Measure[] {
  const out: Measure[] = [];
  for (const measure of measures) {
    const at = out.findIndex((other) => mergeable(other, measure));
    const other = out[at];
    if (other === undefined) out.push(measure);
    else {
      const sides = other.sides.map((figures, side) => [...figures, ...(measure.sides[side] ?? [])]);
      out[at] = { ...other, cores: new Set([...other.cores, ...measure.cores]), sides };
    }
  }
  return out;
}

function mergeable(a: Measure, b: Measure): boolean {
  if (!alike(a.lead, b.lead)) return false;
  if (a.sides.some((figures, at) => figures.length > 0 && (b.sides[at]?.length ?? 0) > 0)) return false;
  return [...a.cores].every((left) => [...b.cores].every((right) => sameMetric(left, right)));
}

/**
 * The rows of one measure: first the period that most parks have, else the newest with figures of times as long. Further rows
 * are shown where they have two parks, or the newest figure of one.
 */
function rowsOf({ sides }: Measure, context: RowContext): Array<{ found: FoundRow; last: string }> {
  const rest = sides.map((figures) => [...figures]);
  const newest = new Set(sides.map(([first]) => first));
  const rows: Array<{ found: FoundRow; last: string }> = [];
  for (;;) {
    const lead = bestLead(rest);
    if (lead === undefined) return rows;
    const chosen = rest.map((figures) => take(figures, lead));
    const figures = chosen.flatMap((figure) => figure ?? []);
    if (figures.length > 1 || figures.some((figure) => newest.has(figure))) {
      rows.push({ found: figureRow(lead, chosen, context), last: lastDay(lead) });
    }
  }
}

/** The figure whose very period most parks have, then whose kind of period most have, then the newest. */
function bestLead(sides: readonly (readonly Figure[])[]): Figure | undefined {
  const parksWith = (fits: (figure: Figure) => boolean) =>
    sides.filter((figures) => figures.some(fits)).length;
  const exact = ({ period }: Figure) => (period === null ? 1 : parksWith((other) => other.period === period));
  const like = ({ period }: Figure) => parksWith((other) => samePeriodKind(other.period, period));
  return sides.flat().sort((a, b) => exact(b) - exact(a) || like(b) - like(a) || newestFirst(a, b))[0];
}

/** Takes from a park's figures the one of the same period, else the newest of a time as long. */
function take(figures: Figure[], lead: Figure): Figure | undefined {
  const same = figures.findIndex(({ period }) => period === lead.period);
  const at = same >= 0 ? same : figures.findIndex(({ period }) => samePeriodKind(period, lead.period));
  return at < 0 ? undefined : figures.splice(at, 1)[0];
}

function figureRow(lead: Figure, chosen: readonly (Figure | undefined)[], context: RowContext): FoundRow {
  const figures = chosen.flatMap((figure) => figure ?? []);
  const unit = common(figures.map((figure) => figure.unit));
  const period = common(figures.map((figure) => figure.period ?? ""));
  const name = figures.reduce((a, b) => (b.metric.length < a.metric.length ? b : a), lead);
  const row = { metric: shownMetric(name, context), unit: unit ?? null, period: period || null };
  const cells = chosen.map((figure) => (figure === undefined ? null : figureCell(figure, row, context)));
  const words = new Set(figures.flatMap(({ metric, metricEn }) => [metric, metricEn ?? metric]));
  return { row: { id: lead.id, ...row, cells }, words: [...words] };
}

const shownMetric = ({ metric, metricEn }: Figure, { speech }: RowContext): string =>
  speech.say(metric, metricEn ?? metric);

const common = (values: readonly string[]): string | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

function figureCell(
  figure: Figure,
  row: { metric: string; unit: string | null; period: string | null },
  context: RowContext,
): Cell | null {
  const source = context.cites.number(figure.source);
  if (source === 0) return null;
  const { value, number, unit, qualifier, status, period, fact } = figure;
  const metric = shownMetric(figure, context);
  return {
    value,
    source,
    ...(number !== undefined && { number }),
    ...(unit !== row.unit && { unit }),
    ...(qualifier !== undefined && { qualifier }),
    ...(period !== null && period !== row.period && { period }),
    ...(metric !== row.metric && { metric }),
    ...(status !== "result" && { status }),
    ...(fact !== undefined && { fact }),
  };
}
