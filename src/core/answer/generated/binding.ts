import type { Entity } from "../../lexicon.ts";
import { overlaps } from "../../understand/period.ts";
import { clauseAt, type Figure, ownerAt, periodAt, type Reading } from "./reading.ts";

/** What is said of whom, when, in a sentence, that its source says of another: the first such fault, or null. */
export function misbound(sentence: Reading, source: Reading): "subject" | "period" | "measure" | null {
  for (const clause of sentence.clauses) {
    const said = sentence.text.slice(clause.start, clause.end);
    const figures = sentence.figures.filter(({ start }) => start >= clause.start && start < clause.end);
    for (const piece of piecesIn(said, clause.start, sentence, source)) {
      const places = placesOf(piece.text, source);
      if (!places.some((at) => sameOwner(sentence, piece.start, source, at))) return "subject";
    }
    for (const figure of figures) {
      const fault = figureFault(figure, clause, sentence, source);
      if (fault !== null) return fault;
    }
  }
  return null;
}

interface Piece {
  start: number;
  text: string;
}

function figureFault(
  figure: Figure,
  clause: { start: number; end: number },
  sentence: Reading,
  source: Reading,
): "subject" | "period" | "measure" | null {
  const same = source.figures.filter(({ value, kind }) => value === figure.value && kind === figure.kind);
  if (same.length === 0) return null;
  const owned = same.filter((one) => sameOwner(sentence, figure.start, source, one.start));
  if (owned.length === 0) return "subject";
  const timed = owned.filter((one) => samePeriod(sentence, figure.start, source, one.start));
  if (timed.length === 0) return "period";
  if (source.text.includes(sentence.text.slice(clause.start, clause.end))) return null;
  return measures(figure, clause, sentence, source) ? null : "measure";
}

/**
 * Whether a figure measures in the source what it measures in the sentence. Of the words before it, the longest must belong to it
 * among the figures of its kind, and the nearest among all figures of their clause.
 */
function measures(
  figure: Figure,
  clause: { start: number; end: number },
  sentence: Reading,
  source: Reading,
): boolean {
  const words = labelsOf(figure, clause, sentence, source);
  const labels = words.length > 0 ? words : labelsOf(figure, clause, { ...sentence, names: [] }, source);
  const longest = labels.reduce<Piece | null>(
    (best, piece) => (best === null || piece.text.length >= best.text.length ? piece : best),
    null,
  );
  const nearest = labels.at(-1);
  if (longest === null || nearest === undefined) return true;
  return (
    placesOf(longest.text, source).some((at) => {
      const beside = figureBeside(at, longest.text.length, figure.kind, source);
      return beside === null || beside.value === figure.value;
    }) &&
    placesOf(nearest.text, source).some((at) => {
      const around = clauseAt(source, at);
      const within = source.figures.filter(
        ({ start }) => around && start >= around.start && start < around.end && !isYear(start, source),
      );
      return (
        within.length === 0 ||
        within.some(({ value, kind }) => value === figure.value && kind === figure.kind)
      );
    })
  );
}

function isYear(at: number, { periods }: Reading): boolean {
  return periods.some(({ start, end }) => start <= at && at < end);
}

/** The words that say what a figure measures, as far as the source has them: those before it in its clause, else those behind it. */
function labelsOf(
  figure: Figure,
  clause: { start: number; end: number },
  sentence: Reading,
  source: Reading,
): Piece[] {
  const rivals = sentence.figures.filter(({ kind, start }) => kind === figure.kind && start !== figure.start);
  const from = rivals.findLast(({ end }) => end <= figure.start && end > clause.start)?.end ?? clause.start;
  const least = sentence.english ? LEAST_ENGLISH_LABEL : LEAST_LABEL;
  const before = piecesIn(sentence.text.slice(from, figure.start), from, sentence, source, least);
  if (before.length > 0) return before;
  const to = rivals.find(({ start }) => start >= figure.end && start < clause.end)?.start ?? clause.end;
  return piecesIn(sentence.text.slice(figure.end, to), figure.end, sentence, source, least).slice(0, 1);
}

/** The figure of a kind that words of the source belong to: of their clause the one after them, else before; else the next one. */
function figureBeside(at: number, length: number, kind: string, source: Reading): Figure | null {
  const figures = source.figures.filter((one) => one.kind === kind);
  const clause = clauseAt(source, at);
  const within = figures.filter(({ start }) => clause && start >= clause.start && start < clause.end);
  const after = (some: readonly Figure[]) => some.find(({ start }) => start >= at + length);
  const before = (some: readonly Figure[]) => some.findLast(({ end }) => end <= at);
  return after(within) ?? before(within) ?? after(figures) ?? before(figures) ?? null;
}

function sameOwner(sentence: Reading, at: number, source: Reading, there: number): boolean {
  const here = ownerAt(sentence, at);
  const owner = ownerAt(source, there);
  return here === null || owner === null || here === owner || sameThing(here, owner);
}

/** The city is meant where one of its own areas is not named apart. */
function sameThing(a: Entity, b: Entity): boolean {
  return (
    a.kind !== b.kind &&
    (a.name.includes(b.name) || b.name.includes(a.name)) &&
    !a.distinctFrom.includes(b.id)
  );
}

function samePeriod(sentence: Reading, at: number, source: Reading, there: number): boolean {
  const here = periodAt(sentence, at);
  if (here === null) return true;
  const named = periodAt(source, there) ?? (source.periods.length === 1 ? source.periods[0] : undefined);
  return named === undefined || overlaps(here, named);
}

const LEAST_CHINESE = 4;
const LEAST_ENGLISH = 9;
const LEAST_LABEL = 2;
const LEAST_ENGLISH_LABEL = 5;

/** The stretches of a text that stand in the source as they are, apart from names and figures. */
function piecesIn(
  text: string,
  offset: number,
  sentence: Reading,
  source: Reading,
  least = sentence.english ? LEAST_ENGLISH : LEAST_CHINESE,
): Piece[] {
  const taken = [...sentence.names, ...sentence.figures, ...sentence.periods];
  const free = (at: number): boolean => !taken.some(({ start, end }) => start <= at && at < end);
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && free(offset + end) && source.text.includes(text.slice(at, end + 1))) end++;
    if (end - at >= least) pieces.push({ start: offset + at, text: text.slice(at, end) });
    at = Math.max(end, at + 1);
  }
  return pieces;
}

function placesOf(text: string, { text: within }: Reading): number[] {
  const found: number[] = [];
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + 1)) found.push(at);
  return found;
}
