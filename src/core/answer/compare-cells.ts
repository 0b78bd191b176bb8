import type { Corpus } from "../ports.ts";
import type { Span } from "../text/sentences.ts";
import { squeeze } from "../text/squeeze.ts";
import { citationOf } from "./citation-of.ts";
import { COARSE_CUTS, clausesOf, FINE_CUTS } from "./clauses.ts";
import { alike, figuresOf, type SideFigure } from "./compare-figures.ts";
import type { Comparison } from "./compare-read.ts";
import type { ComparedSide } from "./compare-sides.ts";
import { readable } from "./dress.ts";
import type { Evidence } from "./evidence.ts";
import { quoteSpan } from "./quote.ts";
import { inLanguage } from "./rendered-statements.ts";
import { saidOf, says } from "./said.ts";
import { faultsOf, type Statement } from "./verify.ts";

/** What is said of one side: a statement of its own, on the citation that all sides of one sentence share. */
export interface Cell {
  statement: Statement;
  figure: SideFigure | null;
  /** The figures of all sides are of one kind of unit. */
  comparable: boolean;
  evidence: Evidence;
}

/** A cell up to so many characters may be several clauses. */
const LONG = 90;
/** A clause that only says the figure is led by the one before, where both are no longer than this. */
const LED = 40;

/** A cell for each side, each verified; null where no article speaks of the side. */
export function cellsOf(
  sides: readonly ComparedSide[],
  { order }: Comparison,
  corpus: Corpus,
): (Cell | null)[] {
  const figures = figuresOf(sides).map((some, at) =>
    order || sides[at]?.sought.question.asked.kind === "figure" ? some : [],
  );
  const together = alike(figures);
  const drafts = sides.map((side, at) => {
    const { evidence, sought } = side;
    if (evidence === null) return null;
    const figure = together?.[at] ?? figures[at]?.[0] ?? null;
    const { candidate } = evidence;
    const run = runOf(side, evidence, figure);
    const text = candidate.surroundings.article.body.slice(run.start, run.end);
    const quoted = quoteSpan(candidate.surroundings.article.body, candidate, sought);
    const cited = figuresNamed(side, evidence).reduce(union, union(run, quoted));
    const plain = {
      text: readable(text),
      citations: [citationOf(candidate.surroundings, cited.start, cited.end)],
    };
    const [statement = plain] = inLanguage([plain], sought, corpus);
    return { evidence, figure, comparable: together !== null, statement };
  });
  return drafts.map((cell) => {
    if (cell === null) return null;
    const shared = withShared(cell, drafts);
    return faultsOf(shared.statement, corpus).length === 0 ? shared : null;
  });
}

/** The cell on a citation as wide as all cells of the same sentence need: what stands in one sentence is quoted once. */
function withShared(cell: Cell, all: readonly (Cell | null)[]): Cell {
  const [own] = cell.statement.citations;
  if (own === undefined) return cell;
  const article = cell.evidence.candidate.surroundings.article;
  const spans = all.flatMap((other) =>
    other?.evidence.candidate === cell.evidence.candidate ? [...other.statement.citations] : [],
  );
  const span = spans.reduce<Span>(union, own);
  const citation = { ...own, ...span, quote: article.body.slice(span.start, span.end) };
  return { ...cell, statement: { ...cell.statement, citations: [citation] } };
}

/** Where a sentence has the figures by which its side is named (2025年, 660个项目): a citation holds what a label says. */
function figuresNamed({ side }: ComparedSide, { candidate }: Evidence): Span[] {
  const sentence = candidate.surroundings.article.body.slice(candidate.start, candidate.end);
  return (side.own.match(/\d+(?:\.\d+)?/g) ?? []).flatMap((figure) => {
    const at = sentence.indexOf(figure);
    return at < 0 ? [] : [{ start: candidate.start + at, end: candidate.start + at + figure.length }];
  });
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The verbatim run of a sentence that a cell shows. */
function runOf(side: ComparedSide, { candidate }: Evidence, figure: SideFigure | null): Span {
  const { body } = candidate.surroundings.article;
  const { sought, own } = side;
  const ownIn = (span: Span): number => {
    const said = saidOf(squeeze(body.slice(span.start, span.end)), sought.entities);
    return own.reduce((sum, term) => sum + term.mass * says(said, term), 0);
  };
  if (figure) {
    const at = candidate.start + figure.start;
    const clauses = clausesOf(body, candidate, FINE_CUTS);
    const holder = clauses.findIndex(({ end }) => at < end);
    const whole = clauses[holder] ?? candidate;
    const part = clausesOf(body, whole, "、").find(({ end }) => at < end) ?? whole;
    const own = ownIn(part) > 0;
    const clause = own && holdsOther(body, whole, part) ? part : whole;
    const before = clauses[holder - 1];
    const led = before && ownIn(clause) === 0 && ownIn(before) > 0 && clause.end - before.start <= LED;
    return trimmed(body, led ? { start: before.start, end: clause.end } : clause);
  }
  const quoted = quoteSpan(body, candidate, sought);
  if (quoted.end - quoted.start <= LONG || sought.question.asked.kind === "figure") return quoted;
  const told = (span: Span): number => {
    const said = saidOf(squeeze(body.slice(span.start, span.end)), sought.entities);
    const shaped = side.shape?.test(said.text) ? 1 : 0;
    return shaped + sought.terms.reduce((sum, term) => sum + term.mass * says(said, term), 0) + ownIn(span);
  };
  const best = (spans: readonly Span[]): Span =>
    spans.reduce((most, span) => (told(span) > told(most) ? span : most), spans[0] ?? quoted);
  const coarse = best(clausesOf(body, quoted, COARSE_CUTS));
  if (coarse.end - coarse.start <= LONG) return trimmed(body, coarse);
  return trimmed(body, best(clausesOf(body, coarse, FINE_CUTS)));
}

/** Whether a clause has figures outside one of its parts. */
function holdsOther(body: string, whole: Span, part: Span): boolean {
  return /\d/.test(body.slice(whole.start, part.start) + body.slice(part.end, whole.end));
}

/** Without the marks and spaces at its ends. */
function trimmed(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end);
  const head = /^(?:[\s、，,；;]|[一二三四五六七八九十]{1,3}、)*/.exec(text)?.[0].length ?? 0;
  const tail = /[\s、，,；;：:]*$/.exec(text)?.[0].length ?? 0;
  return { start: start + head, end: Math.max(start + head, end - tail) };
}
