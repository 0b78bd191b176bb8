import type { Lexicon } from "../lexicon.ts";
import type { QueryClause } from "../ports.ts";
import { originalSpan } from "../text/fold.ts";
import { mayHold } from "../text/pair-filter.ts";
import { amountsOf, isSame } from "./amounts.ts";
import { cutsLetters, type JoinedText, joinedPassage } from "./joined-passage.ts";
import { queryWords } from "./query-terms.ts";
import { isRival } from "./rivals.ts";
import { lightCharacters, type SoughtMarks, soughtMarks } from "./sought-marks.ts";

/** A term of the query where it stands in a text. */
interface Place {
  start: number;
  end: number;
  weak: boolean;
  least: number;
}

/** UTF-16, the end excluded. */
export type Span = [start: number, end: number];

const NONE: readonly never[] = [];

/**
 * The spans of `text` that a reader should see marked for a query, ascending, none touching another: whole terms of the
 * query, in whatever script, width or written figure. Not marked: pairs that cross a word border in the query or here
 * (区面 of 高新区面积), names inside names that they must not be taken for (新区 in 高新区), figures that count something else
 * (五大工程, 5家), synonyms in part.
 */
export function highlightSpans(text: string, clauses: readonly QueryClause[], lexicon: Lexicon): Span[] {
  const sought = soughtMarks(clauses, lexicon);
  const joined = joinedPassage(text, queryWords(lexicon).words, lightCharacters(lexicon));
  const places = placesOf(joined, sought);
  const figures = figureMarks(joined, sought);
  const marks = [...marksOf(places, joined, lexicon), ...singleMarks(joined, sought, figures)];
  const spans = marks.map(([start, end]): Span => [joined.at(start), joined.at(end - 1) + 1]);
  return merged([...spans, ...figures]).map(([start, end]) => originalSpan(joined.folded, start, end));
}

/** Where terms of two units or more stand, by their start. */
function placesOf({ text, pairs }: JoinedText, { byFirst, begin }: SoughtMarks): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < pairs.length; at++) {
    if (!mayHold(begin, pairs[at] ?? 0)) continue;
    for (const { term, weak, least } of byFirst.get(text.charCodeAt(at)) ?? NONE) {
      const end = at + term.length;
      if (!text.startsWith(term, at) || cutsLetters(text, at, end)) continue;
      places.push({ start: at, end, weak, least });
    }
  }
  return places;
}

/** Runs of overlapping places from their first strong one to their last, those that are long enough. */
function marksOf(places: readonly Place[], { text, words }: JoinedText, lexicon: Lexicon): Span[] {
  // Words are looked up for the ends of a run alone: that is what costs.
  const isStrong = ({ start, end, weak }: Place): boolean =>
    !weak && (end - start > 2 || !words.parts(start));
  return runsOf(places).flatMap((run): Span[] => {
    const first = run.find(isStrong);
    const last = run.findLast(isStrong);
    if (first === undefined || last === undefined) return [];
    const inner = run.filter(({ start, weak }) => !weak && start >= first.start && start <= last.start);
    const end = Math.max(last.end, ...inner.map((place) => place.end));
    const least = Math.min(...inner.map((place) => place.least));
    const tooShort = end - first.start < least;
    return tooShort || isRival(text, first.start, end, lexicon) ? [] : [[first.start, end]];
  });
}

/** Places that overlap, one after the other. */
function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  let reach = 0;
  for (const place of places) {
    if (place.start < reach) runs.at(-1)?.push(place);
    else runs.push([place]);
    reach = Math.max(reach, place.end);
  }
  return runs;
}

/** Single ideographs of the query where they are words by themselves, or count a figure of the query (17条). */
function singleMarks(
  { text, at, words }: JoinedText,
  { single }: SoughtMarks,
  figures: readonly Span[],
): Span[] {
  return single.flatMap((term) => {
    const found: Span[] = [];
    for (let place = text.indexOf(term); place >= 0; place = text.indexOf(term, place + 1)) {
      const counts = figures.some(([, end]) => end === at(place));
      if ((counts || words.alone(place)) && !cutsLetters(text, place, place + 1))
        found.push([place, place + 1]);
    }
    return found;
  });
}

/** Figures of equal value (1104.7 and 1,104.7, 十五 and 15, 1.2亿 and 120,000,000). Offsets of the folded text. */
function figureMarks({ folded, numbers }: JoinedText, { figures }: SoughtMarks): Span[] {
  if (figures.size === 0) return [];
  return numbers.flatMap((found): Span[] => {
    const same = amountsOf(folded.text, found).find(({ value, unit }) =>
      [...(figures.get(value) ?? NONE)].some((asked) => isSame(value, asked, unit)),
    );
    return same === undefined ? [] : [[found.start, same.end]];
  });
}

function merged(spans: Span[]): Span[] {
  const kept: Span[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = kept.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}
