import type { Cell } from "./comparison.ts";
import { isToldBy, notes } from "./noted-figures.ts";
import { type Figure, figuresOf } from "./park-figures.ts";
import type { FoundRow, RowContext, Side } from "./park-rows.ts";
import { lastDay, metricCore, sameMetric, samePeriodKind, sameUnits } from "./same-metric.ts";

/** Figures of one measure, for each park those that are its own, the newest first. */
interface Measure {
  cores: ReadonlySet<string>;
  lead: Figure;
  sides: Figure[][];
}

/** Rows of figures, and for each park the figures that stand beside those of others. */
export interface FactRows {
  shared: FoundRow[];
  /** Figures that one park alone has. */
  single: FoundRow[];
  /** The figures of `shared`, then of all rows, for each park. */
  figures: { shared: Figure[][]; all: Figure[][] };
}

/**
 * The figures of the parks, one row a measure and period; the area first, then the newest. Unless `noted`, a figure of one park that
 * a note of its record says in better words is left to the note.
 */
export function factRows(sides: readonly Side[], context: RowContext, noted: boolean): FactRows {
  const rows = merged(measuresOf(sides.map((side) => figuresOf(side, context.corpus)))).flatMap(rowsOf);
  const ranked = rows.sort((a, b) => areaFirst(a) - areaFirst(b) || newestFirst(a.lead, b.lead));
  const isShared = ({ chosen }: DraftRow) => chosen.filter((figure) => figure !== undefined).length > 1;
  const shared = ranked.filter(isShared);
  const single = ranked.filter((row) => !isShared(row) && (noted || !isNoted(row, sides)));
  const found = (drafts: readonly DraftRow[]) => drafts.map((draft) => figureRow(draft, sides, context));
  const figures = (drafts: readonly DraftRow[]) =>
    sides.map((_, at) => drafts.flatMap(({ chosen }) => chosen[at] ?? []));
  return {
    shared: found(shared),
    single: found(single),
    figures: { shared: figures(shared), all: figures([...shared, ...single]) },
  };
}

/** A row before its sources are numbered. */
interface DraftRow {
  lead: Figure;
  chosen: (Figure | undefined)[];
}

const areaFirst = ({ lead }: DraftRow): number => (lead.id === "area" ? 0 : 1);

const isNoted = ({ chosen }: DraftRow, sides: readonly Side[]): boolean =>
  chosen.some(
    (figure, at) =>
      figure !== undefined && (sides[at]?.record?.notes ?? []).some((note) => notes(note, figure)),
  );

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
function rowsOf({ sides }: Measure): DraftRow[] {
  const rest = sides.map((figures) => [...figures]);
  const newest = new Set(sides.map(([first]) => first));
  const rows: DraftRow[] = [];
  for (;;) {
    const lead = bestLead(rest);
    if (lead === undefined) return rows;
    const chosen = rest.map((figures) => take(figures, lead));
    const figures = chosen.flatMap((figure) => figure ?? []);
    if (figures.length > 1 || figures.some((figure) => newest.has(figure))) rows.push({ lead, chosen });
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

function figureRow({ lead, chosen }: DraftRow, sides: readonly Side[], context: RowContext): FoundRow {
  const figures = chosen.flatMap((figure) => figure ?? []);
  const unit = common(figures.map((figure) => figure.unit));
  const period = common(figures.map((figure) => figure.period ?? ""));
  const shortest = figures.reduce((a, b) => (b.metric.length < a.metric.length ? b : a), lead);
  const topic = topicOf(chosen, sides);
  const metric = topic === undefined ? shownMetric(shortest, context) : context.speech.say(...topic);
  const row = { metric, unit: unit ?? null, period: period || null };
  const cells = chosen.map((figure) =>
    figure === undefined ? null : figureCell(figure, row, topic === undefined, context),
  );
  const words = new Set(figures.flatMap(({ metric, metricEn }) => [metric, metricEn ?? metric]));
  return { row: { id: lead.id, ...row, cells }, words: [...words, ...(topic ?? [])] };
}

/** What the notes of the records call a row of figures, 简体 and English: one name for all of them, or undefined. */
function topicOf(chosen: DraftRow["chosen"], sides: readonly Side[]): readonly [string, string] | undefined {
  const topics = chosen.flatMap((figure, at) => {
    if (figure === undefined) return [];
    const note = sides[at]?.record?.notes.find((one) => isToldBy(one, [figure]));
    return [note];
  });
  const [first] = topics;
  const same = first !== undefined && topics.every((note) => note?.topic === first.topic);
  return same ? [first.topic, first.topicEn] : undefined;
}

const shownMetric = ({ metric, metricEn }: Figure, { speech }: RowContext): string =>
  speech.say(metric, metricEn ?? metric);

const common = (values: readonly string[]): string | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

function figureCell(
  figure: Figure,
  row: { metric: string; unit: string | null; period: string | null },
  ownName: boolean,
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
    ...(ownName && metric !== row.metric && { metric }),
    ...(status !== "result" && { status }),
    ...(fact !== undefined && { fact }),
  };
}
