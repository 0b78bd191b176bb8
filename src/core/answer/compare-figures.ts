import { type Folded, fold, originalSpan } from "../text/fold.ts";
import { type FoundNumber, findNumbers, scaledNumber } from "../text/numbers.ts";
import { convert, type Unit, unitAtStart } from "../text/quantities.ts";
import { groupOfUnit } from "../understand/unit-group.ts";
import { targets } from "./answer-type.ts";
import type { Candidate, StatedFigure } from "./candidates.ts";
import type { Order } from "./compare-order.ts";
import type { ComparedSide } from "./compare-sides.ts";
import { type Said, says } from "./said.ts";
import type { WeighedTerm } from "./weigh.ts";

/** A figure that may be a side's, in the sentence chosen for it. */
export interface SideFigure {
  /** Canonical decimal, 万 and 亿 multiplied out where no unit that can be exchanged follows. */
  value: string;
  unit: string;
  exchange: { value: string; unit: Unit } | null;
  /** Something like 约, 近 or 余 goes with it. */
  rough: boolean;
  /** UTF-16 offsets into the sentence, with what qualifies it and its unit. */
  start: number;
  end: number;
  /** How near to the side's words it stands, and how well it has the form asked for. */
  score: number;
}

const ROUGH_BEFORE = /(?:约|近|超过?|逾|不足|突破|至少|最高|将近|接近)$/;
const ROUGH_AFTER = /^(?:余|多|以上|以下|左右|以内)/;
/** A figure so far from a word, in characters, is e times less likely to be its. */
const REACH = 12;
/** Of the figures that fit best, those that fit nearly as well are looked at. */
const FITS = 0.8;

/** What is asked is a share or a rate of change, whatever else the sentence counts. */
const RATE =
  /同比|环比|增速|增幅|涨幅|进度|率|占比|比重|比例|year-on-year|growth|percentage|share|proportion/;

/** The figures of the sentence chosen for each side that may be its, the likeliest first. */
export function figuresOf(sides: readonly ComparedSide[]): SideFigure[][] {
  return sides.map((side) => {
    const rivals = sides.filter(
      (other) => other !== side && other.evidence?.candidate === side.evidence?.candidate,
    );
    return figuresIn(side, rivals);
  });
}

function figuresIn(
  { sought, own, metric, evidence }: ComparedSide,
  rivals: readonly ComparedSide[],
): SideFigure[] {
  if (evidence === null) return [];
  const { candidate } = evidence;
  const raw = candidate.surroundings.article.body.slice(candidate.start, candidate.end);
  const folded = fold(raw);
  const { text } = folded;
  const all = findNumbers(text).filter(
    (number) => factAt(candidate, folded, number) !== undefined || candidate.facts.length === 0,
  );
  const rates = RATE.test(sought.question.folded)
    ? all.filter(({ unit }) => groupOfUnit(unit) === "percent")
    : [];
  const numbers = rates.length > 0 ? rates : all;
  const fits = targets(text, { ...sought.question.asked, kind: "figure" }, numbers);
  const most = Math.max(0, ...fits.map(({ fit }) => fit));
  return numbers
    .flatMap((number) => {
      const fit = fits.find(({ start, end }) => start === number.start && end === number.end)?.fit ?? 0;
      if (fit < FITS * most || fit === 0) return [];
      const mine = nearness(text, number, own);
      // In a sentence about several sides a figure is that side's whose words stand nearest.
      if (rivals.some((rival) => nearness(text, number, rival.own) >= mine)) return [];
      const near = 2 * mine + nearness(text, number, sought.terms) + 2 * nearness(text, number, metric);
      const fact = factAt(candidate, folded, number);
      const measured = fact ? LEAST_MEASURED + shareSaid(fact.said, [...own, ...metric, ...sought.terms]) : 1;
      return [{ ...read(folded, number), score: fit * near * measured }];
    })
    .sort((a, b) => b.score - a.score);
}

/** What a figure of another measure counts beside one whose subject and measure say all that is asked. */
const LEAST_MEASURED = 0.3;

/** The fact that a number of a sentence is; undefined for numbers that are none (an item's number, a part of a name). */
function factAt({ start, facts }: Candidate, folded: Folded, number: FoundNumber): StatedFigure | undefined {
  const [from, to] = originalSpan(folded, number.start, number.end);
  return facts.find((fact) => fact.start < start + to && start + from < fact.end);
}

function shareSaid(said: Said, terms: readonly WeighedTerm[]): number {
  const mass = terms.reduce((sum, term) => sum + term.mass, 0);
  return mass > 0 ? terms.reduce((sum, term) => sum + term.mass * says(said, term), 0) / mass : 0;
}

function read(folded: Folded, number: FoundNumber): Omit<SideFigure, "score"> {
  const { text } = folded;
  const before = ROUGH_BEFORE.exec(text.slice(Math.max(0, number.start - 3), number.start))?.[0] ?? "";
  const after = ROUGH_AFTER.exec(text.slice(number.unitEnd))?.[0] ?? "";
  const between = text.slice(number.end, number.unitEnd - number.unit.length);
  const [start, end] = originalSpan(folded, number.start - before.length, number.unitEnd + after.length);
  const exchanged = unitAtStart(text.slice(number.end).replace(/^\s?[多余]?\s?/, ""));
  const scaled = scaledNumber(text, number);
  return {
    value: scaled?.value ?? number.value,
    unit: scaled ? text.slice(scaled.end, Math.max(scaled.end, number.unitEnd)) : number.unit,
    exchange: exchanged && { value: number.value, unit: exchanged.unit },
    rough: before !== "" || after !== "" || /[多余]/.test(between),
    start,
    end,
  };
}

/** How near a figure stands to terms: 1 = it touches all of them, towards 0 with distance. */
function nearness(text: string, { start, unitEnd }: FoundNumber, terms: readonly WeighedTerm[]): number {
  let near = 0;
  let mass = 0.01;
  for (const term of terms) {
    const gap = Math.min(...term.forms.map((form) => gapTo(text, form, start, unitEnd)));
    near += term.mass * Math.exp(-gap / REACH);
    mass += term.mass;
  }
  return (near + 0.001) / mass;
}

/** How far the nearest place of a form is from a figure; words before it count as nearer than those after. */
function gapTo(text: string, form: string, start: number, end: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(form); at >= 0 && form !== ""; at = text.indexOf(form, at + 1)) {
    const after = at >= end;
    const [from, to] = after ? [end, at] : [Math.min(start, at + form.length), start];
    least = Math.min(least, to - from + (after ? 2 : 0) + crossed(text.slice(from, to)));
  }
  return least;
}

/** A mark between a figure and a word sets them apart. */
function crossed(between: string): number {
  return 8 * (between.match(/[、，,]/g)?.length ?? 0) + 20 * (between.match(/[；;]/g)?.length ?? 0);
}

/** Figures that are compared although they are rough differ at least by this share of the greater. */
const CLEARLY = 0.1;
/** A figure that is less likely a side's than this, in shares of its likeliest, is not tried. */
const LIKELY = 0.3;

/** For each side the figure that is likeliest its, all of one kind of unit; null where there is no such choice. */
export function alike(sides: readonly (readonly SideFigure[])[]): SideFigure[] | null {
  const [first, ...others] = sides.map((figures) =>
    figures.filter(({ score }) => score >= LIKELY * (figures[0]?.score ?? 0)),
  );
  let best: { figures: SideFigure[]; score: number } | null = null;
  for (const figure of first ?? []) {
    const chosen = others.map((figures) => figures.find((other) => sameKind(figure, other)));
    const figures = [figure, ...chosen.filter((other) => other !== undefined)];
    if (figures.length < sides.length) continue;
    const score = figures.reduce((product, one) => product * one.score, 1);
    if (best === null || score > best.score) best = { figures, score };
  }
  return best?.figures ?? null;
}

const PEOPLE = /^(?:名|人|位|人次)/;

function sameKind(a: SideFigure, b: SideFigure): boolean {
  if (a.exchange || b.exchange) return a.exchange?.unit.dimension === b.exchange?.unit.dimension;
  if (a.unit === b.unit || (PEOPLE.test(a.unit) && PEOPLE.test(b.unit))) return true;
  const group = groupOfUnit(a.unit);
  return group === groupOfUnit(b.unit) && (group === "count" || group === "percent");
}

/** Which of the figures (one a side) is the one asked for; null where that is not certain. */
export function winner(figures: readonly SideFigure[], { greatest, speed }: Order): number | null {
  const base = figures[0]?.exchange?.unit;
  const values = figures.map(({ exchange, value }) =>
    Number(exchange && base ? convert(exchange.value, exchange.unit, base)?.value : value),
  );
  if (values.some((value) => !Number.isFinite(value))) return null;
  const durations = figures.every(({ unit }) => groupOfUnit(unit) === "duration");
  const wanted = greatest !== (speed && durations) ? Math.max(...values) : Math.min(...values);
  const rough = figures.some((figure) => figure.rough);
  const close = values.filter(
    (value) =>
      Math.abs(value - wanted) <= (rough ? CLEARLY * Math.max(Math.abs(value), Math.abs(wanted)) : 0),
  );
  return close.length === 1 ? values.indexOf(wanted) : null;
}
