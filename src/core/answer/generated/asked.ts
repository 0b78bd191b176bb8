import { findChineseFigures } from "../../text/chinese-figures.ts";
import { findEnglishNumbers } from "../../text/english-numbers.ts";
import { squeeze } from "../../text/squeeze.ts";
import type { Question } from "../../understand/question.ts";
import { needsTarget, targets } from "../answer-type.ts";
import type { Sentence } from "./sentences.ts";

/** From this fit on, a stretch has the form that is asked for. */
const HELD = 0.5;

/**
 * Whether a sentence holds what a question asks for, as far as its form tells: of a figure the one that the quotation gives for
 * the question's words, of a date or a person any. `quote`: the quotation that answers.
 */
export function holdsAsked({ text }: Sentence, quote: string, question: Question, english: boolean): boolean {
  const { asked } = question;
  if (!needsTarget(asked)) return true;
  if (asked.kind !== "figure") {
    if (english) return asked.kind === "person" || findEnglishNumbers(text).length > 0;
    return targets(squeeze(text), asked).some(({ fit }) => fit >= HELD);
  }
  const wanted = figureAsked(squeeze(quote), question);
  if (wanted === null) return true;
  if (!english) return squeeze(text).includes(wanted.written);
  return findEnglishNumbers(text).some(({ value }) => value === wanted.value);
}

/** The figure of a squeezed quotation that is nearest to the question's words, or null where none has the form asked for. */
function figureAsked(quote: string, question: Question): { written: string; value: string } | null {
  const found = targets(quote, question.asked).filter(({ fit }) => fit >= HELD);
  const at = lastOfLongestRun(squeeze(question.folded), quote);
  const near = (start: number): number => (start >= at ? start - at : quote.length + at - start);
  const best = found.sort((a, b) => near(a.start) - near(b.start))[0];
  if (best === undefined) return null;
  const figure = findChineseFigures(quote).find(({ start, end }) => start <= best.start && best.start < end);
  return figure === undefined ? null : { written: quote.slice(best.start, best.end), value: figure.value };
}

/** Where the longest run of the question's text in a quotation ends; 0 where they share none. */
function lastOfLongestRun(question: string, quote: string): number {
  let longest = 1;
  let end = 0;
  for (let at = 0; at + longest < question.length; at++) {
    while (at + longest < question.length && quote.includes(question.slice(at, at + longest + 1))) {
      longest++;
      end = quote.indexOf(question.slice(at, at + longest)) + longest;
    }
  }
  return end;
}
