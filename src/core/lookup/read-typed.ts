import type { Period } from "../article.ts";
import type { Corpus } from "../ports.ts";
import { findPeriods } from "../understand/period.ts";
import { topicTerms } from "../understand/terms.ts";
import { groupSuggested, type UnitGroup } from "../understand/unit-group.ts";
import { vocabularyOf } from "../understand/vocabulary.ts";
import { type LatinPart, latinParts } from "./latin-parts.ts";
import type { Alternate, Part } from "./parts.ts";
import { type Run, runsOf } from "./typed.ts";

/** What was typed, read. */
export interface Typed {
  parts: readonly Part[];
  /** What was typed without a break, and words side by side in it, folded: the last may be unfinished (人才公). */
  phrases: readonly string[];
  /** Folded, with the likeliest meaning in the place of letters. */
  intended: string;
  /** Whether letters were read as something else. */
  isRead: boolean;
  periods: readonly Period[];
  /** A part of a year without its year (上半年), as months. */
  months: { from: string; to: string } | null;
  /** Date of the newest article: nothing is newer. */
  asOf: string | null;
  /** The kind of figure that the words suggest. */
  group: UnitGroup | null;
}

/** An amount that is typed is a bound or a figure sought, and suggests no other. */
const AMOUNT = /\d[\d,.]*\s*(?:万|亿)?(?:元|亩|平方\p{L}|%)?/gu;

const PARTS_OF_YEAR: ReadonlyArray<[RegExp, string, string]> = [
  [/上半年?|前六个月|first half/, "01", "06"],
  [/下半年?|second half/, "07", "12"],
  [/[第首]?一季度?|首季|\bq1\b/, "01", "03"],
  [/第?二季度?|\bq2\b/, "04", "06"],
  [/第?三季度?|\bq3\b/, "07", "09"],
  [/第?四季度?|\bq4\b/, "10", "12"],
];

/** Reads what was typed so far. */
export function readTyped(
  typed: string,
  corpus: Pick<Corpus, "facts" | "knowledge" | "lexicon" | "engine" | "info">,
): Typed {
  const { folded, runs } = runsOf(typed);
  const latin = sideBySide(runs, folded).flatMap((some) => latinParts(some, corpus));
  const { intended, placed } = written(folded, latin);
  const named = findPeriods(intended, corpus.info.asOf);
  const found = PARTS_OF_YEAR.find(([pattern]) => pattern.test(intended));
  const months = named.length > 0 || found === undefined ? null : { from: found[1], to: found[2] };
  const spans = [...named, ...(months === null ? [] : matchSpans(intended, found?.[0]))];
  const isTime = (start: number, end: number): boolean =>
    spans.some((span) => span.start <= start && end <= span.end);
  const rest = blanked(intended, [...spans, ...placed]);
  const parts = [
    ...placed.filter(({ start, end }) => !isTime(start, end)).map(latinPart),
    ...otherParts(rest, corpus),
  ];
  const phrases = rest.split(/[^\p{L}\p{N}%]+/u).flatMap((run) => phrasesOf(run, parts));
  return {
    parts,
    phrases,
    intended,
    isRead: intended !== folded,
    periods: named,
    months,
    asOf: corpus.info.asOf,
    group: groupSuggested(intended.replace(AMOUNT, " ")),
  };
}

/** All that is typed without a break, and what stands side by side in it, the longest first. */
function phrasesOf(run: string, parts: readonly Part[]): string[] {
  if (run.length < 2 || !HAN.test(run)) return [];
  const starts = parts.map(({ typed }) => run.indexOf(typed)).filter((at) => at > 0);
  if (parts.some(({ typed }) => typed === run)) return [];
  const borders = [...new Set([0, ...starts])].sort((a, b) => a - b);
  const phrases = borders.flatMap((from, at) => [
    run.slice(from),
    ...borders.slice(at + 2).map((to) => run.slice(from, to)),
  ]);
  return [...new Set(phrases)].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
}

const HAN = /\p{Script=Han}/u;

function matchSpans(text: string, pattern: RegExp | undefined): Array<{ start: number; end: number }> {
  const match = pattern?.exec(text);
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

/** Runs of letters with nothing but a space, an apostrophe or a hyphen between them. */
function sideBySide(runs: readonly Run[], folded: string): Run[][] {
  const groups: Run[][] = [];
  let before: Run | undefined;
  for (const run of runs) {
    if (run.kind !== "latin") before = undefined;
    else {
      const touches = before !== undefined && /^[\s'’-]{1,2}$/.test(folded.slice(before.end, run.start));
      if (touches) groups.at(-1)?.push(run);
      else groups.push([run]);
      before = run;
    }
  }
  return groups;
}

interface Placed extends LatinPart {
  typed: string;
}

/** The text with letters replaced by their likeliest meaning, and where each stands now. */
function written(folded: string, parts: readonly LatinPart[]): { intended: string; placed: Placed[] } {
  let intended = "";
  let done = 0;
  const placed = parts.map(({ start, end, alternates }): Placed => {
    intended += folded.slice(done, start);
    const at = intended.length;
    intended += alternates[0]?.text ?? folded.slice(start, end);
    done = end;
    return { start: at, end: intended.length, alternates, typed: folded.slice(start, end) };
  });
  return { intended: intended + folded.slice(done), placed };
}

function latinPart({ typed, alternates }: Placed): Part {
  return { typed, kind: "latin", alternates, weight: 1 };
}

function blanked(text: string, spans: ReadonlyArray<{ start: number; end: number }>): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + " ".repeat(end - start) + out.slice(end);
  return out;
}

/** Parts of what is written in ideographs and figures. */
function otherParts(text: string, { lexicon }: Pick<Corpus, "lexicon">): Part[] {
  const vocabulary = vocabularyOf(lexicon);
  return runsOf(text).runs.flatMap((run): Part[] => {
    if (run.kind === "number")
      return [{ typed: run.text, kind: "number", alternates: [only(run.text)], weight: 1 }];
    const terms = topicTerms(run.text, "zh-Hans", vocabulary);
    const parts = terms.map((term): Part => {
      const { text: word, forms, own, entity, weight } = term;
      const written = forms.length === 0 ? [word] : forms;
      const alternate = {
        text: word,
        forms: written,
        own,
        name: null,
        entity: entity?.id ?? null,
        weight: 1,
      };
      return { typed: word, kind: "han", alternates: [alternate], weight };
    });
    return parts.length > 0
      ? parts
      : [{ typed: run.text, kind: "han", alternates: [only(run.text)], weight: 0.5 }];
  });
}

function only(text: string): Alternate {
  return { text, forms: [text], own: 1, name: null, entity: null, weight: 1 };
}
